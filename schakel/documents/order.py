"""Documents on order: a session plan for one afternoon, a bundle of chosen cases."""

from difflib import get_close_matches
from pathlib import Path

from ..library import Library
from ..model import Session
from ..problems import UsageError
from . import cases, lessons
from .cases import Choice
from .delivery import Delivery, clock, fit
from .make import write
from .press import print_pdf
from .sheet import Sheet, pictures


def plan(library: Library, word: str, delivery: Delivery, out: Path) -> tuple[Path, tuple[str, ...]]:
    """Print the plan of the session called `word`; returns the file and what the trainer should know."""
    name = library.resolve(word if "/" in word else f"sessie/{word}")
    session = library.items.get(name or "")
    if name is None or not isinstance(session, Session):
        slugs = [known.partition("/")[2] for known in library.of(Session)]
        near = get_close_matches(word.rpartition("/")[2], slugs, n=3, cutoff=0.3)
        tip = f"; bedoel je {' of '.join(near)}?" if near else ""
        raise UsageError(f"er is geen bijeenkomst ‘{word}’{tip}")
    moment = "" if delivery.start is None else "-" + clock(delivery, 0).replace(":", "")
    path = out / "draaiboeken" / f"{name.partition('/')[2]}{moment}.pdf"
    _print(library, lessons.session(library, name, delivery), path)
    return path, fit(session, delivery).remarks


def bundle(library: Library, choice: Choice, out: Path, *, for_teachers: bool = False, apart: bool = False) -> Path:
    """Print the cases of `choice`: the student edition, or the one for teachers in its own folder.

    apart: every part of a case on a new page.
    """
    source = library if for_teachers else library.public
    names = cases.chosen(library.public, choice)
    folder, write_sheet = ("docent", cases.teacher) if for_teachers else ("bundels", cases.student_bundle)
    words = [choice.level, (choice.theme or "").rpartition("/")[2], *(name.rpartition("/")[2] for name in choice.cases[:2])]
    path = out / folder / ("-".join(["casuistiek", *(word for word in words if word)]) + ".pdf")
    _print(source, write_sheet(source, names, choice.level, apart=apart), path)
    return path


def _print(library: Library, sheet: Sheet, path: Path) -> None:
    write(path, print_pdf(sheet.source, pictures(library, sheet)))
