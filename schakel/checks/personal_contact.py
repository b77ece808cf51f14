"""Een contact lijkt het adres of de naam van een persoon.

Wie een praktijk wil overnemen, vraagt het aan een organisatie. Mensen gaan weg en hun adres blijft staan, ook op papier en in
de versie zonder internet. Schrijf bij `role` een functie (de coördinator, de receptie) en bij `address` een algemeen adres van
de organisatie, zoals `info@…` of het vaste nummer. Klopt het toch, laat het dan staan: dit is een vraag, geen fout.
"""

import datetime
import re
from collections.abc import Iterator

from ..library import Library
from ..model import Practice
from ..problems import Problem
from .report import at_value

ID = "personal-contact"

_PROVIDERS = "gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|ziggo|kpnmail|planet|xs4all|upcmail|home|hetnet|casema"
_OWN_MAIL = re.compile(rf"@(?:{_PROVIDERS})\.(?:com|nl)\b|\b[a-z]+\.(?:[a-z]+\.)*[a-z]+@", re.IGNORECASE)
"""A mail address of a provider, or one made from a name: j.bakker@, jan.bakker@."""
_MOBILE = re.compile(r"(?:\+31|0031|\b0) ?\(?0?\)?6(?:[ -]?\d){8}\b")
_NAME = re.compile(
    r"(?:(?:de heer|dhr\.?|mevrouw|mevr\.?|mw\.?) )?[A-Z][a-zé]+ (?:(?:van|de|den|der|ten|ter|el|al) )*[A-Z][a-zé]+")
"""First name and surname, and nothing else."""


def notices(library: Library, today: datetime.date) -> Iterator[Problem]:
    for entry in library.entries:
        contact = entry.item.contact if isinstance(entry.item, Practice) else None
        if contact is None:
            continue
        if _NAME.fullmatch(contact.role):
            yield at_value(
                entry, ("contact", "role"), ID, f"‘{contact.role}’ lijkt de naam van een persoon", "schrijf een functie")
        for kind, found in (("mailadres", _OWN_MAIL), ("mobiele nummer", _MOBILE)):
            if found.search(contact.address):
                yield at_value(
                    entry, ("contact", "address"), ID, f"dit lijkt het {kind} van een persoon",
                    "geef een algemeen adres of het vaste nummer van de organisatie")
