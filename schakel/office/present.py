"""Present items as HTML, which pandoc turns into DOCX and EPUB. Texts become markup; the template escapes plain words."""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup, escape

from ..dutch import apa
from ..dutch.glossary import Foreign, Glossary
from ..library import Library
from ..model import Item, Source, Term
from ..model.markdown import parse_once, picture_path
from ..render.markdown import SAFE_SCHEMES
from ..render.presenter import Presenter, View


class HtmlPresenter(Presenter):
    """Presents what is in one editable document.

    It links to every item, whether that is in the document or not; `html_manuscript` drops the links that lead nowhere.

    Attributes:
        printed: Ids of the items in this document.
        explained: Ids of the terms in the texts so far, in order.
        images: The published name of every picture in the texts so far → its clean file.
        links_words: Whether a term is linked to its explanation where it first occurs in an item.
    """

    article_heading = 2
    links_words = True

    def __init__(self, library: Library, printed: Iterable[str] = (), *, explains: bool = False) -> None:
        """Start a document.

        Args:
            library: The library with the items.
            printed: Ids of the items in the document.
            explains: Whether to collect terms for a list of words at the back.
        """
        super().__init__(library)
        self.printed = frozenset(printed)
        self.explained: dict[str, None] = {}
        self.images: dict[str, Path] = {}
        self._linked: set[str] = set()
        self._glossary = Glossary(library) if explains else None
        self._foreign = Foreign(library)

    def item(self, name: str) -> View:
        """Present the item `name`; terms are linked once in each item."""
        self._linked = {name}
        return super().item(name)

    def text(self, source: str) -> Markup:
        env = {"presenter": self, "headings": [self._heading - 1] if self._heading else []}
        return Markup(_renderer().render(parse_once(source), _OPTIONS, env).strip())

    def plain(self, words: str) -> str:
        return words

    def title(self, item: Item) -> Markup:
        return in_language(item.title, item.language)

    def reference(self, source: Source) -> Markup:
        shapes = {"italic": "<em>{0}</em>", "address": '<a href="{0}">{0}</a>'}
        return Markup("").join(
            Markup(shapes.get(run.style, "{0}")).format(in_language(run.text, run.language)) for run in apa.runs(source))

    def citation(self, name: str, source: Source) -> Markup:
        return link_to(name, escape(apa.short(source))) if name in self.printed else self.reference(source)

    def words(self, source: str) -> str:
        """Running text as HTML; terms are collected, and linked where they first occur."""
        parts, done = [], 0
        for start, end, name in self._glossary.find(source) if self._glossary else ():
            self.explained.setdefault(name)
            if self.links_words and name not in self._linked:
                self._linked.add(name)
                parts += [self._in_languages(source[done:start]), link_to(name, self._in_languages(source[start:end]))]
                done = end
        return "".join([*parts, self._in_languages(source[done:])])

    def link(self, target: str, words: str) -> Markup:
        """A link to an item, or only the words of the link if there is no such item."""
        id_ = self.library.resolve(target)
        if id_ is None:
            return escape(words or target)
        item = self.library.items[id_]
        if isinstance(item, Term):
            self.explained.setdefault(id_)
            self._linked.add(id_)
        return link_to(id_, self._in_languages(words) if words else self.title(item))

    def picture(self, source: str, alternative: str) -> str:
        """An image of the content, by its path below `docs/`; only the alternative text for an image from elsewhere."""
        picture = self.library.picture(name) if (name := picture_path(source)) else None
        if picture is None:
            return str(escape(alternative))
        self.images[picture.name] = picture.path
        return f'<img src="{escape(picture.name)}" alt="{escape(alternative)}" />'

    def _in_languages(self, source: str) -> Markup:
        return Markup("").join(in_language(piece, language) for piece, language in self._foreign.split(source))


def link_to(name: str, words: Markup) -> Markup:
    """A link to the place of the item `name` in the document."""
    return Markup('<a href="#{}">{}</a>').format(anchor(name), words)


def anchor(name: str) -> str:
    """The anchor of an item in its document; word processors do not allow a slash in it."""
    return name.replace("/", "_")


def in_language(words: str, language: str | None) -> Markup:
    """`words` as HTML, marked as `language`; None stands for the language of the document."""
    return Markup('<span lang="{}">{}</span>').format(language, words) if language else escape(words)


_OPTIONS = MarkdownIt().options


@cache
def _renderer() -> Any:
    renderer: Any = RendererHTML()

    def plain(tokens: Sequence[Token], at: int, *_: object) -> str:
        return str(escape(tokens[at].content))

    def words(tokens: Sequence[Token], at: int, options: object, env: dict[str, HtmlPresenter]) -> str:
        in_link = sum({"link_open": 1, "link_close": -1}.get(token.type, 0) for token in tokens[:at])
        return plain(tokens, at) if in_link else env["presenter"].words(tokens[at].content)

    def link(tokens: Sequence[Token], at: int, options: object, env: dict[str, HtmlPresenter]) -> str:
        return env["presenter"].link(tokens[at].meta["target"], tokens[at].content)

    def picture(tokens: Sequence[Token], at: int, options: object, env: dict[str, HtmlPresenter]) -> str:
        return env["presenter"].picture(str(tokens[at].attrs.get("src", "")), tokens[at].content)

    def web(tokens: Sequence[Token], at: int, *_: object) -> str:
        address = str(tokens[at].attrs.get("href", ""))
        return f'<a href="{escape(address)}">' if address.lower().startswith(SAFE_SCHEMES) else "<a>"

    def heading(tokens: Sequence[Token], at: int, options: object, env: dict[str, list[int]]) -> str:
        """A heading at most one level deeper than the last; a bold line in a text where only the template has headings."""
        if not (above := env["headings"]):
            return "<p><strong>"
        top = next(int(token.tag[1]) for token in tokens if token.type == "heading_open")
        above.append(max(above[0] + 1, min(above[0] + 1 + int(tokens[at].tag[1]) - top, above[-1] + 1)))
        return f"<h{above[-1]}>"

    def end(tokens: Sequence[Token], at: int, options: object, env: dict[str, list[int]]) -> str:
        return f"</h{env['headings'][-1]}>\n" if env["headings"] else "</strong></p>\n"

    renderer.rules |= {
        "item_link": link, "text": words, "image": picture, "link_open": web, "html_inline": plain, "html_block": plain,
        "heading_open": heading, "heading_close": end,
    }
    return renderer
