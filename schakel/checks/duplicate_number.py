"""Twee bijeenkomsten van een cursus hebben hetzelfde nummer.

Het nummer is de plaats in de cursus. Lezers zien ‘bijeenkomst 2 van 5’ en weten dan niet welke van de twee. Geef een van de
bijeenkomsten een ander nummer. Wat een cursus van een andere cursus leent, houdt het nummer van die andere.
"""

from collections.abc import Iterator

from ..library import Library
from ..model import Course, Session
from ..problems import Problem
from .report import at_value

ID = "duplicate-number"


def check(library: Library) -> Iterator[Problem]:
    for course in library.entries:
        if not isinstance(course.item, Course):
            continue
        first: dict[int, str] = {}
        for name in library.present(course.item.meetings):
            entry = library.by_id[name]
            number = entry.item.number if isinstance(entry.item, Session) else None
            if number is None or entry.folder != course.folder:
                continue
            if number in first:
                yield at_value(
                    entry, ("number",), ID, f"{number} is ook het nummer van ‘{first[number]}’", "geef een ander nummer")
            first.setdefault(number, name)
