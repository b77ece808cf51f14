"""Every page of the site as a finished article: one for each item that has a page, and the overviews."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from ..library import PublicLibrary
from ..model import HOME, Item
from . import downloads as downloads_page
from .addresses import Addresses, overview
from .derived import facts, used_in
from .downloads import Download, by_subject, of_item, wholes
from .on_screen import PagePresenter, Ref
from .overviews import Narrow, home, overviews, shelf_of
from .plain import plain
from .views import item_view
from .web_page import NO_WAYS, Blank, Ways, WebPage, web_page


def pages(
    library: PublicLibrary, downloads: Sequence[Download] = (), filters: Mapping[str, tuple[str, str]] = MappingProxyType({}),
    *, use_folders: bool = True,
) -> Iterator[WebPage]:
    """The pages of a public library, in a fixed order; for the arguments see `blanks`."""
    return (blank.page for blank in blanks(library, downloads, filters, use_folders=use_folders))


def blanks(
    library: PublicLibrary, downloads: Sequence[Download] = (), filters: Mapping[str, tuple[str, str]] = MappingProxyType({}),
    *, use_folders: bool = True, ways: Ways = NO_WAYS, narrow: Narrow = lambda names: "",
) -> Iterator[Blank]:
    """The pages of a public library, in a fixed order, each to be written when it is needed.

    Args:
        library: The public library.
        downloads: The documents that the pages link to.
        filters: Kind → words and target of the link that filters its items.
        use_folders: Whether addresses end in a slash rather than in .html.
        ways: Where pages may send their readers outside the content.
        narrow: Gives what the cards of an overview can be narrowed down by.
    """
    addresses, own = Addresses(library, use_folders=use_folders), by_subject(downloads)
    presenter = partial(PagePresenter, library, addresses)
    for name, item in library.items.items():
        if item.kind.has_pages:
            yield _item(name, item, presenter, addresses.page(name), downloads, own.get(name, ()), ways)
    yield from overviews(library, presenter, downloads, filters, narrow)
    if downloads:
        yield downloads_page.blank(downloads, presenter)


def wholes_pages(
    library: PublicLibrary, downloads: Sequence[Download], *, use_folders: bool = True, ways: Ways = NO_WAYS,
) -> Iterator[Blank]:
    """The pages that offer what holds everything, with these documents: the home page, and the page with all documents."""
    addresses = Addresses(library, use_folders=use_folders)
    presenter = partial(PagePresenter, library, addresses)
    if HOME in library.items:
        own = by_subject(downloads).get(HOME, ())
        yield _item(HOME, library.items[HOME], presenter, addresses.page(HOME), downloads, own, ways)
    yield downloads_page.blank(downloads, presenter)


def _item(
    name: str, item: Item, presenter: Callable[[str], PagePresenter], path: str, downloads: Sequence[Download],
    own: Sequence[Download], ways: Ways,
) -> Blank:
    return Blank(path, item.menu_title, lambda: _item_page(name, item, presenter(path), downloads, own, ways), item=name)


def item_page(
    library: PublicLibrary, name: str, own: Sequence[Download], *, use_folders: bool, ways: Ways = NO_WAYS,
) -> WebPage:
    """The page about one item but the home page, which links to its `own` documents; see `blanks`."""
    addresses = Addresses(library, use_folders=use_folders)
    return _item_page(name, library.items[name], PagePresenter(library, addresses, addresses.page(name)), (), own, ways)


def _item_page(
    name: str, item: Item, page: PagePresenter, downloads: Sequence[Download], own: Sequence[Download],
    ways: Ways,
) -> WebPage:
    view = item_view(page, name)
    page_facts = facts(name, item, page)
    linked = {ref.id for ref in _refs([view, page_facts])}
    template = item.kind.name
    if name == HOME:
        page_facts |= home(page) | {
            "wholes": wholes(downloads, page), "all_downloads": page.address(downloads_page.PATH),
            "finder": page.address(ways.finder) if ways.finder else ""}
        template = "home"
    return web_page(
        page.path, item.menu_title, template, page.outline, id=name, description=plain(page.library, item.summary or ""),
        view=view, page=page_facts | {
            "kind": page.address(overview(model)) if (model := shelf_of(item)) else "", "files": of_item(own, page),
            "contact": ways.contact,
            "used_in": used_in(name, page, linked)})


def _refs(value: object) -> Iterator[Ref]:
    """Every link in a view."""
    if isinstance(value, Ref):
        yield value
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _refs(part)
    elif isinstance(value, dict):
        yield from _refs(list(value.values()))
