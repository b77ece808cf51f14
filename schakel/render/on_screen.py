"""Present items on a page of the site: relative links, and terms explained where they first occur."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markdown_it.token import Token
from markupsafe import Markup, escape

from ..dutch import apa, phrases
from ..library import PublicLibrary
from ..model import OVERVIEW, OVERVIEWS, Framework, Source, Term
from ..pictures import Picture
from . import html
from .addresses import Addresses, overview
from .hypertext import HypertextPresenter, in_language
from .outline import Outline
from .plain import plain
from .presenter import View

SIZES = "(max-width: 50rem) 100vw, 50rem"
"""How wide a picture is on a page: a browser chooses the version that suits."""


@dataclass(frozen=True)
class Ref:
    """A link to an item."""

    id: str
    kind: str
    label: str
    """The Dutch name of the kind."""
    title: Markup
    url: str
    """Relative to the page that the link is on."""
    summary: Markup

    def __html__(self) -> Markup:
        return Markup('<a href="{}">{}</a>').format(self.url, self.title)

    def __str__(self) -> str:
        return self.__html__()


class PagePresenter(HypertextPresenter):
    """Presents what is on one page; remembers which terms it has explained there."""

    library: PublicLibrary

    def __init__(self, library: PublicLibrary, addresses: Addresses, path: str) -> None:
        super().__init__(library, Outline(), explains=True)
        self.path = path
        self._addresses = addresses
        self._explained: set[str] = set()

    def item(self, name: str) -> View:
        """Present the item that the page is about; a term is not explained on its own page."""
        self._explained.add(name)
        return super().item(name)

    def address(self, place: str) -> str:
        """The address of a place in the tree of pages, relative to this page."""
        return self._addresses.relative(self.path, place)

    def file(self, path: str) -> str:
        """The address of a file of the site, relative to this page."""
        return self._addresses.file(self.path, path)

    def address_of(self, name: str) -> str:
        return self.file(name)

    def ref(self, name: str) -> Ref | None:
        id_ = self.library.resolve(name)
        if id_ is None:
            return None
        item = self.library.items[id_]
        fragment = name.partition("#")[2]
        url = self._addresses.link(self.path, id_, self._place_in(id_, fragment))
        with self.speaking(item.written_in):
            summary = self.in_languages(plain(self.library, item.summary or ""))
        return Ref(id_, item.kind.name, item.kind.one, self.title(item), url, summary)

    def _place_in(self, name: str, fragment: str) -> str:
        """The anchor of a part of an item on its page."""
        word = "onderdeel" if isinstance(self.library.items[name], Framework) else "inzicht"
        return f"{word}-{fragment}" if fragment else ""

    def citation(self, name: str, source: Source) -> Markup:
        return Markup('<a href="{}">{}</a>: {}').format(
            self._addresses.link(self.path, name), author_year(source), self.title(source))

    def term(self, name: str, words: Iterable[Token]) -> Iterator[Token] | None:
        if name in self._explained or name not in self.library.items:
            return None
        self._explained.add(name)
        item = self.library.items[name]
        known = phrases.now(item) if isinstance(item, Term) else ""
        tip = f"{known[:1].upper()}{known[1:]}. " * bool(known) + plain(self.library, item.summary or "")
        attributes = {
            "href": self._addresses.link(self.path, name), "class": "begrip", "data-term": item.title, "data-meaning": tip}
        if item.title_language:
            attributes["data-language"] = item.title_language
        return html.wrapped("a", attributes, words)

    def link(self, target: str, words: str) -> Iterator[Token]:
        prefix, _, folder = target.partition("/")
        if prefix == OVERVIEW and folder in OVERVIEWS:
            model = OVERVIEWS[folder]
            url = self.address(overview(model))
            return html.wrapped("a", {"href": url}, self._marked(words or model.kind.many))
        name = self.library.resolve(target)
        if name is None:
            return self._marked(words or target)
        self._explained.add(name)
        url = self._addresses.link(self.path, name, self._place_in(name, target.partition("#")[2]))
        return self._to(self.library.items[name], url, words)

    def image(self, picture: Picture) -> dict[str, str | int | float]:
        size: dict[str, str | int | float] = {"width": picture.width, "height": picture.height, "loading": "lazy"}
        if picture.small:
            versions = (picture.small, picture)
            size |= {"srcset": ", ".join(f"{self.file(one.name)} {one.width}w" for one in versions), "sizes": SIZES}
        return {"src": self.file(picture.name)} | size


def author_year(source: Source) -> Markup:
    """The short form of a source in running text: Verdonk, 2010."""
    if source.authors:
        return escape(apa.short(source))
    return Markup("{}, {}").format(in_language(source.title, source.title_language), source.year or "z.d.")
