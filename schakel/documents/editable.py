"""The sources of editable documents: session plans, hand-outs and cases as HTML for pandoc."""

from collections.abc import Sequence

from ..dutch import labels
from ..library import Library, PublicLibrary
from ..office.present import HtmlPresenter
from ..plan.fit import Delivery
from ..render.case_views import case_view, teaching_view, words_explained
from ..render.views import item_view, session_view
from . import lessons
from .manuscript import Manuscript, html_manuscript


def session(library: Library, name: str, delivery: Delivery = Delivery()) -> Manuscript:
    """The plan of a session with its hand-outs, to edit in a word processor."""
    presenter = HtmlPresenter(library)
    handouts = [item_view(presenter, handout) for handout in lessons.session_handouts(library, name, delivery)]
    title = f"Draaiboek: {library.items[name].shown_title}"
    return html_manuscript(
        presenter, title, "session", plan=session_view(presenter, name, delivery), handouts=handouts)


def handout(library: Library, name: str) -> Manuscript:
    """One hand-out, to adapt to a group."""
    presenter = HtmlPresenter(library)
    return html_manuscript(presenter, library.items[name].title, "handout", sheet=item_view(presenter, name))


def student_bundle(
    library: PublicLibrary, names: Sequence[str], level: str | None = None, *, has_contents: bool) -> Manuscript:
    """The cases for students.

    Args:
        library: The public library.
        names: Ids of the cases, in order.
        level: Only show questions for that level; None for all.
        has_contents: Whether the document has a title and table of contents of its own.
    """
    presenter = HtmlPresenter(library, explains=True)
    views = [case_view(presenter, name, level) | {"teaching": None} for name in names]
    presenter.links_words = False
    words = words_explained(presenter, names, presenter.explained)
    title = "Casuïstiek voor studenten" + (f", {labels.choice('level', level)}" if level else "")
    return html_manuscript(presenter, title, "cases", cases=views, words=words, has_contents=has_contents)


def teacher_bundle(library: Library, names: Sequence[str], level: str | None = None, *, has_contents: bool) -> Manuscript:
    """The cases with their teaching notes, from the whole library; the document must never be published.

    Args:
        library: The whole library.
        names: Ids of the cases, in order.
        level: As for `student_bundle`.
        has_contents: As for `student_bundle`.
    """
    presenter = HtmlPresenter(library)
    views = [case_view(presenter, name, level) | {"teaching": teaching_view(presenter, name, level)} for name in names]
    return html_manuscript(presenter, "Casuïstiek: docenteneditie", "cases", cases=views, words=[], has_contents=has_contents)
