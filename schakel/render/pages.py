"""Every page of the site as Markdown: one for each item that has a page, and the overviews."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from ..dutch.glossary import Foreign, Glossary
from ..library import PublicLibrary
from ..model import HOME, Item
from . import downloads as downloads_page
from .addresses import Addresses
from .derived import facts, used_in
from .downloads import Download, of_item, wholes
from .environment import environment, tidy
from .markdown import escape
from .on_screen import PagePresenter, Ref
from .overviews import home, overviews
from .plain import plain
from .views import item_view


@dataclass(frozen=True)
class PageText:
    """A page of the Markdown tree."""

    path: str
    """With forward slashes, from the root of the tree."""
    title: str
    """As the menu shows it."""
    text: str
    id: str = ""
    """The id of the item that the page is about; empty if it is about none."""


def pages(
    library: PublicLibrary, downloads: Sequence[Download] = (), filters: Mapping[str, tuple[str, str]] = MappingProxyType({}),
) -> Iterator[PageText]:
    """The pages of a public library, in a fixed order.

    Args:
        library: The public library.
        downloads: The documents that the pages link to.
        filters: Kind → words and target of the link that filters its items.
    """
    addresses, glossary, foreign = Addresses(library), Glossary(library), Foreign(library)

    def presenter(path: str) -> PagePresenter:
        return PagePresenter(library, addresses, glossary, foreign, path)

    for name, item in library.items.items():
        if item.kind.has_pages:
            path = addresses.page(name)
            yield PageText(path, item.menu_title, _item(name, item, presenter(path), downloads), name)
    for path, title, text in overviews(library, presenter, downloads, filters):
        yield PageText(path, title, text)
    if downloads:
        yield PageText(downloads_page.PATH, downloads_page.TITLE, downloads_page.page(downloads))


def _item(name: str, item: Item, page: PagePresenter, downloads: Sequence[Download]) -> str:
    view = item_view(page, name)
    page_facts = facts(name, item, page)
    linked = {ref.id for ref in _refs([view, page_facts])}
    context = {
        "title": escape(item.title), "description": escape(plain(page.library, item.summary or "")),
        "files": of_item(downloads, name, page.path), "used_in": used_in(name, page, linked), **page_facts}
    template = item.kind.name
    if name == HOME:
        context |= home(page) | {"wholes": wholes(downloads, page.path), "all_downloads": downloads_page.PATH}
        template = "home"
    macros: Any = environment().get_template(f"page/{template}.md").module
    return tidy(macros.page(view, context))


def _refs(value: object) -> Iterator[Ref]:
    """Every link in a view."""
    if isinstance(value, Ref):
        yield value
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _refs(part)
    elif isinstance(value, dict):
        yield from _refs(list(value.values()))
