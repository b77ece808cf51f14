"""The menu: three levels at most, sections of at most a hundred pages, every page in it."""

from collections.abc import Iterable
from html import escape
from typing import Any

from ..dutch import labels
from ..dutch.order import letter, sort_key
from ..library import Library
from ..model import (
    Article,
    Cafe,
    Case,
    Course,
    Handout,
    Item,
    Log,
    Method,
    Organisation,
    Page,
    Practice,
    Role,
    Source,
    Statement,
    Team,
    Term,
    Theme,
    Workform,
)
from .addresses import LISTED, Addresses, overview

LIMIT = 100
"""Pages in one section: the menu of every page lists its whole section."""

Menu = list[Any]
"""As MkDocs writes it: a path, or {title: path or list}."""


def navigation(library: Library, more: Iterable[tuple[str, str]] = ()) -> Menu:
    """The menu of the site of `library`. more: title and path of pages beside those of the library, to stand with the guides."""
    addresses = Addresses(library)
    pages = sorted(library.of(Page).items(), key=lambda pair: pair[1].order)
    menu: Menu = [_entry(addresses, library, name) for name, item in pages if name == "pagina/index"]
    guides = [_entry(addresses, library, name) for name, item in pages if name != "pagina/index"]
    guides += [_entry(addresses, library, name) for model in (Log, Statement) for name in library.of(model)]
    guides += [{title: path} for title, path in more]
    if guides:
        menu.append({"Wegwijs": guides})
    menu += _section(library, addresses, "Methodiek", (Method, Role))
    menu += _courses(library, addresses)
    menu += _section(library, addresses, "Materiaal", (Handout, Workform))
    for model in (Case, Cafe, Practice, Article):
        menu += _section(library, addresses, labels.KINDS[model.kind], (model,))
    menu += _section(library, addresses, "Naslag", (Theme, Term, Team, Organisation, Source))
    return menu


def _entry(addresses: Addresses, library: Library, name: str) -> dict[str, str]:
    item = library.items[name]
    title = item.menu if isinstance(item, Page) and item.menu else item.title
    # The theme prints titles of the menu as they are, so they must be HTML already.
    return {escape(title, quote=False): addresses.page(name)}


def _section(library: Library, addresses: Addresses, title: str, models: tuple[type[Item], ...]) -> Menu:
    """One tab: a kind with its pages, or several kinds each in a section of its own."""
    found = [model for model in models if library.of(model)]
    if not found:
        return []
    if len(models) == 1:
        return [{title: _pages(library, addresses, found[0])}]
    return [{title: [{labels.KINDS[model.kind]: _pages(library, addresses, model)} for model in found]}]


def _pages(library: Library, addresses: Addresses, model: type[Item]) -> Menu | str:
    index = overview(model)
    if model.kind in LISTED:
        return index
    items = library.of(model)
    names = sorted(items, key=lambda name: _order(items[name]))
    if model is Term:
        return [index, *_by_letter(library, addresses, names)]
    return [index, *_groups(library, addresses, names)]


def _order(item: Item) -> tuple[Any, ...]:
    if isinstance(item, Cafe):
        return (0, -(item.date.toordinal() if item.date else 0), sort_key(item.title))
    if isinstance(item, Article):
        return (item.series is None, item.series or "", item.order, sort_key(item.title))
    return (0, sort_key(item.title))


def _groups(library: Library, addresses: Addresses, names: list[str]) -> Menu:
    """All pages in one section, or by letter when there are too many."""
    if len(names) < LIMIT:
        return [_entry(addresses, library, name) for name in names]
    return _by_letter(library, addresses, names)


def _by_letter(library: Library, addresses: Addresses, names: Iterable[str]) -> Menu:
    letters: dict[str, Menu] = {}
    for name in names:
        letters.setdefault(letter(library.items[name].title), []).append(_entry(addresses, library, name))
    return [{title: pages} for title, pages in sorted(letters.items())]


def _courses(library: Library, addresses: Addresses) -> Menu:
    courses = library.of(Course)
    if not courses:
        return []
    sections: Menu = ["cursussen/index.md"]
    for name in sorted(courses, key=lambda name: sort_key(courses[name].title)):
        sessions = [library.resolve(session) for session in courses[name].sessions]
        pages = [_entry(addresses, library, session) for session in sessions if session]
        own = addresses.page(name)
        sections.append({escape(courses[name].title, quote=False): [own, *pages] if pages else own})
    return [{"Cursussen": sections}]
