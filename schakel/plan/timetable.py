"""What a session page adds to its session: the timetable, everything to bring, and the homework chain."""

import itertools
from collections.abc import Iterator

from ..dutch.order import sort_key
from ..library import Library
from ..model import Course, Session
from ..model.course import Task
from ..model.session import Material


def numbers(session: Session) -> list[int]:
    """The number of every block, as readers count them; 0 for a break."""
    counted = itertools.accumulate(int(not block.is_break) for block in session.blocks)
    return [0 if block.is_break else number for block, number in zip(session.blocks, counted, strict=True)]


def shortest(session: Session) -> int:
    """The minutes needed, without breaks, if every block is as short as possible and optional blocks lapse."""
    return sum(block.least for block in session.blocks if block.priority != "could" and not block.is_break)


def handouts(session: Session) -> list[str]:
    """Ids of all hand-outs, in the order in which they are needed."""
    return list(dict.fromkeys([name for block in session.blocks for name in block.handouts] + [*session.handouts]))


def places(session: Session, thing: Material | str) -> list[int]:
    """The places of the blocks that need a material or a hand-out; empty if the session as a whole does."""
    if thing in (*session.materials, *session.handouts):
        return []
    return [at for at, block in enumerate(session.blocks) if thing in (*block.materials, *block.handouts)]


def cases(session: Session) -> list[str]:
    """Ids of all cases, in the order in which they are needed."""
    return list(dict.fromkeys([block.case for block in session.blocks if block.case] + [*session.cases]))


def copies(session: Session, library: Library) -> list[tuple[str, Material]]:
    """Every hand-out with how many of it are needed: one for each participant, unless the materials say otherwise."""
    listed = [*session.materials, *(material for block in session.blocks for material in block.materials)]
    found = []
    for name in library.present(handouts(session)):
        title = library.items[name].title
        named = (material for material in listed if title.lower() in material.item.lower())
        found.append((name, next(named, Material(item=title, per="person"))))
    return found


def materials(session: Session, library: Library) -> list[Material]:
    """Everything to bring, each thing once, without the hand-outs: those have a list of their own."""
    titles = [library.items[name].title.lower() for name in handouts(session) if name in library.items]
    listed = [*session.materials, *(material for block in session.blocks for material in block.materials)]
    needed = [material for material in listed if not any(title in material.item.lower() for title in titles)]
    return list({(material.item, material.per): material for material in needed}.values())


def courses_of(library: Library, name: str) -> list[tuple[str, Course]]:
    """The courses that list the session `name`, with their ids; the one whose folder holds it comes first."""
    home = f"{Course.kind.prefix}/{library.by_id[name].folder}"
    listing = [
        (owner, course) for owner in library.links_to.get(name, ())
        if isinstance(course := library.items[owner], Course) and name in library.present(course.meetings)]
    return sorted(listing, key=lambda found: (found[0] != home, found[0]))


def course_of(library: Library, name: str) -> tuple[str, Course] | None:
    """The first of the courses that list the session `name`, with its id; None for a session on its own."""
    return next(iter(courses_of(library, name)), None)


def loose_sessions(library: Library) -> list[str]:
    """The sessions that no course lists, by title."""
    sessions = library.of(Session)
    return sorted((name for name in sessions if not course_of(library, name)), key=lambda name: sort_key(sessions[name].title))


def minutes_of(library: Library, course: Course) -> tuple[int, int]:
    """The minutes of the sessions of a course and of its lessons elsewhere, and those of the homework that has minutes."""
    sessions = [item for name in library.present(course.meetings) if isinstance(item := library.items[name], Session)]
    lessons = (lesson.minutes or 0 for part in course.parts for lesson in part.lessons)
    tasks = [*course.homework_before, *(task for session in sessions for task in session.homework)]
    return sum(session.minutes for session in sessions) + sum(lessons), sum(task.minutes or 0 for task in tasks)


def homework_for(library: Library, name: str) -> Iterator[tuple[str, Task]]:
    """The tasks whose result is used in the session `name`, each with the id of the item that sets it."""
    for owner in (name, *library.links_to.get(name, ())):
        item = library.items[owner]
        tasks = item.homework if isinstance(item, Session) else item.homework_before if isinstance(item, Course) else ()
        for task in tasks:
            if task.for_session and library.resolve(task.for_session) == name:
                yield owner, task


def neighbours(library: Library, name: str) -> tuple[str | None, str | None]:
    """The sessions before and after `name` in its course."""
    named_course = course_of(library, name)
    order = library.present(named_course[1].meetings) if named_course else []
    if name not in order:
        return None, None
    at = order.index(name)
    return order[at - 1] if at else None, order[at + 1] if at + 1 < len(order) else None
