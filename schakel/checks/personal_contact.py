"""Een contact lijkt een persoon, en geen functie.

Wie een praktijk wil overnemen, vraagt het aan een organisatie. Mensen gaan weg en hun naam blijft staan, ook op papier en in
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

_NAME = re.compile(
    r"(?:(?:de heer|dhr\.?|mevrouw|mevr\.?|mw\.?) )?[A-Z][a-zé]+ (?:(?:van|de|den|der|ten|ter|el|al) )*[A-Z][a-zé]+")
"""First name and surname, and nothing else."""


def notices(library: Library, today: datetime.date) -> Iterator[Problem]:
    for entry in library.entries:
        contact = entry.item.contact if isinstance(entry.item, Practice) else None
        if contact and _NAME.fullmatch(contact.role):
            yield at_value(
                entry, ("contact", "role"), ID, f"‘{contact.role}’ lijkt de naam van een persoon", "schrijf een functie")
