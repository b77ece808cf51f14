"""De tijden van een blok of een groep kloppen niet.

De kortste tijd van een blok is niet langer dan de gewone tijd, en de kleinste groep niet groter dan de grootste.
"""

from collections.abc import Iterator

from ..library import Library
from ..model import Course, Session
from ..problems import Problem
from .report import at_value

ID = "wrong-minutes"


def check(library: Library) -> Iterator[Problem]:
    for entry in library.entries:
        item = entry.item
        if isinstance(item, Session):
            for number, block in enumerate(item.blocks):
                if block.minutes_minimum and block.minutes_minimum > block.minutes:
                    yield at_value(
                        entry, ("blocks", number, "minutes_minimum"), ID,
                        f"minimaal {block.minutes_minimum} minuten is meer dan de {block.minutes} minuten van dit blok",
                        "maak het minimum kleiner")
        if isinstance(item, Session | Course) and item.group_size:
            size = item.group_size
            if size.minimum and size.maximum and size.minimum > size.maximum:
                yield at_value(
                    entry, ("group_size", "minimum"), ID,
                    f"de kleinste groep ({size.minimum}) is groter dan de grootste ({size.maximum})",
                    "draai de twee getallen om")
