"""The whole handbook as an e-book: the parts and the order of the printed one, without its charts and index of pages."""

from ..library import Library
from ..model import Cafe, Case, Course, Handout, Session, Source, Theme
from ..print.present import View
from ..render.overviews import INTROS
from . import cases, lessons, reports
from .editable import HtmlPresenter, page, reference
from .handbook import colophon, part_title, parts, theme_view
from .manuscript import Manuscript

TITLE = "Handboek voor sociaal werk"


def handbook(library: Library) -> Manuscript:
    """Everything in the public library, part by part."""
    if not library.is_public:
        raise ValueError("the handbook is made from the public library only")
    found = [(model, names) for model, names, _ in parts(library) if names]
    draft = HtmlPresenter(library, [name for _, names in found for name in names], explains=True)
    shown = [
        {"title": part_title(model), "note": INTROS.get(model), "views": [_view(draft, name) for name in names]}
        for model, names in found
    ]
    return page(draft, TITLE, "handbook", chapters=2, parts=shown, colophon=colophon(library, repr(shown)))


def _view(draft: HtmlPresenter, name: str) -> View:
    item = draft.library.items[name]
    match item:
        case Course():
            return lessons.course_view(draft, name)
        case Session():
            return lessons.session_view(draft, name)
        case Handout():
            return lessons.handout_view(draft, name)
        case Case():
            return cases.case_view(draft, name, None)
        case Cafe():
            return reports.cafe_view(draft, name)
        case Theme():
            return theme_view(draft, name)
        case Source():
            return draft.item(name) | {"reference": reference(item)}
    return reports.item_view(draft, name)
