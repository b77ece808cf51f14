"""Read the text of a page from its HTML, in passages with the anchor and heading above them.

What a page says about other pages (lists and tables of links with what they are, cards, where it is used) is left out: those
words belong to the other page, and would make every page an answer to anything related to it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser

from ..attachments import FOLDER
from ..render.html import SAFE_SCHEMES

_BLOCKS = frozenset(
    "p li ul ol dl dt dd div table tr td th h1 h2 h3 h4 h5 h6 blockquote figure figcaption section details summary pre br hr"
    .split())
_EMPTY = frozenset("area base br col embed hr img input link meta source track wbr".split())
_SKIPPED_CLASSES = frozenset(
    "headerlink s-all s-back s-card s-copies s-kind s-lead s-letters s-levels s-line s-marks s-next s-previous s-sign s-way-on"
    .split())
_LATER = "s-part"
"""Of what is folded until a reader has thought."""
_SKIPPED_TAGS = frozenset(("script", "style", "svg", "template", "button"))
_USED = "Gebruikt in"
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True)
class Passage:
    """A piece of a page."""

    anchor: str
    """Empty at the top of the page."""
    heading: str
    """Empty before the first heading."""
    text: str
    """Blocks with a line break between them."""
    is_later: bool = False
    """Whether readers are to think first: its words lead to the page, and nobody is shown the passage."""


@dataclass
class _Open:
    """A passage while it is being read."""

    anchor: str
    heading: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    is_later: bool = False


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.passages = [_Open("")]
        self._skip_depth = self._later_depth = 0
        self._stack: list[str] = []
        self._in_heading = False
        self._fresh_item = False
        self._fresh_cell = False
        self._row: tuple[_Open, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in _EMPTY:
            self._break(tag)
            return
        self._stack.append(tag)
        if self._skip_depth:
            return
        classes = set(values.get("class", "").split())
        leads_out = values.get("href", "").startswith(SAFE_SCHEMES) or FOLDER in values.get("href", "")
        leads_on = tag == "a" and not leads_out and not values.get("href", "").startswith("#") and "begrip" not in classes
        if classes & _SKIPPED_CLASSES or tag in _SKIPPED_TAGS:
            self._skip_depth = len(self._stack)
            return
        if leads_on and self._fresh_item:
            self._skip_to("li")
            return
        if leads_on and self._fresh_cell and self._row and self._row[0] is self.passages[-1]:
            del self.passages[-1].text[self._row[1]:]
            self._skip_to("tr")
            return
        if tag == "li":
            self._fresh_item = True
        elif tag == "tr":
            self._row = self.passages[-1], len(self.passages[-1].text)
        elif tag == "td":
            self._fresh_cell = True
        if _LATER in classes:
            self._later_depth = len(self._stack)
            self._start("")
        if tag in _HEADINGS and tag != "h1":
            self._start(values.get("id", ""))
            self._in_heading = True
        elif values.get("id") and tag != "h1":
            self._start(values["id"], self.passages[-1].heading)
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _EMPTY or tag not in self._stack:
            return
        while self._stack:
            closed = self._stack.pop()
            if self._skip_depth and len(self._stack) < self._skip_depth:
                self._skip_depth = 0
            if self._later_depth and len(self._stack) < self._later_depth:
                self._later_depth = 0
                self._start("")
            if closed == tag:
                break
        if tag in _HEADINGS:
            self._in_heading = False
        elif tag == "li":
            self._fresh_item = False
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if self._skip_depth or "h1" in self._stack:
            return
        if data.strip():
            self._fresh_item = self._fresh_cell = False
        if self._stack[-1:] == ["summary"] and data.startswith(_USED) and "details" in self._stack:
            self._skip_to("details")
            return
        passage = self.passages[-1]
        (passage.heading if self._in_heading else passage.text).append(data.replace("\n", " "))

    def _skip_to(self, tag: str) -> None:
        """Skip everything up to the end of the innermost open `tag`."""
        self._skip_depth = len(self._stack) - self._stack[::-1].index(tag)

    def _start(self, anchor: str, heading: Iterable[str] = ()) -> None:
        self.passages.append(_Open(anchor, list(heading), is_later=bool(self._later_depth)))

    def _break(self, tag: str) -> None:
        if tag in _BLOCKS and not self._skip_depth:
            self.passages[-1].text.append("\n")


def read(html: str) -> tuple[Passage, ...]:
    """The passages of the article `html`, in order, without empty ones."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    passages = (
        Passage(open_.anchor, _tidy("".join(open_.heading)), _tidy("".join(open_.text)), open_.is_later)
        for open_ in reader.passages)
    return tuple(passage for passage in passages if passage.text and not passage.anchor.startswith("gebruikt-in"))


def _tidy(text: str) -> str:
    lines = (" ".join(line.split()) for line in re.split(r"\n+", text))
    return "\n".join(line for line in lines if line)
