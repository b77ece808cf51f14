"""Find raw HTML, images, links and running text in the texts of items, with a real Markdown parser."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from markdown_it.token import Token

from ..library import Entry, Library
from ..model import Field
from ..model.markdown import parse_once

_REFUSED = re.compile(r"\]\(\s*<?((?:javascript|vbscript|file|data):[^\s)>]*)", re.IGNORECASE)
"""A link that the parser refuses and treats as text."""
_ADDRESSED = re.compile(r"<|\]\(|\]:")
"""What a text has that holds HTML, an image or a link with brackets."""


@dataclass(frozen=True)
class Element:
    """An HTML tag, image, link or piece of running text in a text."""

    entry: Entry
    field: Field
    """The text it is in."""
    kind: str
    """html, image, link, text (what is shown as it is), paragraph (as written) or line (dashes right below a paragraph)."""
    source: str
    """What to point at in the text."""
    start: int
    """The index in the text of its first character."""
    target: str = ""
    """The address of an image or link."""
    text: str = ""
    """The alternative text of an image."""

    @property
    def address(self) -> tuple[str, int]:
        """The target as written and its index in the text; if it is defined elsewhere, those of the element itself."""
        for form in (self.target, unquote(self.target)):
            start = self.field.text.find(form, self.start)
            if form and start >= 0:
                return form, start
        return self.source, self.start


def find(library: Library, *kinds: str, where: re.Pattern[str] = _ADDRESSED) -> Iterator[Element]:
    """Every element of these kinds in all texts that match `where`, which saves reading the others."""
    for entry in library.entries:
        for field in entry.texts:
            if where.search(field.text):
                yield from (element for element in _Walk(entry, field).elements() if element.kind in kinds)


class _Walk:
    """One walk through a text.

    The parser gives the line of a block but not the place within it, so the walk searches for each piece after the previous
    one.
    """

    def __init__(self, entry: Entry, field: Field) -> None:
        self._entry, self._field = entry, field
        self._at = 0

    def elements(self) -> Iterator[Element]:
        last = ""
        end = 0
        for block in parse_once(self._field.text):
            if block.map and block.type in ("inline", "html_block"):
                self._at = self._line_start(block.map[0])
                end = block.map[1]
            if block.type == "inline" and last == "paragraph_open":
                yield Element(self._entry, self._field, "paragraph", block.content, self._at)
            if block.type == "hr" and last == "paragraph_close" and block.map and block.map[0] == end and "-" in block.markup:
                dashes = self._field.text.split("\n")[end].strip(" >")
                yield Element(self._entry, self._field, "line", dashes, self._line_start(end))
            last = block.type
            if block.type == "html_block":
                yield self._make("html", block.content.strip().split("\n")[0])
            for token in block.children or ():
                yield from self._inline(token)

    def _inline(self, token: Token) -> Iterator[Element]:
        if token.type == "html_inline":
            yield self._make("html", token.content.split("\n")[0])
        elif token.type == "image":
            yield self._make("image", f"![{token.content}]", str(token.attrs.get("src", "")), token.content)
        elif token.type == "link_open" and token.markup != "linkify":
            yield self._link(token)
        elif token.type == "text" and (refused := _REFUSED.findall(token.content)):
            yield from (self._make("link", address, address) for address in refused)
        elif token.type in ("text", "code_inline"):
            for line in token.content.split("\n"):
                element = self._make("text", line)
                if token.type == "text":
                    yield element

    def _link(self, token: Token) -> Element:
        """A link is found by its address, without moving on: the words between its brackets are still to come."""
        target = str(token.attrs.get("href", ""))
        source = next((form for form in (target, unquote(target)) if form and form in self._field.text), "](")
        start = self._field.text.find(source, self._at)
        if start < 0:
            start = self._field.text.find(source)
        return Element(self._entry, self._field, "link", source, start, target)

    def _make(self, kind: str, source: str, target: str = "", text: str = "") -> Element:
        start = self._pass(source)
        return Element(self._entry, self._field, kind, source, start, target, text)

    def _pass(self, piece: str) -> int:
        start = self._field.text.find(piece, self._at)
        if start < 0:
            return self._at
        self._at = start + len(piece)
        return start

    def _line_start(self, number: int) -> int:
        at = 0
        for _ in range(number):
            at = self._field.text.find("\n", at) + 1
        return at
