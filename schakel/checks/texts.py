"""What stands in the Markdown texts of an item: raw HTML, images and links, found by a real Markdown parser."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from markdown_it.token import Token

from ..library import Entry, Library
from ..model import Field
from ..model.markdown import parse

_REFUSED = re.compile(r"\]\(\s*<?((?:javascript|vbscript|file|data):[^\s)>]*)", re.IGNORECASE)
"""A link that the parser refuses and leaves as text."""


@dataclass(frozen=True)
class Found:
    """One thing in a text.

    kind: html, image or link; source: as it stands in the text, from character `start`; target: address;
    text: what is shown (alt text of an image).
    """

    entry: Entry
    field: Field
    kind: str
    source: str
    start: int
    target: str = ""
    text: str = ""

    @property
    def address(self) -> tuple[str, int]:
        """The target as it stands in the text and where; of a target that stands elsewhere, the thing itself."""
        for form in (self.target, unquote(self.target)):
            start = self.field.text.find(form, self.start)
            if form and start >= 0:
                return form, start
        return self.source, self.start


def find(library: Library, *kinds: str) -> Iterator[Found]:
    """Everything of these kinds in all texts."""
    for entry in library.entries:
        for field in entry.texts:
            if "<" in field.text or "](" in field.text or "]:" in field.text:
                yield from (found for found in _Reading(entry, field).found() if found.kind in kinds)


class _Reading:
    """One walk through a text. The parser tells the line of a block but not the place within it, so the walk looks for
    every piece after the one before it."""

    def __init__(self, entry: Entry, field: Field) -> None:
        self._entry, self._field = entry, field
        self._at = 0

    def found(self) -> Iterator[Found]:
        for block in parse(self._field.text):
            if block.map and block.type in ("inline", "html_block"):
                self._at = self._line_start(block.map[0])
            if block.type == "html_block":
                yield self._make("html", block.content.strip().split("\n")[0])
            for token in block.children or ():
                yield from self._inline(token)

    def _inline(self, token: Token) -> Iterator[Found]:
        if token.type == "html_inline":
            yield self._make("html", token.content.split("\n")[0])
        elif token.type == "image":
            yield self._make("image", f"![{token.content}]", str(token.attrs.get("src", "")), token.content)
        elif token.type == "link_open":
            yield self._link(token)
        elif token.type == "text" and (refused := _REFUSED.findall(token.content)):
            yield from (self._make("link", address, address) for address in refused)
        elif token.type in ("text", "code_inline"):
            self._pass(token.content)

    def _link(self, token: Token) -> Found:
        """A link is found by its address; what stands between its brackets still has to be walked through."""
        target = str(token.attrs.get("href", ""))
        source = next((form for form in (target, unquote(target)) if form and form in self._field.text), "](")
        start = self._field.text.find(source, self._at)
        if start < 0:
            start = self._field.text.find(source)
        return Found(self._entry, self._field, "link", source, start, target)

    def _make(self, kind: str, source: str, target: str = "", text: str = "") -> Found:
        start = self._pass(source)
        return Found(self._entry, self._field, kind, source, start, target, text)

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
