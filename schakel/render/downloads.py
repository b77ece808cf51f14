"""The documents that belong to a page, and the page on which one finds them by what one wants."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..dutch import phrases
from ..model import KINDS, Course, Session
from ..model.kind import Shelf
from ..plan.timetable import course_of
from .lists import LOOSE_SESSIONS
from .on_screen import PagePresenter
from .outline import slugify
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


SHELVES: dict[Shelf, tuple[str, str, tuple[str, ...]]] = {
    "plans": (
        "Ik geef een bijeenkomst",
        "Een draaiboek is er voor één bijeenkomst, met de hand-outs achterin. Een cursusboek heeft alle bijeenkomsten.", ()),
    "handouts": (
        "Ik wil iets uitdelen", "Hand-outs voor je groep, en kaarten met werkvormen en methoden.",
        ("workform-cards", "method-cards")),
    "cases": (
        "Ik lees casussen met een groep",
        "In een bundel voor één niveau begint elk deel op een nieuwe bladzijde: zo leest niemand vooruit. Of neem één casus.",
        ("level-bundle", "case-bundle", "level-package")),
    "reports": (
        "Ik zoek een praktijk of een verslag", "Alle praktijken of alle verslagen in één bestand, of één verslag.",
        ("booklet", "magazine")),
    "whole": (
        "Ik wil alles, ook zonder internet",
        "Het zip-bestand is de hele site: pak het uit, open de eerste pagina en lees, met de zoekmachine erbij.",
        ("handbook", "offline")),
}
"""The groups of the page: what one wants, what there is, and the collections that come before the documents of single items."""

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
    for shelf, (title, text, collections) in SHELVES.items():
        whole, folds = _together(_of_kinds(downloads, collections), page), list(_folds(downloads, shelf, page))
        if whole or folds:
            groups.append({"title": title, "text": text, "id": slugify(title), "whole": whole, "folds": folds})
    return web_page(PATH, TITLE, "downloads", page.outline, description=INTRO, groups=groups)


def _of_kinds(downloads: Sequence[Download], kinds: Sequence[str]) -> list[Download]:
    return sorted(
        (download for download in downloads if download.kind in kinds),
        key=lambda download: (kinds.index(download.kind), download.path.rpartition(".")[0], download.format != "PDF"))


def _folds(downloads: Sequence[Download], shelf: Shelf, page: PagePresenter) -> Iterator[tuple[str, list[Line]]]:
    """The documents of single items, under a label each: of sessions by the course that they are in, of others by kind."""
    by_course: dict[str, list[Download]] = defaultdict(list)
    for model in (model for model in KINDS if model.kind.shelf == shelf):
        members = _of_kinds(downloads, [model.kind.name + form for form in ("", "-pair", "-package")])
        if model in (Course, Session):
            for download in members:
                home = course_of(page.library, download.subject) if model is Session else (download.subject, None)
                by_course[home[0] if home else ""].append(download)
        elif lines := _together(members, page):
            yield phrases.count(len(lines), model.kind.one, model.kind.plural), lines
    for name, members in sorted(by_course.items(), key=lambda pair: not pair[0]):
        label = page.library.items[name].title if name else LOOSE_SESSIONS
        yield label, [(_shortly(title, label), files) for title, files in _together(members, page)]


def _shortly(title: str, label: str) -> str:
    """The title of a document under the title of its course: `Cursusboek`, `5. Toeleiden`."""
    kind, _, rest = title.partition(": ")
    return kind if rest == label else rest or title


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
