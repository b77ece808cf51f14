"""The head of a page: what others show of it when someone shares the link, and its metadata."""

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
    """What goes into the head of one page, as plain text; the template escapes it.

    graph: property and content of every Open Graph tag (ogp.me); metadata: JSON-LD, safe inside a script element.
    """

    description: str
    graph: tuple[tuple[str, str], ...]
    metadata: str


@dataclass(frozen=True)
class ExtraPage:
    """A page beside those of the library. kind: its type in schema.org; files: the open data, of the page that offers it."""

    path: str
    title: str
    description: str
    kind: str = "WebPage"
    files: tuple[Output, ...] = ()


def heads(
    library: PublicLibrary, site: SiteInfo, pictures: Iterable[str] = (), beside: Iterable[ExtraPage] = (),
) -> dict[str, Head]:
    """The head of every page by its path in the Markdown tree. pictures: paths of the pictures that are published."""
    made = set(pictures)
    describer = Describer(library, site)
    found: dict[str, Head] = {}
    for path, name, title, description in _pages(library, site):
        values = describer.item(name) if name else describer.page(path, title, description)
        graph = tuple(_graph(site, path, title, description, made & {picture_path(name or path)}))
        found[path] = Head(description, graph, as_script(values))
    for page in beside:
        words = (page.path, page.title, page.description)
        values = describer.dataset(*words, page.files) if page.files else describer.page(*words, page.kind)
        found[page.path] = Head(page.description, tuple(_graph(site, *words, set())), as_script(values))
    return found


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
    """Tags that need a complete address are left out when the site has none."""
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
