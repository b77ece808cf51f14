"""Een bijeenkomst staat niet in de cursus van haar map, of staat er twee keer in.

Zet het id van de bijeenkomst in `sessions` van `cursus.yml` in dezelfde map, op de plek waar zij hoort. Anders vindt
niemand haar.
"""

from collections.abc import Iterator

from ..library import Library
from ..model import Course, Session
from ..problems import Problem
from .report import at_name, at_value

ID = "session-outside-course"


def check(library: Library) -> Iterator[Problem]:
    courses = {entry.folder: entry for entry in library.entries if entry.model is Course}
    for entry in library.entries:
        if entry.model is not Session or entry.item is None:
            continue
        course = courses.get(entry.folder)
        if course is None and f"{Course.kind.prefix}/{entry.folder}" in library.unread:
            continue
        if course is None:
            yield at_name(entry, ID, "in deze map staat geen cursus.yml", "maak cursus.yml, of verplaats de bijeenkomst")
        elif isinstance(course.item, Course) and entry.id not in course.item.sessions:
            yield at_name(
                entry, ID, f"‘{entry.id}’ staat niet in de cursus", f"zet het id in `sessions` van {course.file.shown}")
    for course in courses.values():
        sessions = course.item.sessions if isinstance(course.item, Course) else ()
        for index, name in enumerate(sessions):
            if name in sessions[:index]:
                yield at_value(course, ("sessions", index), ID, f"‘{name}’ staat twee keer in de cursus", "haal er een weg")
