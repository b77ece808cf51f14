"""Present items in an editable document: links lead to other items in it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from markdown_it.token import Token
from markupsafe import Markup, escape

from ..dutch import apa
from ..library import Library
from ..model import Article, Page, Source, Term
from ..pictures import Picture
from ..render import html
from ..render.hypertext import HypertextPresenter
from ..render.outline import Bare, Bold
from ..render.presenter import View, name_of


class HtmlPresenter(HypertextPresenter):
    """Presents what is in one editable document.

    It links to every item, whether that is in the document or not; `html_manuscript` drops the links that lead nowhere.

    Attributes:
        printed: Ids of the items in this document.
        explained: Ids of the terms in the texts so far, in order.
        images: The published name of every picture in the texts so far → its clean file.
        links_words: Whether a term is linked to its explanation where it first occurs in an item.
    """

    links_words = True

    def __init__(self, library: Library, printed: Iterable[str] = (), *, explains: bool = False) -> None:
        """Start a document.

        Args:
            library: The library with the items.
            printed: Ids of the items in the document.
            explains: Whether to collect terms for a list of words at the back.
        """
        super().__init__(library, Bold(), explains=explains)
        self.printed = frozenset(printed)
        self.explained: dict[str, None] = {}
        self.images: dict[str, Path] = {}
        self._linked: set[str] = set()

    def item(self, name: str) -> View:
        """Present the item `name`; terms are linked once in each item."""
        self._linked = {name}
        self.outline = Bare() if isinstance(self.library.items[name], Article | Page) else Bold()
        return super().item(name)

    def citation(self, name: str, source: Source) -> Markup:
        return link_to(name, escape(apa.short(source))) if name in self.printed else self.reference(source)

    def term(self, name: str, words: Iterable[Token]) -> Iterator[Token] | None:
        self.explained.setdefault(name)
        if not self.links_words or name in self._linked:
            return None
        self._linked.add(name)
        return html.wrapped("a", {"href": f"#{anchor(name)}"}, words)

    def link(self, target: str, words: str) -> Iterable[Token]:
        name = self.library.resolve(target)
        if name is None:
            return self._marked(words or name_of(target))
        item = self.library.items[name]
        if isinstance(item, Term):
            self.explained.setdefault(name)
            self._linked.add(name)
        return self._to(item, f"#{anchor(name)}", words)

    def address_of(self, name: str) -> str:
        return ""

    def image(self, picture: Picture) -> dict[str, str | int | float]:
        self.images[picture.name] = picture.path
        return {"src": picture.name}


def link_to(name: str, words: Markup) -> Markup:
    """A link to the place of the item `name` in the document."""
    return Markup('<a href="#{}">{}</a>').format(anchor(name), words)


def anchor(name: str) -> str:
    """The anchor of an item in its document; word processors do not allow a slash in it."""
    return name.replace("/", "_")
