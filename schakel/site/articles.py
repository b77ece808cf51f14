"""Articles of earlier builds: one is written again only when something that it read has changed.

What an article read is noted while it is written, as it is for documents, by a library that remembers what was asked of it.
"""

import hashlib
from collections.abc import Callable
from functools import cache
from typing import Any

from markupsafe import Markup

from ..documents.reads import Record, Tables
from ..kept import Kept, key
from ..library import PublicLibrary
from ..render import WebPage
from ..render.outline import Heading
from ..shipped import MACROS

_SHELF = "articles"


class Articles:
    """The articles about the items of one library."""

    def __init__(self, library: PublicLibrary, kept: Kept) -> None:
        """Have what was `kept` of the articles of this library at hand."""
        self._tables, self._kept = Tables(library), kept

    def page(self, write: Callable[[PublicLibrary], WebPage], *given: str) -> WebPage:
        """A page, written now or before.

        Args:
            write: Writes it from a library.
            *given: Everything else that it is written from.
        """
        at = key(templates(), *given)
        row = self._kept.value(_SHELF, at)
        if row and row["state"] == self._state(row["reads"]):
            return _page(row["page"])
        record = Record(self._tables)
        page = write(record.library)  # type: ignore[arg-type]  # a public one, for the tables are
        if state := self._state(record.reads):
            self._kept.keep(_SHELF, at, {"reads": record.reads, "state": state, "page": _row(page)})
        return page

    def _state(self, reads: dict[str, list[str]]) -> str:
        """A hash of what everything is now that was read; empty if there is no such table."""
        try:
            return self._tables.digest(reads)
        except KeyError:
            return ""


@cache
def templates() -> bytes:
    """A hash of the templates of pages."""
    digest = hashlib.sha256()
    for path in sorted(path for path in (MACROS / "page").rglob("*") if path.is_file()):
        digest.update(path.relative_to(MACROS).as_posix().encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.digest()


def _row(page: WebPage) -> dict[str, Any]:
    """A page for JSON: what is HTML stands in a list, to be told from plain words."""
    values = {name: [value.__html__()] if isinstance(value, Markup) else value for name, value in vars(page).items()}
    return values | {"headings": [vars(heading) for heading in page.headings]}


def _page(row: dict[str, Any]) -> WebPage:
    headings = tuple(Heading(**heading) for heading in row.pop("headings"))
    values: dict[str, Any] = {name: Markup(value[0]) if isinstance(value, list) else value for name, value in row.items()}
    return WebPage(**values, headings=headings)
