"""Een beperking in de toegankelijkheidsverklaring is over haar einddatum.

Bij elke beperking staat wanneer zij is opgelost, en die dag ligt na de dag waarop de verklaring is opgesteld. Is de beperking
opgelost, haal haar dan weg. Duurt het langer, kies een nieuwe datum en zeg waarom. Is een einddatum op de dag van vandaag
voorbij, dan zegt `schakel check` dat erbij; een build houdt het niet tegen, want dezelfde inhoud moet altijd dezelfde site
geven.
"""

import datetime
from collections.abc import Iterator

from ..library import Entry, Library
from ..model import Statement
from ..problems import Problem
from .report import at_value

ID = "overdue-limitation"


def check(library: Library) -> Iterator[Problem]:
    for entry in library.entries:
        if isinstance(entry.item, Statement):
            yield from _overdue(entry, entry.item, entry.item.drawn_up, "bij het opstellen al voorbij")


def overdue(library: Library, today: datetime.date) -> Iterator[Problem]:
    """Problems with limitations that should have been solved by `today`."""
    for entry in library.entries:
        if isinstance(entry.item, Statement) and today > entry.item.drawn_up:
            yield from _overdue(entry, entry.item, today, "voorbij")


def _overdue(entry: Entry, statement: Statement, day: datetime.date, words: str) -> Iterator[Problem]:
    for number, limitation in enumerate(statement.limitations):
        if limitation.until <= day:
            yield at_value(
                entry, ("limitations", number, "until"), ID, f"de einddatum van ‘{limitation.title}’ is {words}",
                "haal de beperking weg als zij is opgelost, of kies een nieuwe datum en zeg waarom")
