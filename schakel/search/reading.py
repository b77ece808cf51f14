"""Read the text of a page from its HTML, in passages with the anchor and heading above them.

What a page says about other pages (lists of links with summaries, cards, where it is used) is left out: those words belong to
the other page, and would make every page an answer to anything related to it.
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from ..attachments import FOLDER
from ..render.html import SAFE_SCHEMES

_BLOCKS = frozenset(
    "p li ul ol dl dt dd div table tr td th h1 h2 h3 h4 h5 h6 blockquote figure figcaption section details summary pre br hr"
    .split())
_EMPTY = frozenset("area base br col embed hr img input link meta source track wbr".split())
_SKIPPED_CLASSES = frozenset(
    "headerlink s-back s-card s-copies s-kind s-lead s-letters s-line s-marks s-next s-previous".split())
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


@dataclass
class _Open:
    """A passage while it is being read."""

    anchor: str
    heading: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.passages = [_Open("")]
        self._skip_depth = 0
        self._stack: list[str] = []
        self._in_heading = False
        self._fresh_item = False

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
        is_link_of_item = self._fresh_item and tag == "a" and not leads_out and "begrip" not in classes
        if classes & _SKIPPED_CLASSES or tag in _SKIPPED_TAGS:
            self._skip_depth = len(self._stack)
            return
        if is_link_of_item:
            self._skip_depth = len(self._stack) - self._stack[::-1].index("li")
            return
        if tag == "li":
            self._fresh_item = True
        if tag in _HEADINGS and tag != "h1":
            self.passages.append(_Open(values.get("id", "")))
            self._in_heading = True
        elif values.get("id") and tag != "h1":
            self.passages.append(_Open(values["id"], list(self.passages[-1].heading)))
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _EMPTY or tag not in self._stack:
            return
        while self._stack:
            closed = self._stack.pop()
            if self._skip_depth and len(self._stack) < self._skip_depth:
                self._skip_depth = 0
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
            self._fresh_item = False
        if self._stack[-1:] == ["summary"] and data.startswith(_USED) and "details" in self._stack:
            self._skip_depth = len(self._stack) - self._stack[::-1].index("details")
            return
        passage = self.passages[-1]
        (passage.heading if self._in_heading else passage.text).append(data.replace("\n", " "))

    def _break(self, tag: str) -> None:
        if tag in _BLOCKS and not self._skip_depth:
            self.passages[-1].text.append("\n")


def read(html: str) -> tuple[Passage, ...]:
    """The passages of the article `html`, in order, without empty ones."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    passages = (Passage(open_.anchor, _tidy("".join(open_.heading)), _tidy("".join(open_.text))) for open_ in reader.passages)
    return tuple(passage for passage in passages if passage.text and not passage.anchor.startswith("gebruikt-in"))


def _tidy(text: str) -> str:
    lines = (" ".join(line.split()) for line in re.split(r"\n+", text))
    return "\n".join(line for line in lines if line)
