"""Er staan opmaaktekens in een tekst die niet gelezen worden: ze zouden zo op de bladzijde staan.

Teksten kennen kopjes (`## Kop`), **vet** en *cursief*, lijsten (`- `, `1. `), afvinklijsten (`- [ ] `), citaten (`> `),
tabellen, voetnoten (`[^1]`), links en verwijzingen. Wat uit Word of een ander programma is geplakt, heeft soms andere tekens.
De tip zegt wat je in plaats daarvan schrijft. Hoort het teken er echt te staan, zet er dan een `\\` voor.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..library import Library
from ..problems import Problem
from . import texts
from .report import at_piece

ID = "unread-signs"


@dataclass(frozen=True)
class Sign:
    """A sign that other programs know and our texts do not."""

    pattern: re.Pattern[str]
    message: str
    hint: str


def _sign(pattern: str, message: str, hint: str) -> Sign:
    return Sign(re.compile(pattern), message, hint)


_LIST = "begin elke regel van een lijst met een streepje en een spatie: - "
_FAULTY_LINK = "schrijf een link als [woorden](https://adres), zonder spaties in het adres en zonder [[…]] tussen de haken"

WITHIN = (
    _sign(r"==(?=[^\s=])[^=\n]*(?:==)?|(?<=[^\s=])==(?!=)",
          "== markeert hier niets", "gebruik **vet**"),
    _sign(r"~~(?=[^\s~])[^~\n]*(?:~~)?|(?<=[^\s~])~~(?!~)",
          "~~ streept hier niets door", "haal de woorden weg, of zeg dat ze niet meer gelden"),
    _sign(r"\*\*(?:[^*\n]*\*\*)?", "deze sterretjes maken niets vet",
          "zet ze tegen de woorden aan: **vet**, zonder spatie ertussen"),
    _sign(r"\^\[", "een noot in de regel wordt niet gelezen", "schrijf [^1], en onder de tekst [^1]: de noot"),
    _sign(r"\]\((?!\s*<?(?:javascript|vbscript|file|data):)", "deze link wordt niet gelezen", _FAULTY_LINK),
    _sign(r"\] \((?=https?:|www\.|$)", "deze link wordt niet gelezen: er staat een spatie tussen ] en (", _FAULTY_LINK),
    _sign(r"\)\[(?=https?:|www\.|$)", "deze link wordt niet gelezen: de haken zijn verwisseld", _FAULTY_LINK),
    _sign(r"\{[:#.][^}\n]*\}|%%.+?%%", "dit zijn tekens van een ander programma", "haal ze weg"),
)
"""Signs anywhere in running text."""

STARTS = (
    _sign(r"\[!\w+\]", "een kader zoals [!NOTE] wordt niet gelezen", "begin met een woord in vet, zoals **Let op.**"),
    _sign(r"!!!|\?\?\?|:::", "een kader met dit teken wordt niet gelezen", "begin met een woord in vet, zoals **Let op.**"),
    _sign(r"(?i:\[\[?_?toc_?\]\]?)", "een inhoudsopgave wordt niet gelezen", "haal hem weg; de site maakt er zelf een"),
    _sign(r": +\S", "een omschrijving achter een dubbele punt wordt niet gelezen",
          "schrijf een lijst: - **woord**: wat het is"),
    _sign(r"={3,}\s*$", "een kop met strepen eronder wordt niet gelezen", "schrijf een kop als ## Kop"),
    _sign(r"[•·●○▪■◦‣⁃∙➢\uf0b7\uf0a7\uf0d8\uf02d]\s*\S", "een lijst met bolletjes uit Word wordt niet gelezen", _LIST),
    _sign(r"(?:#{1,6}|[-+*]|\d{1,3}[.)])[\xa0\u2007\u202f]", "na dit teken staat een vaste spatie, en die telt niet",
          "typ een gewone spatie"),
    _sign(r"#{2,6}[^\s#]", "een kop begint met een spatie na de hekjes", "schrijf een kop als ## Kop"),
    _sign(r"\|.*\|\s*$", "deze tabel wordt niet gelezen",
          "zet onder de eerste regel een regel met evenveel vakken: | --- | --- |, en een lege regel boven de tabel"),
)
"""Signs at the start of a line."""

REPEATED = (
    _sign(r"[–—-] ?\w", "een lijst met deze streepjes wordt niet gelezen", _LIST),
    _sign(r"o\s+\S", "een lijst met bolletjes uit Word wordt niet gelezen", _LIST),
    _sign(r"\(?[a-z]\)\s*\S|[a-z]\.\s+\S|\(\d+\)\s*\S", "een lijst met letters of haken wordt niet gelezen",
          "begin elke regel met een cijfer en een punt: 1. "),
    _sign(r"\d{1,2}[.)](?=[A-Za-z])", "een nummer zonder spatie begint geen lijst", "zet na het nummer een spatie: 1. "),
)
"""Signs at the start of a line that mean a list when the next line has one too."""

_MAYBE = re.compile(
    "|".join(sign.pattern.pattern for sign in WITHIN)
    + r"|(?m:^[\s>*+.)\d-]*(?:" + "|".join(sign.pattern.pattern for sign in (*STARTS, *REPEATED)) + r"))|\n *-{3,} *(?:\n|$)")


def check(library: Library) -> Iterator[Problem]:
    for piece in texts.find(library, "text", "paragraph", "line", where=_MAYBE):
        for start, found, sign in _signs(piece):
            yield at_piece(piece.entry, piece.field, found, start, ID, sign.message, sign.hint)


def _signs(piece: texts.Element) -> Iterator[tuple[int, str, Sign]]:
    """Where each sign stands in its text, as it is written there."""
    if piece.kind == "line":
        yield piece.start, piece.source, _UNDERLINED
    elif piece.kind == "text":
        for sign in WITHIN:
            at = piece.start
            for match in sign.pattern.finditer(piece.source):
                at = piece.field.text.find(match.group(), at)
                if at < 0:
                    break  # written with a backslash or as an entity
                if piece.field.text[at - 1:at] != "\\":
                    yield at, match.group(), sign
                at += len(match.group())
    else:
        lines = [line.strip() for line in piece.source.split("\n")]
        for sign in (*STARTS, *REPEATED):
            found = [line for line in lines if sign.pattern.match(line)]
            if found and (len(found) > 1 or sign in STARTS):
                yield piece.field.text.find(found[0][:40], piece.start), found[0][:40].rstrip(), sign


_UNDERLINED = Sign(
    re.compile(""), "streepjes onder een regel maken er geen kop van",
    "schrijf een kop als ## Kop; bedoel je een lijn, zet er dan een lege regel boven")
