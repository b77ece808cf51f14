"""The overview of every kind, such as the glossary and the list of sources, and the lists on the home page."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from ..dutch import phrases
from ..dutch.order import grouped, has_own_order, letter, ordered, shelves
from ..library import PublicLibrary
from ..model import HOME, KINDS, OVERVIEWS, Cafe, Course, Item, Page, Term
from ..plan.timetable import loose_sessions
from . import charted
from .addresses import overview
from .derived import counts, note
from .downloads import Download, of_kind
from .navigation import LOOSE_SESSIONS
from .on_screen import PagePresenter, Ref
from .presenter import View
from .views import item_view
from .web_page import Blank, WebPage, web_page

Rows = list[tuple[Ref, str]]

LETTERS_FROM = 30
"""The number of items from which a list without groups is divided by letter."""


def overviews(
    library: PublicLibrary, presenter: Callable[[str], PagePresenter], downloads: Sequence[Download],
    filters: Mapping[str, tuple[str, str]],
) -> Iterator[Blank]:
    """The overview of every kind that has items.

    Args:
        library: The public library.
        presenter: Makes the presenter of the page at a path.
        downloads: As for `pages.pages`.
        filters: As for `pages.pages`.
    """
    for model in OVERVIEWS.values():
        if library.of(model):
            yield Blank(overview(model), model.kind.many, partial(_overview, model, presenter, downloads, filters))


def _overview(
    model: type[Item], presenter: Callable[[str], PagePresenter], downloads: Sequence[Download],
    filters: Mapping[str, tuple[str, str]],
) -> WebPage:
    kind, page = model.kind, presenter(overview(model))
    library = page.library
    kinds = [other.kind.name for other in KINDS if kind.name in (other.kind.name, other.kind.within)]
    found = (filters[name] for name in kinds if name in filters)
    values: dict[str, Any] = {"filters": [(words, page.address(target)) for words, target in found]}
    if model is Term:
        template = "glossary"
        values["groups"] = [
            (label, [(ref, phrases.beside(library.of(Term)[ref.id])) for ref in page.refs(names)])
            for label, names in _by_letter(library, ordered(library, model))]
    elif kind.has_pages:
        template = "overview"
        loose = [(LOOSE_SESSIONS, names)] if model is Course and (names := loose_sessions(library)) else []
        values |= {
            "groups": [(label, _rows(page, names)) for label, names in [*shelves(library, model), *loose]],
            "files": of_kind(downloads, kind.name, page), "drawn": charted.on_overview(model, page)}
    else:
        template = kind.name
        values["groups"] = _entries(page, model)
    return web_page(page.path, kind.many, template, page.outline, description=kind.intro, **values)


def shelf_of(item: Item) -> type[Item] | None:
    """The kind on whose overview an item is; None if it is on none."""
    kind = item.kind
    return next((model for model in OVERVIEWS.values() if model.kind.name in (kind.name, kind.within)), None)


def home(page: PagePresenter) -> dict[str, Any]:
    """The values of the home page: the guides as its doors, the counts, and the newest reports."""
    library = page.library
    guides = {name: guide for name, guide in library.of(Page).items() if name != HOME and guide.order < 50}
    by_order = sorted(guides, key=lambda name: guides[name].order)
    doors = [(page.ref(name), page.refs(guides[name].see_also[:3])) for name in by_order]
    reports = [name for name, cafe in library.of(Cafe).items() if cafe.report == "full"]
    newest = sorted(reports, key=lambda name: (str(library.of(Cafe)[name].date or ""), name), reverse=True)[:3]
    return {"doors": doors, "counts": counts(page), "recent": _rows(page, newest)}


def _rows(page: PagePresenter, names: list[str]) -> Rows:
    return [(ref, note(page.library, ref.id)) for ref in page.refs(names)]


def _by_letter(library: PublicLibrary, names: list[str]) -> list[tuple[str, list[str]]]:
    return grouped(names, lambda name: letter(library.items[name].title))


def _entries(page: PagePresenter, model: type[Item]) -> list[tuple[str, list[tuple[str, View, list[Ref]]]]]:
    """The items of a kind without pages, in groups: the anchor of each, its view, and where it is used."""
    library = page.library
    groups = shelves(library, model)
    if len(groups) == 1 and len(groups[0][1]) >= LETTERS_FROM and not has_own_order(model):
        groups = _by_letter(library, groups[0][1])
    return [
        (label, [
            (name.partition("/")[2], item_view(page, name), page.refs(library.links_to.get(name, ()))) for name in names])
        for label, names in groups]
