"""The sources of cases: for students, and with answers for teachers. The two never share a source."""

from collections.abc import Sequence

from ..dutch import labels
from ..library import Library, PublicLibrary
from ..print.literals import call
from ..print.present import TypstPresenter
from ..render.case_views import case_view, teaching_view, words_explained
from .manuscript import Manuscript, typst_manuscript


def student(library: PublicLibrary, name: str) -> Manuscript:
    """One case for students."""
    presenter = TypstPresenter(library, [name], explains=True)
    body = call("case", case_view(presenter, name))
    return typst_manuscript(
        presenter, library.items[name].title, ("case", "back"), body + _words(presenter, in_book=False))


def answer_sheet(library: PublicLibrary, name: str, level: str) -> Manuscript:
    """Room to answer the questions that one case has at a level."""
    presenter = TypstPresenter(library, [name])
    title = f"Antwoordblad: {library.items[name].title}"
    return typst_manuscript(presenter, title, ("sheet",), call("sheet", case_view(presenter, name, level)))


def student_bundle(
    library: PublicLibrary, names: Sequence[str], level: str | None = None, *, new_page_per_part: bool = False,
) -> Manuscript:
    """Several cases for students, with a table of contents in front and a list of words at the back.

    Args:
        library: The public library.
        names: Ids of the cases, in order.
        level: Only show questions for that level; None for all.
        new_page_per_part: Start every part of a case on a new page, so that students cannot read ahead.
    """
    presenter = TypstPresenter(library, names, explains=True)
    note = f"Casussen om te lezen en te doordenken, {labels.choice('level', level)}" if level else (
        "Casussen om te lezen en te doordenken, voor mbo en hbo")
    body = call("cover", "Casuïstiek", "Voor studenten", note) + call("contents", 1)
    body += "".join(call("case", case_view(presenter, name, level), new_page_per_part=new_page_per_part) for name in names)
    return typst_manuscript(presenter, "Casuïstiek voor studenten", ("case", "back"), body + _words(presenter, in_book=True))


def teacher(library: Library, names: Sequence[str], level: str | None = None, *, new_page_per_part: bool = False) -> Manuscript:
    """Cases with their teaching notes, from the whole library; the document must never be published.

    Args:
        library: The whole library.
        names: Ids of the cases, in order.
        level: As for `student_bundle`.
        new_page_per_part: As for `student_bundle`.
    """
    presenter = TypstPresenter(library, names)
    title = library.items[names[0]].title if len(names) == 1 else "Casuïstiek"
    body = ""
    if len(names) > 1:
        note = "Casussen met modelantwoorden. Niet voor studenten."
        body = call("cover", title, "Voor docenten", note) + call("contents", 1)
    for name in names:
        body += call("case", case_view(presenter, name, level), new_page_per_part=new_page_per_part)
        body += call("teaching", teaching_view(presenter, name, level))
    return typst_manuscript(presenter, f"{title}: docenteneditie", ("case", "teaching", "back"), body)


def _words(presenter: TypstPresenter, *, in_book: bool) -> str:
    entries = words_explained(presenter, sorted(presenter.printed), presenter.explained)
    return call("explained", entries, **{"in-book": in_book}) if entries else ""
