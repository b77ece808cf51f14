"""The documents that belong to a page, and the page on which all of them are listed, grouped by audience."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ..dutch import phrases
from ..model import KINDS
from ..model.kind import Shelf
from .on_screen import PagePresenter
from .web_page import Blank, WebPage, web_page

PATH = "downloads.md"
TITLE = "Downloads"
INTRO = "Alles op papier of om mee te nemen, zonder netwerk te gebruiken."
SEARCHED_AS = ("downloaden", "pdf", "printen", "boek", "e-boek", "epub", "word", "offline", "zonder internet")

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
    """PDF, DOCX, EPUB, IMSCC or zip."""
    size: int
    """In bytes."""
    subject: str = ""
    """The id of the item that it presents; empty for a collection."""


SHELVES: dict[Shelf, tuple[str, tuple[str, ...]]] = {
    "plans": ("Voor trainers: draaiboeken en cursusboeken", ()),
    "handouts": ("Voor trainers: hand-outs en kaarten", ("workform-cards", "method-cards")),
    "cases": ("Voor studenten en docenten: casussen", ("case-bundle", "level-bundle", "level-package")),
    "reports": ("Voor organisaties: praktijken en verslagen", ("booklet", "magazine")),
    "whole": ("Voor iedereen: het hele handboek", ("handbook", "offline")),
}
"""The groups of the page: title, and the collections that are listed before the documents of single items."""

COLLECTIONS: dict[str, tuple[str, ...]] = {
    "case": ("case-bundle", "level-bundle", "level-package"), "cafe": ("magazine",), "practice": ("booklet",),
    "method": ("method-cards",), "workform": ("workform-cards",),
}
"""Kind of item → the kinds of documents that contain all its items."""

WHOLE = ("handbook", "offline", "case-bundle", "booklet", "magazine")
"""Kinds of documents with a whole collection, largest first, for the home page."""


def by_subject(downloads: Iterable[Download]) -> dict[str, list[Download]]:
    """Id → the documents of that item."""
    groups: dict[str, list[Download]] = defaultdict(list)
    for download in downloads:
        groups[download.subject].append(download)
    return dict(groups)


def of_item(downloads: Iterable[Download], page: PagePresenter) -> list[dict[str, str]]:
    """The documents of one item for its page, where their names need not repeat its title."""
    return [_row(download, page) | {"title": download.title.partition(": ")[0]} for download in downloads]


def of_kind(downloads: Sequence[Download], kind: str, page: PagePresenter) -> list[Line]:
    """The documents with all items of a kind, for their overview."""
    return _together((download for download in downloads if download.kind in COLLECTIONS.get(kind, ())), page)


def blank(downloads: Sequence[Download], presenter: Callable[[str], PagePresenter]) -> Blank:
    """The page with every document."""
    return Blank(PATH, TITLE, lambda: _page(downloads, presenter(PATH)))


def _page(downloads: Sequence[Download], page: PagePresenter) -> WebPage:
    groups = []
    for shelf, (title, collections) in SHELVES.items():
        kinds = (*collections, *(
            model.kind.name + form for model in KINDS if model.kind.shelf == shelf for form in ("", "-pair", "-package")))
        members = sorted(
            (download for download in downloads if download.kind in kinds),
            key=lambda download: (kinds.index(download.kind), download.path.rpartition(".")[0], download.format != "PDF"))
        if members:
            groups.append((title, _together(members, page)))
    return web_page(PATH, TITLE, "downloads", page.outline, description=INTRO, groups=groups)


def wholes(downloads: Sequence[Download], page: PagePresenter) -> list[Line]:
    """The documents for readers who want everything at once."""
    members = [download for download in downloads if download.kind in WHOLE and download.format != "DOCX"]
    return _together(sorted(members, key=lambda download: WHOLE.index(download.kind)), page)


def _together(members: Iterable[Download], page: PagePresenter) -> list[Line]:
    """One line per document, with all its formats."""
    rows: dict[str, Line] = {}
    for download in members:
        document = download.subject or download.path.rpartition(".")[0]
        rows.setdefault(document, (download.title, []))[1].append(_row(download, page))
    return list(rows.values())


_FORMATS = {"DOCX": "Word", "EPUB": "e-boek", "IMSCC": "Common Cartridge"}
"""What readers call a format, where that is not its own name."""

_FORMS = {"handout-pair": ", twee op een A4"}
"""Kind → what sets a document apart from the ordinary form of the same document."""


def _row(download: Download, page: PagePresenter) -> dict[str, str]:
    return {
        "title": download.title, "url": page.file(download.path),
        "format": _FORMATS.get(download.format, download.format) + _FORMS.get(download.kind, ""),
        "size": phrases.size(download.size),
    }
