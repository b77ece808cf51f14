"""Present items as HTML, on a page or in a document that is read in order: they differ in where a link leads."""

import re
from abc import abstractmethod
from collections.abc import Iterable, Iterator

from markdown_it.token import Token
from markupsafe import Markup

from ..dutch import apa, phrases
from ..dutch.glossary import Foreign, Glossary
from ..library import Library
from ..model import Helpline, Item, Source
from ..model.figure import Figure
from ..model.markdown import parse_once
from ..pictures import Picture
from . import html
from .html import Text
from .outline import Outline
from .presenter import Presenter


class HypertextPresenter(Presenter):
    """Presents what is on one page or in one document.

    Attributes:
        outline: The headings so far.
    """

    def __init__(self, library: Library, outline: Outline, *, explains: bool) -> None:
        """Start a page or a document; with `explains`, its terms are linked or gathered."""
        super().__init__(library)
        self.outline = outline
        self._glossary = library.derived(Glossary) if explains else None
        self._foreign = library.derived(Foreign)

    def text(self, source: str) -> Text:
        return Text(html.resolve(parse_once(source), self), self.outline)

    def plain(self, words: str) -> str:
        return words

    def line(self, words: str) -> Markup:
        return self.in_languages(words)

    def title(self, item: Item) -> Markup:
        if item.title_language:
            return in_language(item.shown_title, item.title_language)
        with self.speaking(None):
            return self.in_languages(item.shown_title)

    def web(self, address: str, words: str) -> Markup:
        return Markup('<a href="{}">{}</a>').format(address, self.in_languages(words))

    def reference(self, source: Source) -> Markup:
        shapes = {"italic": "<em>{0}</em>", "address": '<a href="{0}">{0}</a>'}
        return Markup("").join(
            Markup(shapes.get(run.style, "{0}")).format(in_language(run.text, run.language)) for run in apa.runs(source))

    @abstractmethod
    def address_of(self, name: str) -> str:
        """The address of a file that goes along, by its name on the site; empty where no link leads to the site."""

    def enclosed(self, name: str, words: str) -> Markup:
        address = self.address_of(name)
        return Markup('<a href="{0}">{1}</a>' if address else "{1} ({2})").format(address, self.in_languages(words), name)

    def attachment(self, path: str) -> tuple[str, str]:
        found = self.library.attached(path)
        address = self.address_of(found.name) if found else ""
        return address, f" ({found.name})" if found and not address else ""

    def in_languages(self, words: str) -> Markup:
        """`words` as HTML, with those in another language than the page marked as such."""
        return html.write(self._marked(words), self.outline)

    def words(self, content: str, *, explains: bool) -> Iterator[Token]:
        done = 0
        glossary = self._glossary if explains and not self.language else None
        for start, end, name in glossary.find(content) if glossary else ():
            if term := self.term(name, self._marked(content[start:end])):
                yield from self._marked(content[done:start])
                yield from term
                done = end
        yield from self._marked(content[done:])

    @abstractmethod
    def term(self, name: str, words: Iterable[Token]) -> Iterable[Token] | None:
        """A link from `words` to the term `name`; None where the term is not explained."""

    @abstractmethod
    def link(self, target: str, words: str) -> Iterable[Token]:
        """A link to an item; only its words if there is no such item."""

    @abstractmethod
    def image(self, picture: Picture) -> dict[str, str | int | float]:
        """The attributes of an image besides its alternative text."""

    def picture(self, figure: Figure) -> Token | None:
        if (picture := self.library.picture(figure.name)) is None:
            return None
        return Token("image", "img", 0, attrs=self.image(picture) | {"alt": figure.alternative})

    def _marked(self, words: str) -> Iterator[Token]:
        for piece, foreign in self._foreign.split(words):
            if piece and (language := foreign or self.language):
                yield from html.wrapped("span", {"lang": language}, [html.words(piece)])
            elif piece:
                yield html.words(piece)

    def _to(self, item: Item, address: str, words: str) -> Iterator[Token]:
        """A link to `item`; to a helpline also the number to dial, from its one place."""
        number = item.number if isinstance(item, Helpline) else None
        if number and words == number:
            address = dial(number)
        yield from html.wrapped("a", {"href": address}, self._marked(words) if words else self._titled(item))
        if isinstance(item, Helpline) and not words and (reach := phrases.reach(item)):
            yield html.words(" (")
            if number:
                yield from html.wrapped("a", {"href": dial(number)}, [html.words(number)])
            yield html.words(f"{reach.removeprefix(number or '')})")

    def _titled(self, item: Item) -> Iterable[Token]:
        """The title of `item`, in its language."""
        if item.title_language is None:
            with self.speaking(None):
                return list(self._marked(item.title))
        return html.wrapped("span", {"lang": item.title_language}, [html.words(item.title)])


def dial(number: str) -> str:
    """The address that dials a telephone number."""
    return "tel:" + re.sub(r"[^0-9+]", "", number)


def in_language(words: str, language: str | None) -> Markup:
    """`words` as HTML, marked as `language`; None stands for the language of the page."""
    return Markup('<span lang="{}">{}</span>' if language and words else "{1}").format(language, words)
