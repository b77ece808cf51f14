"""The headings of one page, in order, each with an anchor of its own."""

import re
import unicodedata
from dataclasses import dataclass

from markupsafe import Markup

DEEPEST = 6
_RESERVED = re.compile(r"(blok|deel|stap)-\d+$|(inzicht|letter|noot)-|in-beeld$")
"""Anchors that templates give; a heading that happens to have such words gets a number behind them."""


@dataclass(frozen=True)
class Heading:
    """A heading on a page."""

    level: int
    title: str
    """Plain words."""
    id: str


class Outline:
    """The headings of a page while it is being written."""

    def __init__(self, level: int = 1) -> None:
        """Start a page; headings in its texts are below a heading of `level` until a template writes one."""
        self.headings: list[Heading] = []
        self._level = level
        self._ids: set[str] = set()
        self._lists_texts = True
        self._notes = 0

    def heading(self, level: int, title: object, id: str = "", css: str = "", listed: str = "") -> Markup:
        """A heading that a template writes.

        Args:
            level: From 1 to 6.
            title: Its words, plain or as HTML.
            id: Its anchor; by default made from its words.
            css: Its class.
            listed: What the contents of the page say in its place; they leave out the headings in the texts below it.
        """
        self._level, self._lists_texts = level, not listed
        return self._write(level, Markup("{}").format(title), id, css, listed)

    def take_notes(self, number: int) -> int:
        """Number the notes of a text; the number of its first note on the page."""
        self._notes += number
        return self._notes - number + 1

    def within(self, depth: int, title: Markup) -> Markup:
        """A heading inside a text, below the last heading of the template.

        Args:
            depth: Its depth in the text; 0 for the highest level there.
            title: Its words as HTML.
        """
        return self._write(min(self._level + 1 + depth, DEEPEST), title, "", "", "" if self._lists_texts else None) + "\n"

    def _write(self, level: int, title: Markup, id: str, css: str, listed: str | None = "") -> Markup:
        """Write a heading; `listed` are its words in the contents, empty for its own and None to leave it out of them."""
        plain = title.striptags()
        id = id or self._unique(plain)
        self._ids.add(id)
        if listed is not None:
            self.headings.append(Heading(level, listed or plain, id))
        link = Markup('<a class="headerlink" href="#{}" title="Link naar deze kop" tabindex="-1">&para;</a>').format(id)
        css = Markup(' class="{}"').format(css) if css else Markup("")
        return Markup('<h{0} id="{1}"{2}>{3}{4}</h{0}>').format(level, id, css, title, link)

    def _unique(self, title: str) -> str:
        slug = slugify(title)
        if slug and slug not in self._ids and not _RESERVED.match(slug):
            return slug
        number = 1
        while f"{slug}_{number}" in self._ids:
            number += 1
        return f"{slug}_{number}"


class Bare(Outline):
    """Headings for a document that makes its own contents: without anchors."""

    def _write(self, level: int, title: Markup, id: str, css: str, listed: str | None = "") -> Markup:
        return Markup("<h{0}>{1}</h{0}>").format(level, title)


class Bold(Outline):
    """Bold lines, where only the template has headings."""

    def _write(self, level: int, title: Markup, id: str, css: str, listed: str | None = "") -> Markup:
        return Markup("<p><strong>{}</strong></p>").format(title)


def slugify(title: str) -> str:
    """The words of a title as an anchor: small letters and hyphens, without accents."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())
