"""The sources of documents for trainers: session plans, hand-outs two to a page, and course readers."""

from collections.abc import Iterable

from ..library import Library
from ..model import Course, Handout, Session
from ..plan import timetable
from ..plan.fit import Delivery, fit
from ..print.literals import call
from ..print.present import TypstPresenter
from ..render.views import course_handouts, course_view, item_view, session_view, without_lapsed
from .manuscript import Manuscript, typst_manuscript


def session(library: Library, name: str, delivery: Delivery = Delivery()) -> Manuscript:
    """The plan of one session with its hand-outs."""
    handouts = session_handouts(library, name, delivery)
    presenter = TypstPresenter(library, [name, *handouts])
    body = call("session", session_view(presenter, name, delivery)) + _each(presenter, "handout", handouts)
    return typst_manuscript(presenter, library.items[name].title, ("session", "handout"), body)


def session_handouts(library: Library, name: str, delivery: Delivery) -> list[str]:
    """Ids of the hand-outs that a session needs in this delivery, as far as they can be printed."""
    item = library.of(Session)[name]
    return _printable(library, timetable.handouts(without_lapsed(item, fit(item, delivery))))


def handout_pair(library: Library, name: str) -> Manuscript:
    """One hand-out twice on a landscape A4, to cut apart; compiling fails if it is too long for half a page."""
    presenter = TypstPresenter(library, [name])
    return typst_manuscript(
        presenter, library.items[name].title, ("handout",), call("handout-pair", item_view(presenter, name)))


def course(library: Library, name: str) -> Manuscript:
    """The reader of a course: the course, its sessions in order, then every hand-out once."""
    item = library.of(Course)[name]
    contents = course_contents(library, name)
    sessions, handouts = (
        [part for part in contents if isinstance(library.items[part], model)] for model in (Session, Handout))
    presenter = TypstPresenter(library, [name, *contents])
    body = call("cover", item.title, "Cursusboek", item.summary) + call("contents", 1)
    body += call("course", course_view(presenter, name))
    body += _each(presenter, "session", sessions) + _each(presenter, "handout", handouts)
    return typst_manuscript(presenter, item.title, ("course", "session", "handout", "back"), body)


def course_contents(library: Library, name: str) -> list[str]:
    """Ids of the sessions of a course and then of all its hand-outs, as far as they can be printed."""
    item = library.of(Course)[name]
    return [*library.present(item.meetings), *_printable(library, course_handouts(library, item))]


def _printable(library: Library, names: Iterable[str]) -> list[str]:
    return [name for name in library.present(names) if library.items[name].is_printable]


def _each(presenter: TypstPresenter, template: str, names: list[str]) -> str:
    return "".join(call(template, item_view(presenter, name)) for name in names)
