"""Documents made on request: one session plan, or a bundle of selected cases.

Mistakes in the items being printed stop the job; mistakes elsewhere do not, so a colleague's unfinished file blocks nobody.
"""

from collections.abc import Iterable
from pathlib import Path

from ..checks import check
from ..library import Library
from ..model import Case, Course, Session
from ..plan.fit import Delivery, Fitted, clock, fit
from ..problems import ContentError, UsageError
from . import cases, editable, lessons
from .choice import Choice, chosen, suggestion
from .manuscript import Manuscript, pictures
from .output import write_file
from .produce import produce


def plan(
    library: Library, word: str, delivery: Delivery, out: Path, *, format: str = "pdf", has_answers: bool = False,
) -> tuple[Path, Fitted]:
    """Make the plan of one session.

    Args:
        library: The whole library.
        word: The id of the session, with or without its prefix.
        delivery: The time and the group to fit it to.
        out: The build folder.
        format: pdf or docx.
        has_answers: Whether to print what gives an answer away, for the trainer, in a folder of its own.

    Returns:
        The file, and the session as it was fitted.

    Raises:
        UsageError: If there is no such session.
        ContentError: If there is a mistake in its course, or in an item that the session refers to.
    """
    id_ = word if "/" in word else f"{Session.kind.prefix}/{word}"
    _stop_for_mistakes(library, [id_], context=_course_of(library, library.resolve(id_) or id_))
    library = library.published if has_answers else library.public
    name = library.resolve(id_)
    session = library.items.get(name or "")
    if name is None or not isinstance(session, Session):
        slugs = (known.partition("/")[2] for known in library.of(Session))
        raise UsageError(f"er is geen bijeenkomst ‘{word}’{suggestion(word, slugs)}")
    moment = "" if delivery.start is None else "-" + clock(delivery, 0).replace(":", "")
    path = out / ("docent/draaiboeken" if has_answers else "draaiboeken") / f"{name.partition('/')[2]}{moment}.{format}"
    writer = lessons.session if format == "pdf" else editable.session
    _print(writer(library, name, delivery), path)
    return path, fit(session, delivery)


def bundle(
    library: Library, choice: Choice, out: Path, *, format: str = "pdf", for_teachers: bool = False,
    new_page_per_part: bool = False,
) -> Path:
    """Make a bundle of cases: the student edition, or the edition for teachers in a folder of its own.

    Args:
        library: The whole library.
        choice: Which cases, and for which level.
        out: The build folder.
        format: pdf, docx or epub.
        for_teachers: Whether to add the teaching notes.
        new_page_per_part: Start every part of a case on a new page; only for pdf.

    Returns:
        The file.

    Raises:
        UsageError: If the choice is impossible.
        ContentError: If there is a mistake in one of the cases, or in an item that they refer to.
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
    _print(manuscript, path)
    return path


def _course_of(library: Library, name: str) -> list[str]:
    """Ids of the course of a session and of its other sessions, which may set homework for it."""
    folder = library.by_id[name].file.path.parent if name in library.by_id else None
    near = [entry for entry in library.entries if entry.model in (Course, Session) and entry.file.path.parent == folder]
    return [entry.id for entry in near] if any(entry.model is Course for entry in near) else []


def _cases(library: Library) -> list[str]:
    """Ids of every published case and every case that could not be read, since it might belong in the bundle."""
    unread = (name for name in library.unread if name.startswith(f"{Case.kind.prefix}/"))
    return [*(entry.id for entry in library.entries if entry.model is Case and entry.status == "published"), *unread]


def _stop_for_mistakes(library: Library, names: Iterable[str], context: Iterable[str] = ()) -> None:
    """Raise ContentError for mistakes in the files that a document is made from.

    Args:
        library: The whole library.
        names: Ids of its items; what they refer to is checked too.
        context: Ids of other items that are read for it; what those refer to is not checked.
    """
    names = {library.resolve(name) or name for name in names}
    needed = names.union(context)
    for entry in (library.by_id[name] for name in names if name in library.by_id):
        targets = [*(field.text for field in entry.references), *(link.target for link in entry.links)]
        needed |= {library.resolve(target) or target.partition("#")[0] for target in targets}
    files = {library.by_id[name].file.shown for name in needed & library.by_id.keys()}
    if needed & library.unread:
        files |= {file.shown for file in library.files if file.node is None}
    if problems := [problem for problem in check(library) if problem.file in files]:
        raise ContentError(problems)


def _print(manuscript: Manuscript, path: Path) -> None:
    write_file(path, produce(manuscript.source, path.suffix[1:].upper(), pictures(manuscript)))
