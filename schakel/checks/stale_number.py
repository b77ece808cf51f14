"""Helplines whose number nobody has looked at for a year."""

import datetime
from collections.abc import Iterator

from ..library import Library
from ..model import Helpline
from ..problems import Problem
from .report import at_value

ID = "stale-number"

YEAR = datetime.timedelta(days=366)


def stale_numbers(library: Library, today: datetime.date) -> Iterator[Problem]:
    """A notice for every public helpline that was last looked at more than twelve months before `today`."""
    for entry in library.entries:
        line = entry.item
        if isinstance(line, Helpline) and entry.status == "published" and today - line.seen_on > YEAR:
            yield at_value(
                entry, ("seen_on",), ID, f"het nummer van ‘{line.title}’ is langer dan een jaar niet nagekeken",
                "kijk of het nog klopt en zet de dag van vandaag bij seen_on")
