"""Het nummer van een hulplijn is langer dan een jaar niet nagekeken.

Telefoonnummers, kosten en uren veranderen, en wie hulp zoekt heeft niets aan een oud nummer. Kijk het nummer na bij de bron
en zet de dag waarop je keek bij `seen_on`. Een build houdt dit niet tegen.
"""

import datetime
from collections.abc import Iterator

from ..library import Library
from ..model import Helpline
from ..problems import Problem
from .report import at_value

ID = "stale-number"

YEAR = datetime.timedelta(days=366)


def notices(library: Library, today: datetime.date) -> Iterator[Problem]:
    for entry in library.entries:
        line = entry.item
        if isinstance(line, Helpline) and entry.status == "published" and today - line.seen_on > YEAR:
            yield at_value(
                entry, ("seen_on",), ID, f"het nummer van ‘{line.title}’ is langer dan een jaar niet nagekeken",
                "kijk of het nog klopt en zet de dag van vandaag bij seen_on")
