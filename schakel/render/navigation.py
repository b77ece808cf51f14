"""The menu, with every page: at most three levels, and at most a hundred pages in a section."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any, get_args

from ..dutch.order import grouped, letter, ordered
from ..library import PublicLibrary
from ..model import HOME, KINDS, Course, Item, Page, Term
from ..model.kind import Tab
from ..plan.timetable import course_of, loose_sessions
from .addresses import Addresses, overview
from .lists import LOOSE_SESSIONS

LIMIT = 100
"""The most pages in one section; the menu of every page lists its whole section."""

Menu = list[Any]
"""A menu as MkDocs reads it: each entry is a path, or {title: path or list of entries}."""


def navigation(library: PublicLibrary, more: Iterable[tuple[str, str]] = ()) -> Menu:
    """The menu of a public library.

    Args:
        library: The public library.
        more: Title and path of pages that are not items, to be listed with the guides.
    """
    addresses = Addresses(library)
    menu: Menu = [_entry(addresses, library, HOME)] if HOME in library.items else []
    for tab in get_args(Tab):
        models = [model for model in KINDS if model.kind.tab == tab]
        guides = [{title: path} for title, path in more] if Page in models else []
        if section := [*_tab(library, addresses, models), *guides]:
            menu.append({tab: section})
    return menu


def _tab(library: PublicLibrary, addresses: Addresses, models: list[type[Item]]) -> Menu:
    """One tab: a kind with its pages, or several kinds each in a section of its own."""
    main = [model for model in models if model.kind.intro]
    if len(main) == 1:
        return _pages(library, addresses, main[0]) if library.of(main[0]) else []
    if main:
        return [{model.kind.many: _section(library, addresses, model)} for model in main if library.of(model)]
    names = (name for model in models for name in ordered(library, model) if name != HOME)
    return [_entry(addresses, library, name) for name in names]


def _section(library: PublicLibrary, addresses: Addresses, model: type[Item]) -> Menu | str:
    return _pages(library, addresses, model) if model.kind.has_pages else overview(model)


def _pages(library: PublicLibrary, addresses: Addresses, model: type[Item]) -> Menu:
    """The overview of a kind and the pages of its items, by letter for terms and wherever there are too many."""
    names = ordered(library, model)
    if model is Course:
        return [overview(model), *_courses(library, addresses, names)]
    if model is Term or len(names) >= LIMIT:
        letters = grouped(names, lambda name: letter(library.items[name].title))
        return [
            overview(model),
            *({title: [_entry(addresses, library, name) for name in members]} for title, members in sorted(letters))]
    return [overview(model), *(_entry(addresses, library, name) for name in names)]


def _entry(addresses: Addresses, library: PublicLibrary, name: str) -> dict[str, str]:
    # The theme prints titles of the menu as they are, so they must be HTML already.
    return {escape(library.items[name].menu_title, quote=False): addresses.page(name)}


def _courses(library: PublicLibrary, addresses: Addresses, names: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Every course, with its sessions below it, and the sessions of none; of two courses a session is below the first."""
    for name in names:
        course = library.of(Course)[name]
        sessions = [
            _entry(addresses, library, session) for session in library.present(course.meetings)
            if (home := course_of(library, session)) and home[0] == name]
        page = addresses.page(name)
        yield {escape(course.title, quote=False): [page, *sessions] if sessions else page}
    if loose := loose_sessions(library):
        yield {LOOSE_SESSIONS: [_entry(addresses, library, name) for name in loose]}
