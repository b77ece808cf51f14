"""The overview of every kind, such as the glossary and the list of sources, and the lists on the home page."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from ..dutch import labels, phrases
from ..dutch.order import ordered
from ..library import PublicLibrary
from ..model import HOME, KINDS, OVERVIEWS, Cafe, Item, Page, Term, Theme
from ..model.kind import Tab
from . import charted
from .addresses import overview, part
from .cards import Card, cards
from .derived import is_coming
from .downloads import Download, of_kind
from .lists import Group, Lists
from .on_screen import PagePresenter, Ref
from .presenter import View
from .views import item_view
from .web_page import Blank, WebPage, web_page

Rows = list[tuple[Ref, str]] | list[Card]
Entries = list[tuple[str, View, list[Ref]]]
Parts = tuple[tuple[Group, ...], ...]
Narrow = Callable[[Sequence[str]], str]
"""Ids of the cards of a list → what they can be narrowed down by, as JSON; empty if they cannot."""


def overviews(
    library: PublicLibrary, presenter: Callable[[str], PagePresenter], downloads: Sequence[Download],
    filters: Mapping[str, tuple[str, str]], narrow: Narrow,
) -> Iterator[Blank]:
    """The overview of every kind that has items.

    Args:
        library: The public library.
        presenter: Makes the presenter of the page at a path.
        downloads: As for `pages.pages`.
        filters: As for `pages.blanks`.
        narrow: As for `pages.blanks`.
    """
    for model in OVERVIEWS.values():
        if library.of(model):
            parts = library.derived(Lists).parts(model)
            for number in range(1, len(parts) + 1):
                title = model.kind.many if number == 1 else f"{model.kind.many}: pagina {number} van {len(parts)}"
                yield Blank(
                    part(model, number), title, partial(_overview, model, number, title, presenter, downloads, filters, narrow),
                    within=overview(model) if number > 1 else "")


def _overview(
    model: type[Item], number: int, title: str, presenter: Callable[[str], PagePresenter], downloads: Sequence[Download],
    filters: Mapping[str, tuple[str, str]], narrow: Narrow,
) -> WebPage:
    kind, page = model.kind, presenter(part(model, number))
    parts = page.library.derived(Lists).parts(model)
    kinds = [other.kind.name for other in KINDS if kind.name in (other.kind.name, other.kind.within)]
    values: dict[str, Any] = {
        "filters": [(words, page.address(target)) for words, target in (filters[name] for name in kinds if name in filters)],
        "groups": [(group.label, group.anchor, _members(page, model, group.names)) for group in parts[number - 1]],
        "letters": _letters(page, model, parts), "list_pages": _links(page, model, parts), "number": number}
    if kind.has_pages and model is not Term:
        is_first = number == 1
        names = [name for group in parts[0] for name in group.names]
        values |= {
            "narrowing": narrow(names) if len(parts) == 1 else "",
            "files": of_kind(downloads, kind.name, page) if is_first else (),
            "drawn": charted.on_overview(model, page) if is_first else ()}
    template = "glossary" if model is Term else "overview" if kind.has_pages else kind.name
    return web_page(page.path, title, template, page.outline, description=kind.intro, **values)


def _members(page: PagePresenter, model: type[Item], names: Iterable[str]) -> Rows | Entries:
    """The items of a group: links to their pages, or for a kind without pages all that there is."""
    if model is Term:
        return [(ref, phrases.beside(page.library.of(Term)[ref.id])) for ref in page.refs(names)]
    if model.kind.has_pages:
        return cards(page, names)
    used = page.library.links_to
    return [(name.partition("/")[2], item_view(page, name), page.refs(used.get(name, ()))) for name in names]


def _letters(page: PagePresenter, model: type[Item], parts: Parts) -> list[tuple[str, str]]:
    """Every letter of the glossary, or of another list by letter that is divided, and where it begins."""
    if len(parts) == 1 and model is not Term:
        return []
    return [
        (group.label, page.address(f"{part(model, number)}#{group.anchor}"))
        for number, groups in enumerate(parts, 1) for group in groups if group.anchor.startswith("letter-")]


def _links(page: PagePresenter, model: type[Item], parts: Parts) -> list[tuple[int, str, str]]:
    """Number and address of every part of a list that is divided, and the places on it that once were on the first."""
    if len(parts) == 1:
        return []
    return [
        (number, page.address(part(model, number)), " ".join(_places(model, groups) if number > 1 else ()))
        for number, groups in enumerate(parts, 1)]


def _places(model: type[Item], groups: Iterable[Group]) -> Iterator[str]:
    for group in groups:
        if group.anchor:
            yield group.anchor
        if not model.kind.has_pages:
            yield from (name.partition("/")[2] for name in group.names)


def shelf_of(item: Item) -> type[Item] | None:
    """The kind on whose overview an item is; None if it is on none."""
    kind = item.kind
    return next((model for model in OVERVIEWS.values() if model.kind.name in (kind.name, kind.within)), None)


def home(page: PagePresenter) -> dict[str, Any]:
    """The values of the home page: its ways in, the themes, what is coming, the newest reports, and the guides."""
    library, cafes = page.library, page.library.of(Cafe)
    guides = {name: guide for name, guide in library.of(Page).items() if name != HOME and guide.order < 50}
    coming = sorted((str(cafe.date), name) for name, cafe in cafes.items() if is_coming(cafe))
    reports = [name for name, cafe in cafes.items() if cafe.report == "full"]
    newest = sorted(reports, key=lambda name: (str(cafes[name].date or ""), name), reverse=True)[:3]
    return {
        "doors": [door for tab in labels.DOORS if (door := _door(page, tab))["rows"]],
        "themes": [(page.ref(name), len(library.carriers.get(name, ()))) for name in ordered(library, Theme)],
        "coming": cards(page, [name for _, name in coming]), "recent": cards(page, newest),
        "guides": page.refs(sorted(guides, key=lambda name: guides[name].order))}


def _door(page: PagePresenter, tab: Tab) -> View:
    """A part of the menu as a way in: what one does there, and the overviews that are in it, each with its number of items."""
    models = [model for model in KINDS if model.kind.tab == tab and model.kind.intro and page.library.of(model)]
    title, text = labels.DOORS[tab]
    return {
        "title": title, "text": text, "kind": models[0].kind.name if models else "",
        "rows": [(model.kind.many, page.address(overview(model)), len(page.library.of(model))) for model in models]}
