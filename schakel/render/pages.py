"""Every page of the site as Markdown: one for each item that has a page, and the overviews."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ..dutch.glossary import Foreign, Glossary
from ..library import Library
from ..model import Item, Page
from . import downloads as downloads_page
from .addresses import LISTED, Addresses
from .derived import extras, sources, used_in
from .downloads import Download, of_item, wholes
from .environment import environment, tidy
from .markdown import escape
from .overviews import home, overviews
from .view import PagePresenter, Ref


@dataclass(frozen=True)
class PageText:
    """A page of the Markdown tree: path with forward slashes, title for the menu, and its text."""

    path: str
    title: str
    text: str
    id: str = ""


def pages(
    library: Library, downloads: Sequence[Download] = (), filters: Mapping[str, tuple[str, str]] = MappingProxyType({}),
) -> Iterator[PageText]:
    """The pages of a public library, in a fixed order.

    downloads: the documents that the pages link to; filters: kind → words and target of the link that filters its items.
    """
    if not library.is_public:
        raise ValueError("pages are made from the public library only")
    addresses, glossary, foreign = Addresses(library), Glossary(library), Foreign(library)

    def presenter(path: str) -> PagePresenter:
        return PagePresenter(library, addresses, glossary, foreign, path)

    for name, item in library.items.items():
        if item.kind not in LISTED:
            path = addresses.page(name)
            yield PageText(path, _menu_title(item), _item(name, item, presenter(path), downloads), name)
    for path, title, text in overviews(library, presenter, downloads, filters):
        yield PageText(path, title, text)
    if downloads:
        yield PageText(downloads_page.PATH, downloads_page.TITLE, downloads_page.page(downloads))


def _menu_title(item: Item) -> str:
    return item.menu if isinstance(item, Page) and item.menu else item.title


def _item(name: str, item: Item, page: PagePresenter, downloads: Sequence[Download]) -> str:
    page.own(name)
    view = page.view(item, heading=1 if isinstance(item, Page) or item.kind == "article" else 0)
    extra = extras(name, item, page)
    shown = {ref.id for ref in _refs(view)} | {ref.id for ref in _refs(extra)}
    context = {
        "title": escape(item.title), "id": name, "kind": item.kind, "files": of_item(downloads, name, page.path),
        "sources": sources(item, page), "used_in": used_in(name, page, shown), **extra,
    }
    template = item.kind
    if name == "pagina/index":
        context |= home(page) | {"wholes": wholes(downloads, page.path), "all_downloads": downloads_page.PATH}
        template = "home"
    return tidy(environment().get_template(f"page/{template}.md").module.page(view, context))


def _refs(value: object) -> Iterator[Ref]:
    """Every link in a view."""
    if isinstance(value, Ref):
        yield value
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _refs(part)
    elif isinstance(value, dict):
        yield from _refs(list(value.values()))
    elif hasattr(value, "__dict__"):
        yield from _refs(list(vars(value).values()))
