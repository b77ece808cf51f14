"""The sources of editable documents: session plans, hand-outs and cases as HTML for pandoc."""

from collections.abc import Sequence

from ..dutch import labels
from ..library import Library, PublicLibrary
from ..office.present import HtmlPresenter
from ..plan.fit import Delivery
from ..render.views import case_view, item_view, session_view, teaching_view, words_explained
from . import lessons
from .manuscript import Manuscript, html_manuscript


def session(library: Library, name: str, delivery: Delivery = Delivery()) -> Manuscript:
    """The plan of a session with its hand-outs, to change in a word processor."""
    presenter = HtmlPresenter(library)
    handouts = [item_view(presenter, handout) for handout in lessons.session_handouts(library, name, delivery)]
    title = f"Draaiboek: {library.items[name].title}"
    return html_manuscript(
        presenter, title, "session", plan=session_view(presenter, name, delivery), handouts=handouts)


def handout(library: Library, name: str) -> Manuscript:
    """One hand-out, to make it fit your own group."""
    presenter = HtmlPresenter(library)
    return html_manuscript(presenter, library.items[name].title, "handout", sheet=item_view(presenter, name))


def student_bundle(
    library: PublicLibrary, names: Sequence[str], level: str | None = None, *, has_contents: bool) -> Manuscript:
    """The cases for students.

    Args:
        library: What everyone may read.
        names: Ids of the cases, in order.
        level: Only questions for that level; None for all.
        has_contents: Whether the document has its own title and list of contents.
    """
    presenter = HtmlPresenter(library, explains=True)
    views = [case_view(presenter, name, level) | {"teaching": None} for name in names]
    presenter.links_words = False
    words = words_explained(presenter, names, presenter.explained)
    title = "Casuïstiek voor studenten" + (f", {labels.choice('level', level)}" if level else "")
    return html_manuscript(presenter, title, "cases", cases=views, words=words, has_contents=has_contents)


def teacher_bundle(library: Library, names: Sequence[str], level: str | None = None, *, has_contents: bool) -> Manuscript:
    """The cases with their teaching notes. library: the whole one; the outcome never goes below the site."""
    presenter = HtmlPresenter(library)
    views = [case_view(presenter, name, level) | {"teaching": teaching_view(presenter, name)} for name in names]
    return html_manuscript(presenter, "Casuïstiek: docenteneditie", "cases", cases=views, words=[], has_contents=has_contents)
