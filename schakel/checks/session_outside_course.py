"""Een bijeenkomst hoort bij geen enkele cursus, of staat er twee keer in.

Een bijeenkomst met een nummer, of in de map van een cursus die haar nodig heeft, staat in `sessions` of in een deel van een
cursus. Anders vindt niemand haar op haar plek. Staat zij los? Laat dan het nummer weg. Losse bijeenkomsten horen in de map
curriculum/bijeenkomsten, maar mogen ook blijven waar ze zijn.
"""

from collections.abc import Iterator

from ..library import Entry, Library
from ..model import Course, Session
from ..problems import Problem
from .report import at_name, at_value

ID = "session-outside-course"


def check(library: Library) -> Iterator[Problem]:
    courses = [entry for entry in library.entries if entry.model is Course]
    listed = {library.resolve(name) or name for course in courses for name in _meetings(course)}
    by_folder = {course.folder: course for course in courses}
    for entry in library.entries:
        if not isinstance(entry.item, Session) or entry.item.number is None or entry.id in listed:
            continue
        home = by_folder.get(entry.folder)
        if home is not None and home.item is None or f"{Course.kind.prefix}/{entry.folder}" in library.unread:
            continue
        words = f"‘{entry.id}’ heeft een nummer, en staat in geen cursus"
        hint = f"zet het id in `sessions` van {home.file.shown}" if home else "zet het id in `sessions` van een cursus"
        yield at_name(entry, ID, words, f"{hint}, of haal `number` weg als de bijeenkomst los staat")
    for course in courses:
        yield from _twice(course)


def _meetings(course: Entry) -> tuple[str, ...]:
    return course.item.meetings if isinstance(course.item, Course) else ()


def _twice(course: Entry) -> Iterator[Problem]:
    """A session that a course lists more than once, in its plain list or in a part."""
    if not isinstance(course.item, Course):
        return
    places: list[tuple[tuple[str | int, ...], str]] = [
        (("sessions", index), name) for index, name in enumerate(course.item.sessions)]
    for number, part in enumerate(course.item.parts):
        places += [(("parts", number, "sessions", index), name) for index, name in enumerate(part.sessions)]
    seen: set[str] = set()
    for place, name in places:
        if name in seen:
            yield at_value(course, place, ID, f"‘{name}’ staat twee keer in de cursus", "haal er een weg")
        seen.add(name)
