"""The documents that belong to a page, and the page on which all of them are listed, grouped by audience."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ..dutch import phrases
from ..model import KINDS
from ..model.kind import Shelf
from .addresses import relative
from .environment import environment, tidy
from .markdown import escape

PATH = "downloads.md"
TITLE = "Downloads"
INTRO = "Alles op papier of om mee te nemen, zonder netwerk te gebruiken."

Line = tuple[str, list[dict[str, str]]]
"""A document in a list: its title, and a link with format and size for each of its formats."""


@dataclass(frozen=True)
class Download:
    """A document to download."""

    path: str
    """From the root of the site."""
    title: str
    kind: str
    """The kind of document, as the catalogue of documents names it: `session`, `case-bundle`."""
    format: str
    """PDF, DOCX, EPUB or zip."""
    size: int
    """In bytes."""
    subject: str = ""
    """The id of the item that it presents; empty for a collection."""


SHELVES: dict[Shelf, tuple[str, tuple[str, ...]]] = {
    "plans": ("Voor trainers: draaiboeken en cursusboeken", ()),
    "handouts": ("Voor trainers: hand-outs en kaarten", ("workform-cards", "method-cards")),
    "cases": ("Voor studenten en docenten: casussen", ("case-bundle", "level-bundle")),
    "reports": ("Voor organisaties: praktijken en verslagen", ("booklet", "magazine")),
    "whole": ("Voor iedereen: het hele handboek", ("handbook", "offline")),
}
"""The groups of the page: title, and the collections that are listed before the documents of single items."""

COLLECTIONS: dict[str, tuple[str, ...]] = {
    "case": ("case-bundle", "level-bundle"), "cafe": ("magazine",), "practice": ("booklet",), "method": ("method-cards",),
    "workform": ("workform-cards",),
}
"""Kind of item → the kinds of documents that contain all its items."""

WHOLE = ("handbook", "offline", "case-bundle", "booklet", "magazine")
"""Kinds of documents with a whole collection, largest first, for the home page."""


def of_item(downloads: Sequence[Download], name: str, start: str) -> list[dict[str, str]]:
    """The documents of the item `name`, for its page at `start`, where their names need not repeat its title."""
    return [
        _row(download, start) | {"title": escape(download.title.partition(": ")[0])}
        for download in downloads if download.subject == name]


def of_kind(downloads: Sequence[Download], kind: str, start: str) -> list[Line]:
    """The documents with all items of a kind, for their overview at `start`."""
    return _together((download for download in downloads if download.kind in COLLECTIONS.get(kind, ())), start)


def page(downloads: Sequence[Download]) -> str:
    """The page with every document."""
    groups = []
    for shelf, (title, collections) in SHELVES.items():
        kinds = (*collections, *(
            name for model in KINDS if model.kind.shelf == shelf for name in (model.kind.name, f"{model.kind.name}-pair")))
        members = sorted(
            (download for download in downloads if download.kind in kinds),
            key=lambda download: (kinds.index(download.kind), download.path.rpartition(".")[0], download.format != "PDF"))
        if members:
            groups.append((title, _together(members, PATH)))
    macros: Any = environment().get_template("page/index.md").module
    return tidy(macros.downloads(TITLE, INTRO, groups))


def wholes(downloads: Sequence[Download], start: str) -> list[Line]:
    """The documents for readers who want everything at once, for the page at `start`."""
    members = [download for download in downloads if download.kind in WHOLE and download.format != "DOCX"]
    return _together(sorted(members, key=lambda download: WHOLE.index(download.kind)), start)


def _together(members: Iterable[Download], start: str) -> list[Line]:
    """One line per document, with all its formats."""
    rows: dict[str, Line] = {}
    for download in members:
        document = download.subject or download.path.rpartition(".")[0]
        rows.setdefault(document, (escape(download.title), []))[1].append(_row(download, start))
    return list(rows.values())


_FORMATS = {"DOCX": "Word", "EPUB": "e-boek"}
"""What readers call a format, where that is not its own name."""

_FORMS = {"handout-pair": ", twee op een A4"}
"""Kind → what sets a document apart from the ordinary form of the same document."""


def _row(download: Download, start: str) -> dict[str, str]:
    return {
        "title": escape(download.title), "url": relative(start, download.path),
        "format": _FORMATS.get(download.format, download.format) + _FORMS.get(download.kind, ""),
        "size": phrases.size(download.size),
    }
