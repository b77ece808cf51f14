"""What a session page adds to its session: the timetable, everything to bring, and the homework chain."""

import itertools
from collections.abc import Iterator

from ..library import Library
from ..model import Course, Session
from ..model.course import Task
from ..model.session import Material

PEOPLE = {"person": 1, "pair": 2, "group": 4}
"""How many people share one item to bring; a small group is four if the content does not say otherwise."""


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


def cases(session: Session) -> list[str]:
    """Ids of all cases, in the order in which they are needed."""
    return list(dict.fromkeys([block.case for block in session.blocks if block.case] + [*session.cases]))


def materials(session: Session, library: Library) -> list[Material]:
    """Everything to bring, each thing once, without the hand-outs: those have a list of their own."""
    titles = [library.items[name].title.lower() for name in handouts(session) if name in library.items]
    listed = [*session.materials, *(material for block in session.blocks for material in block.materials)]
    needed = [material for material in listed if not any(title in material.item.lower() for title in titles)]
    return list({(material.item, material.per): material for material in needed}.values())


def course_of(library: Library, name: str) -> tuple[str, Course] | None:
    """The course whose folder holds the session `name`, with its id."""
    folder = library.by_id[name].folder
    course = library.items.get(f"{Course.kind.prefix}/{folder}")
    return (f"{Course.kind.prefix}/{folder}", course) if isinstance(course, Course) else None


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
    order = [s for s in named_course[1].sessions if s in library.items] if named_course else []
    if name not in order:
        return None, None
    at = order.index(name)
    return order[at - 1] if at else None, order[at + 1] if at + 1 < len(order) else None
