"""Build the `<head>` of a page: link previews (Open Graph) and JSON-LD."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..library import PublicLibrary
from ..model import HOME, OVERVIEWS, Item
from ..render import Addresses
from ..render.addresses import overview
from ..render.outline import slugify
from ..render.plain import plain
from .citation import Citation, citation
from .metadata import Describer, Values, as_script
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
    citation: Citation
    """How to refer to the page."""

    @property
    def citation_data(self) -> str:
        """The same for programs of those who cite, safe inside a script element."""
        return as_script({
            "ris": self.citation.ris, "csl": self.citation.csl, "name": slugify(self.citation.title) or "verwijzing"})


@dataclass(frozen=True)
class ExtraPage:
    """A page that is neither about an item nor an overview."""

    path: str
    """In the tree of pages."""
    title: str
    description: str
    kind: str = "WebPage"
    """Its type in schema.org."""
    files: Callable[[], Iterable[Output]] = tuple
    """Gives the open data, for the page that offers it."""


class Heads(Mapping[str, Head]):
    """The head of every page, by its path in the tree of pages; each is made when it is asked for."""

    def __init__(
        self, library: PublicLibrary, site: SiteInfo, pictures: Iterable[str] = (), extra_pages: Iterable[ExtraPage] = (),
    ) -> None:
        """Take what is described.

        Args:
            library: The public library.
            site: The publication.
            pictures: Paths of the social cards that are published.
            extra_pages: Pages of the site that are not from the library.
        """
        addresses = Addresses(library)
        self._library, self._site, self._published = library, site, set(pictures)
        self._describer = Describer(library, site)
        self._names = {addresses.page(name): name for name, item in library.items.items() if item.kind.has_pages}
        self._overviews = {overview(model): model.kind for model in OVERVIEWS.values() if library.of(model)}
        self._extra = {page.path: page for page in extra_pages}

    def __iter__(self) -> Iterator[str]:
        return iter(self._names | self._overviews | self._extra)

    def __len__(self) -> int:
        return len(self._names | self._overviews | self._extra)

    def __getitem__(self, path: str) -> Head:
        if name := self._names.get(path):
            item = self._library.items[name]
            title, description = item.shown_title, plain(self._library, item.summary or "")
            if name == HOME:
                title, description = self._site.name, self._site.description or description
            return self._head(path, title, description, self._describer.item(name), picture_path(name), item)
        if kind := self._overviews.get(path):
            words = path, kind.many, kind.intro
            return self._head(*words, self._describer.page(*words), picture_path(path))
        page = self._extra[path]
        words = path, page.title, page.description
        files = tuple(page.files())
        return self._head(*words, self._describer.dataset(*words, files) if files else self._describer.page(*words, page.kind))

    def _head(
        self, path: str, title: str, description: str, values: Values, picture: str = "", item: Item | None = None,
    ) -> Head:
        graph = tuple(_graph(self._site, path, title, description, self._published & {picture}))
        return Head(description, graph, as_script(values), citation(self._library, self._site, path, title, item))


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
