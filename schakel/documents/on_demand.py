"""Documents on order: a session plan for one afternoon, a bundle of chosen cases.

A mistake in what is printed stops them. A mistake elsewhere does not: nobody has to mend another's file at night.
"""

from collections.abc import Iterable
from pathlib import Path

from ..checks import check
from ..library import Library
from ..model import Case, Course, Session
from ..plan.fit import Delivery, clock, fit
from ..problems import ContentError, UsageError
from . import cases, editable, lessons
from .choice import Choice, chosen, suggestion
from .make import write_file
from .manuscript import Manuscript, pictures
from .produce import produce


def plan(
    library: Library, word: str, delivery: Delivery, out: Path, *, format: str = "pdf",
) -> tuple[Path, tuple[str, ...]]:
    """Print the plan of the session called `word`; returns the file and what the trainer should know.

    format: pdf or docx. Raises ContentError for a mistake in its course or in what the session names.
    """
    asked = word if "/" in word else f"{Session.kind.prefix}/{word}"
    _stop_for_mistakes(library, [asked], beside=_course_of(library, library.resolve(asked) or asked))
    library = library.public
    name = library.resolve(asked)
    session = library.items.get(name or "")
    if name is None or not isinstance(session, Session):
        slugs = (known.partition("/")[2] for known in library.of(Session))
        raise UsageError(f"er is geen bijeenkomst ‘{word}’{suggestion(word, slugs)}")
    moment = "" if delivery.start is None else "-" + clock(delivery, 0).replace(":", "")
    path = out / "draaiboeken" / f"{name.partition('/')[2]}{moment}.{format}"
    writer = lessons.session if format == "pdf" else editable.session
    _print(library, writer(library, name, delivery), path)
    return path, fit(session, delivery).remarks


def bundle(
    library: Library, choice: Choice, out: Path, *, format: str = "pdf", for_teachers: bool = False,
    new_page_per_part: bool = False,
) -> Path:
    """Print the cases of `choice`: the student edition, or the one for teachers in its own folder.

    Args:
        format: pdf, docx or epub.
        new_page_per_part: every part of a case starts on a new page; on paper only.

    Raises:
        UsageError: what was asked is not on offer.
        ContentError: there is a mistake in one of the cases, or in what they name.
    """
    if new_page_per_part and format != "pdf":
        raise UsageError("elk deel op een nieuwe bladzijde kan alleen op papier: kies --format pdf")
    _stop_for_mistakes(library, [f"{Case.kind.prefix}/{name.rpartition('/')[2]}" for name in choice.cases] or _cases(library))
    names = chosen(library.public, choice)
    folder = "docent" if for_teachers else "bundels"
    words = [choice.level, (choice.theme or "").rpartition("/")[2], *(name.rpartition("/")[2] for name in choice.cases[:2])]
    path = out / folder / ("-".join(["casuistiek", *(word for word in words if word)]) + f".{format}")
    has_contents = format == "docx"
    if for_teachers and format == "pdf":
        manuscript = cases.teacher(library, names, choice.level, new_page_per_part=new_page_per_part)
    elif for_teachers:
        manuscript = editable.teacher_bundle(library, names, choice.level, has_contents=has_contents)
    elif format == "pdf":
        manuscript = cases.student_bundle(library.public, names, choice.level, new_page_per_part=new_page_per_part)
    else:
        manuscript = editable.student_bundle(library.public, names, choice.level, has_contents=has_contents)
    _print(library, manuscript, path)
    return path


def _course_of(library: Library, name: str) -> list[str]:
    """The course of a session with its other sessions: they hand out homework for it."""
    folder = library.by_id[name].file.path.parent if name in library.by_id else None
    return [
        entry.id for entry in library.entries if entry.model in (Course, Session) and entry.file.path.parent == folder]


def _cases(library: Library) -> list[str]:
    """Every published case, also those that could not be understood: nobody knows whether they belong in the bundle."""
    unread = (name for name in library.unread if name.startswith(f"{Case.kind.prefix}/"))
    return [*(entry.id for entry in library.entries if entry.model is Case and entry.status == "published"), *unread]


def _stop_for_mistakes(library: Library, names: Iterable[str], beside: Iterable[str] = ()) -> None:
    """Raise ContentError for the mistakes in the files of the items `names`, of all that they refer to, and of `beside`."""
    names = {library.resolve(name) or name for name in names}
    needed = names.union(beside)
    for entry in (library.by_id[name] for name in names if name in library.by_id):
        targets = [*(field.text for field in entry.references), *(link.target for link in entry.links)]
        needed |= {library.resolve(target) or target.partition("#")[0] for target in targets}
    files = {library.by_id[name].file.shown for name in needed & library.by_id.keys()}
    if needed & library.unread:
        files |= {file.shown for file in library.files if file.node is None}
    if problems := [problem for problem in check(library) if problem.file in files]:
        raise ContentError(problems)


def _print(library: Library, manuscript: Manuscript, path: Path) -> None:
    write_file(path, produce(manuscript, path.suffix[1:].upper(), pictures(library, manuscript)))
