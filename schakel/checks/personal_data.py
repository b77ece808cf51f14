"""In een tekst staan gegevens van een persoon.

Een burgerservicenummer, rekeningnummer, mobiel nummer, eigen mailadres, geboortedatum, kenteken of dossiernummer, en in een
casus ook een adres, leidt naar één mens. Dat mag er niet staan, ook niet als die mens het goed vindt zonder de gevolgen te
kennen: een site, een pdf en een zip op een stick blijven jaren rondgaan. Haal het weg, of maak er een rol of een verzonnen
gegeven van. Moet het blijven, leg de reden dan vast:

    allow:
      - what: 06-12345678
        why: openbaar nummer van het spreekuur
        who: coördinator van de werkplaats
        when: 2026-11-28

Namen van mensen herkent deze regel niet.
"""

from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from .personal_findings import WORDS, found
from .report import at_piece

ID = "personal-data"


def check(library: Library) -> Iterator[Problem]:
    for one in found(library):
        if one.is_mistake and not one.allowed:
            yield at_piece(
                one.entry, one.field, one.finding.text, one.finding.start, ID,
                f"‘{one.finding.text}’ lijkt {WORDS[one.finding.kind]}",
                "haal het weg of verzin iets anders; moet het blijven, zet de reden bij allow")
