"""How to refer to a page: in the style of APA 7 to read, as RIS and CSL-JSON for programs, and as tags in its head.

Nothing is guessed. Without people who wrote the text the title comes first, and the date is that of the newest change in the
log of the handbook: the edition that a reader has in front of them.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..dutch import apa, phrases
from ..dutch.labels import MONTHS
from ..library import PublicLibrary
from ..model import Item, Log, Source
from .site_info import SiteInfo

_WROTE = re.compile(r"tekst|schrij|auteur")
"""In the role of those who are its authors; who made a picture is not."""


@dataclass(frozen=True)
class Citation:
    """A page, as a reference names it."""

    title: str
    authors: tuple[str, ...]
    """As their names are written; empty for a page of the editors."""
    date: datetime.date | None
    site: str
    """The handbook that it is a page of; empty for the handbook itself."""
    url: str
    """On the web; empty if the handbook has no address there."""
    language: str = "nl"

    @property
    def runs(self) -> list[apa.Run]:
        """The reference, in pieces with a style."""
        day = self.date
        return apa.runs(Source(
            title=self.title, form="webpage", authors=self.authors, year=day.year if day else None,
            date=f"{day.day} {MONTHS[day.month - 1]}" if day else None, publisher=self.site or None, url=self.url or None,
            url_status="works"))

    @property
    def ris(self) -> str:
        """For Zotero, EndNote and Mendeley."""
        day = self.date
        lines = [
            ("TY", "ELEC"), ("TI", self.title), *(("AU", name) for name in self.authors),
            ("PY", str(day.year) if day else ""), ("DA", f"{day:%Y/%m/%d}" if day else ""),
            ("ET", f"bijgewerkt op {phrases.date(day)}" if day else ""), ("T2", self.site), ("UR", self.url),
            ("LA", self.language)]
        return "".join(f"{name}  - {value}\r\n" for name, value in lines if value) + "ER  - \r\n"

    @property
    def csl(self) -> dict[str, Any]:
        """For Zotero and pandoc, as the Citation Style Language has it."""
        day = self.date
        values = {
            "id": self.url or self.title, "type": "webpage", "title": self.title,
            "author": [{"literal": name} for name in self.authors], "container-title": self.site, "URL": self.url,
            "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else {},
            "version": f"bijgewerkt op {phrases.date(day)}" if day else "", "language": self.language}
        return {name: value for name, value in values.items() if value}

    @property
    def tags(self) -> Iterator[tuple[str, str]]:
        """Names and contents of the tags that catalogues and Zotero read in the head of a page."""
        yield "citation_title", self.title
        for name in self.authors:
            yield "citation_author", name
        if self.date:
            yield "citation_publication_date", f"{self.date:%Y/%m/%d}"
        if self.site:
            yield "citation_publisher", self.site
        yield "citation_language", self.language
        if self.url:
            yield "citation_public_url", self.url


def citation(library: PublicLibrary, site: SiteInfo, path: str, title: str, item: Item | None = None) -> Citation:
    """How to refer to a page.

    Args:
        library: The public library.
        site: The publication.
        path: Its path in the tree of pages.
        title: Its title.
        item: What it is about, if that is an item.
    """
    authors = tuple(one.name for one in item.contributors if not one.role or _WROTE.search(one.role)) if item else ()
    return Citation(
        title, authors, edition_date(library), site.name if title != site.name else "",
        site.link(path, path) if site.url else "", item.written_in or "nl" if item else "nl")


def edition_date(library: PublicLibrary) -> datetime.date | None:
    """The day of the newest change that the handbook tells its readers of."""
    return max((change.date for log in library.of(Log).values() for change in log.changes), default=None)
