"""Build the `<head>` of a page: link previews (Open Graph) and JSON-LD."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..library import PublicLibrary
from ..model import HOME, OVERVIEWS
from ..render import Addresses
from ..render.addresses import overview
from ..render.plain import plain
from .metadata import Describer, as_script
from .site_info import Output, SiteInfo
from .social_card import SIZE, picture_path


@dataclass(frozen=True)
class Head:
    """The head of one page, as plain text; the template escapes it."""

    description: str
    graph: tuple[tuple[str, str], ...]
    """Property and content of every Open Graph tag (ogp.me)."""
    metadata: str
    """JSON-LD, safe inside a script element."""


@dataclass(frozen=True)
class ExtraPage:
    """A page that is neither about an item nor an overview."""

    path: str
    """In the tree of pages."""
    title: str
    description: str
    kind: str = "WebPage"
    """Its type in schema.org."""
    files: tuple[Output, ...] = ()
    """The open data, for the page that offers it."""


def heads(
    library: PublicLibrary, site: SiteInfo, pictures: Iterable[str] = (), extra_pages: Iterable[ExtraPage] = (),
) -> dict[str, Head]:
    """The head of every page, by its path in the tree of pages.

    Args:
        library: The public library.
        site: The publication.
        pictures: Paths of the social cards that are published.
        extra_pages: Pages of the site that are not from the library.
    """
    published = set(pictures)
    describer = Describer(library, site)
    heads_by_path: dict[str, Head] = {}
    for path, name, title, description in _pages(library, site):
        values = describer.item(name) if name else describer.page(path, title, description)
        graph = tuple(_graph(site, path, title, description, published & {picture_path(name or path)}))
        heads_by_path[path] = Head(description, graph, as_script(values))
    for page in extra_pages:
        words = (page.path, page.title, page.description)
        values = describer.dataset(*words, page.files) if page.files else describer.page(*words, page.kind)
        heads_by_path[page.path] = Head(page.description, tuple(_graph(site, *words, set())), as_script(values))
    return heads_by_path


def _pages(library: PublicLibrary, site: SiteInfo) -> Iterator[tuple[str, str, str, str]]:
    """Path, id, title and description of every page; an overview has no id."""
    addresses = Addresses(library)
    for name, item in library.items.items():
        if name == HOME:
            yield addresses.page(name), name, site.name, site.description or plain(library, item.summary or "")
        elif item.kind.has_pages:
            yield addresses.page(name), name, item.title, plain(library, item.summary or "")
    for model in OVERVIEWS.values():
        if library.of(model):
            yield overview(model), "", model.kind.many, model.kind.intro


def _graph(site: SiteInfo, path: str, title: str, description: str, pictures: set[str]) -> Iterator[tuple[str, str]]:
    """The Open Graph tags of a page; those that need an absolute address are left out if the site has none."""
    yield "og:type", "website" if path == "index.md" else "article"
    yield "og:title", title
    if description:
        yield "og:description", description
    yield "og:site_name", site.name
    yield "og:locale", "nl_NL"
    if not site.url:
        return
    yield "og:url", site.link(path, path)
    for picture in pictures:
        yield "og:image", site.url + picture
        yield "og:image:width", str(SIZE[0])
        yield "og:image:height", str(SIZE[1])
        yield "og:image:alt", f"{title} – {site.name}"
