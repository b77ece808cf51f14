"""De dag waarop iemand zou nakijken of dit nog klopt, is voorbij.

Bij `review_by` staat een dag. Lezers zien die dag, op de site en op papier. Kijk het item na, verbeter wat is veranderd, en
kies een nieuwe dag. Hoeft dat niet meer, haal `review_by` dan weg. Een build houdt dit niet tegen, want dezelfde inhoud moet
altijd dezelfde site geven.
"""

import datetime
from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from .report import at_value

ID = "review-due"


def notices(library: Library, today: datetime.date) -> Iterator[Problem]:
    for entry in library.entries:
        if entry.item and entry.item.review_by and entry.item.review_by <= today and entry.status == "published":
            yield at_value(
                entry, ("review_by",), ID, f"‘{entry.item.title}’ zou vóór {entry.item.review_by} worden nagekeken",
                "kijk na of het nog klopt en kies een nieuwe dag")
