"""The sources of the whole handbook: for print, with a page number at every link, and as an e-book."""

import hashlib
from collections.abc import Iterator
from typing import get_args

from .. import __version__
from ..dutch import phrases
from ..dutch.order import cafe_names, ordered, shelves
from ..library import PublicLibrary
from ..model import HOME, KINDS, Cafe, Case, Course, Item, Method, Page, Practice, Session, Term
from ..model.kind import Tab
from ..office.present import HtmlPresenter
from ..print.literals import call
from ..print.present import TypstPresenter
from ..render.presenter import View
from ..render.views import item_view, own_fields
from .manuscript import Manuscript, html_manuscript, typst_manuscript

TITLE = "Handboek voor sociaal werk"
TYPESET = (
    "Gezet uit Source Sans 3, Noto Sans Arabic, Noto Sans Ethiopic, Noto Sans SC en Noto Emoji (SIL Open Font License 1.1). "
    f"Gemaakt met Schakel {__version__} en Typst.")


def handbook(library: PublicLibrary) -> Manuscript:
    """Everything in the public library for print, part by part."""
    contents = list(parts(library))
    presenter = TypstPresenter(library, [name for _, names in contents for name in names], marks=True)
    body = "#show: book\n" + call("cover", "Schakel", TITLE, _counts(library)) + call("contents", 2)
    for model, names in contents:
        body += call("chapter", part_title(model), note=model.kind.intro or None)
        body += "".join(call(library.items[name].kind.name, item_view(presenter, name)) for name in names)
    if terms := ordered(library, Term):
        entries = [{"id": name, "title": presenter.title(library.items[name])} for name in terms]
        body += call("chapter", "Register") + call("index-of-words", entries)
    body += call("colophon", [*colophon(library, body), TYPESET])
    templates = ("book", *(model.kind.name for model in KINDS if model.kind.in_handbook))
    return typst_manuscript(presenter, f"Schakel: {TITLE[0].lower()}{TITLE[1:]}", templates, body, running=2)


def ebook(library: PublicLibrary) -> Manuscript:
    """Everything in the public library as an e-book: the same parts, without charts and without an index."""
    contents = list(parts(library))
    presenter = HtmlPresenter(library, [name for _, names in contents for name in names], explains=True)
    views = [
        {"title": part_title(model), "note": model.kind.intro, "views": [_view(presenter, name) for name in names]}
        for model, names in contents]
    return html_manuscript(
        presenter, TITLE, "handbook", chapters=2, parts=views, colophon=colophon(library, repr(views)))


def _view(presenter: HtmlPresenter, name: str) -> View:
    """Present an item with a list of its fields, for a kind without a macro for the e-book."""
    model = type(presenter.library.items[name])
    view = item_view(presenter, name)
    return view | {"fields": own_fields(view, model), "has_pages": model.kind.has_pages}


def part_title(model: type[Item]) -> str:
    """The title of the part of the handbook with the items of a kind."""
    return model.kind.many if model is not Page else model.kind.tab


def parts(library: PublicLibrary) -> Iterator[tuple[type[Item], list[str]]]:
    """The kind of each part and the ids in it, in the order of the menu; a kind within another shares the part of that kind."""
    tabs = get_args(Tab)
    for model in sorted(KINDS, key=lambda model: tabs.index(model.kind.tab)):
        if model.kind.in_handbook and not model.kind.within and (names := _names(library, model)):
            yield model, names


def _names(library: PublicLibrary, model: type[Item]) -> list[str]:
    """Ids of a kind in the order of a book, which is read from the front: meetings oldest first, practices by state."""
    if model is Course:
        return _courses(library)
    if model is Cafe:
        return cafe_names(library)
    if model is Practice:
        return [name for _, names in shelves(library, model) for name in names]
    return [name for name in ordered(library, model) if name != HOME]


def _courses(library: PublicLibrary) -> list[str]:
    """Every course followed by its sessions; sessions outside a course at the end."""
    courses = library.of(Course)
    taught = [part for name in ordered(library, Course) for part in (name, *library.present(courses[name].meetings))]
    return list(dict.fromkeys([*taught, *library.of(Session)]))


def _counts(library: PublicLibrary) -> str:
    kinds = (Method, Session, Case, Cafe, Practice)
    return " · ".join(
        phrases.count(len(library.of(model)), model.kind.one, model.kind.plural) for model in kinds if library.of(model))


def colophon(library: PublicLibrary, body: str) -> list[str]:
    """The texts of the colophon. The edition is a hash of the content, which tells two copies apart without a date."""
    edition = hashlib.sha256(body.encode()).hexdigest()[:8]
    return [
        f"Schakel, handboek voor sociaal werk. Editie {edition}: deze code verandert als de inhoud verandert.",
        f"Er staan {len(library.items)} onderdelen in. Waar de inhoud vandaan komt, staat onder ieder onderdeel en bij "
        "de bronnen.",
        "De inhoud mag je gebruiken, veranderen en doorgeven onder de licentie CC BY-SA 4.0: noem de bron en deel het "
        "resultaat onder dezelfde voorwaarden.",
    ]
