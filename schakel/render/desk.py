"""What the desk on the page of a session knows of its plan, as data: `schakel/browser/desk` fits it to an afternoon there."""

import hashlib
import re
from collections.abc import Iterable
from typing import Any

from ..dutch import labels, phrases
from ..model import Handout, Session, Workform
from ..model.session import Block
from ..plan import timetable
from ..plan.fit import piece
from ..plan.rules import PEOPLE, RULES
from .on_screen import PagePresenter
from .plain import plain

_SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz"
_GIST = 60
"""The most characters of what is said about a block on a sheet of one page."""
_SENTENCE = re.compile(r"(?<=\w\w)[.!?] (?=[A-Z‘])")
"""Between two sentences, but not behind a letter that stands for a name."""


def desk(name: str, session: Session, page: PagePresenter) -> dict[str, Any]:
    """The plan of a session as data for the desk, with the rules by which it is fitted."""
    course = timetable.course_of(page.library, name)
    pieces = timed(session)
    for one, block in zip(pieces, session.blocks, strict=True):
        one |= _shown(block, page)
    size = session.group_size
    return {
        "id": name, "title": session.title, "course": course[0] if course else "", "begin": session.begin,
        "position": phrases.position(session, course[1] if course else None), "rules": RULES, "edition": edition(session),
        "size": {"minimum": size.minimum, "maximum": size.maximum, "words": phrases.group_size(size)} if size else None,
        "pieces": pieces, "workforms": [
            {"title": one.title, "minutes": one.duration, "summary": plain(page.library, one.summary or "")}
            for one in page.library.of(Workform).values()],
        "agenda": [plain(page.library, text) for text in session.agenda],
        "due": [plain(page.library, task.task) for _, task in timetable.homework_for(page.library, name)],
        "homework": [plain(page.library, task.task) for task in session.homework]}


def copies(session: Session, page: PagePresenter) -> list[dict[str, Any]]:
    """The hand-outs of a session as they are printed, with how many of each are needed and by which blocks."""
    return [
        {"handout": page.view(handout), "quantity": material.quantity, "per": material.per, "people": PEOPLE.get(material.per),
         "blocks": timetable.places(session, name)}
        for name, material in timetable.copies(session, page.library)
        if isinstance(handout := page.library.items[name], Handout) and handout.is_printable]


def timed(session: Session) -> list[dict[str, Any]]:
    """The blocks of a session as far as time is concerned, each with a key by which links know it."""
    numbers, keys = timetable.numbers(session), _keys(block.title for block in session.blocks)
    return [
        {"key": key, "number": number, "title": block.title, "planned": one.planned, "least": one.least, "rounds": one.rounds,
         "priority": one.priority, "rest": one.is_rest, "at": block.at}
        for block, number, key, one in zip(session.blocks, numbers, keys, map(piece, session.blocks), strict=True)]


def edition(session: Session) -> str:
    """A code that changes with the times of the plan, so that an old link can be told from a new one."""
    return _code("|".join(f"{b.title}/{b.length}/{b.least}/{b.priority}/{b.at}" for b in session.blocks), 4)


def company(block: Block) -> str:
    """With whom participants work in a block, in one word of `choice("company")`."""
    if block.is_break:
        return "break"
    return "groups" if block.groups else {"plenary": "together", "individual": "alone"}.get(block.grouping, "groups")


def _shown(block: Block, page: PagePresenter) -> dict[str, Any]:
    """What a sheet of one page says about a block."""
    library = page.library
    workform = library.items.get(library.resolve(block.workform) or "") if block.workform else None
    things = [
        f"{item.kind.one} {item.title}" for thing in (*block.handouts, block.case)
        if thing and (item := library.items.get(library.resolve(thing) or ""))]
    return {
        "company": company(block), "form": block.form or (workform.title if workform else ""),
        "who": phrases.at_once(len(block.groups), block.rounds) if block.groups else labels.choice("grouping", block.grouping),
        "leaders": ", ".join(block.leaders), "gist": _gist(plain(library, block.instruction or "")),
        "board": [board.title for board in block.board],
        "needs": [
            {"item": one.item, "each": one.quantity, "people": PEOPLE.get(one.per)} for one in block.materials]
        + [{"item": thing, "each": 1, "people": None} for thing in things]}


def _gist(text: str) -> str:
    """The first sentence, cut at a word if it is long."""
    return phrases.shortened(_SENTENCE.split(text)[0].rstrip("."), _GIST)


def _keys(titles: Iterable[str]) -> list[str]:
    keys: list[str] = []
    for name in titles:
        tries = (_code(name + "'" * again, 3) for again in range(len(_SIGNS) ** 3))
        keys.append(next(key for key in tries if key not in keys))
    return keys


def _code(text: str, length: int) -> str:
    number = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8])
    return "".join(_SIGNS[number // len(_SIGNS) ** at % len(_SIGNS)] for at in range(length))
