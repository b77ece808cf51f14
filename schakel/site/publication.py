"""What the site publishes in addition to its pages: open data, feeds, social cards, and the head of every page."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from ..library import PublicLibrary
from ..look import Look
from ..model import Case
from ..preview import PreviewLibrary
from ..publish import Output, SiteInfo, data, frameworks, nllom, social_card
from ..publish.calendar import calendar
from ..publish.feed import feeds
from ..publish.head import ExtraPage, Heads
from ..publish.offline import edition
from ..render import Addresses, Blank, WebPage
from ..render.addresses import html_path
from .engine import MkDocsConfig

COLOURS = "assets/look.css"
_MARK = Path(__file__).parent / "theme/.icons/schakel/mark.svg"


class Publication:
    """Everything that one library publishes in addition to its pages; each part is made when it is needed."""

    def __init__(
        self, library: PublicLibrary, config: MkDocsConfig, license: str, extra_pages: Iterable[ExtraPage], look: Look,
    ) -> None:
        """Take what is published.

        Args:
            library: The public library.
            config: The settings of MkDocs, with the name and address of the site.
            license: The address of the licence of the content.
            extra_pages: Pages of the site that are not items.
            look: Its colours.
        """
        self._library, self._info = library, _site_info(config, license, look)
        self._feeds = feeds(library)
        data_page = ExtraPage(data.PAGE, data.TITLE, data.INTRO, files=lambda: self._tables)
        pictures = (output.path for output in self._pictures)
        self._heads = Heads(library, self._info, pictures, [data_page, *extra_pages])
        self.blank = Blank(data.PAGE, data.TITLE, self._page)
        record_paths = {record.path for record in self._records}
        drafts = library.drafts if isinstance(library, PreviewLibrary) else ()
        self._drafts = {Addresses(library).page(name) for name in drafts if library.items[name].kind.has_pages}
        self._record_of = {
            Addresses(library).page(name): path
            for name in library.of(Case) if (path := nllom.record_path(name)) in record_paths}

    @cached_property
    def _datasets(self) -> tuple[data.Dataset, ...]:
        return tuple(data.datasets(self._library, self._info))

    @cached_property
    def _tables(self) -> list[Output]:
        return [*data.files(self._datasets, self._info), *self._schemes]

    @cached_property
    def _schemes(self) -> list[Output]:
        return list(frameworks.files(self._library, self._info))

    @cached_property
    def _records(self) -> list[Output]:
        return list(nllom.records(self._library, self._info))

    @cached_property
    def _pictures(self) -> list[Output]:
        return list(social_card.pictures(self._library, self._info)) if self._info.url else []

    @property
    def outputs(self) -> Iterator[Output]:
        """The files to put on the site; first those that every page needs, which take no time."""
        yield from self._drawn
        yield from (feed.output(self._info) for feed in self._feeds)
        yield from calendar(self._library, self._info)
        yield from self._tables
        yield from self._records
        yield from self._pictures

    @property
    def _drawn(self) -> list[Output]:
        """The colours, and the mark in the main one."""
        look = self._info.look
        mark = _MARK.read_text("utf-8").replace("currentColor", look.paper("main"))
        return [Output(COLOURS, look.css().encode()), Output("assets/mark.svg", mark.encode())]

    def _page(self) -> WebPage:
        return data.page(
            self._datasets, self._info, self._feeds, has_records=bool(self._records), frameworks=self._schemes)

    def offline(self) -> tuple[str, dict[str, bytes | None]]:
        """The name of the offline edition, and its files of these: None for a picture for sharing, which nobody shares there.

        On a site with an address of its own they are the same, and lead there.
        """
        info = self._info if self._info.url else replace(self._info, address=partial(html_path, use_folders=False))
        tables = [*data.files(tuple(data.datasets(self._library, info)), info), *frameworks.files(self._library, info)]
        feeds = (feed.output(info) for feed in self._feeds)
        others = [*self._drawn, *feeds, *calendar(self._library, info), *nllom.records(self._library, info)]
        instead: dict[str, bytes | None] = {output.path: None for output in self.outputs}
        return edition(tables), instead | {output.path: output.data for output in (*tables, *others)}

    def context(self, path: str) -> dict[str, Any]:
        """The variables of the template for the page at `path` in the tree."""
        return {
            "head": self._heads.get(path), "feeds": [{"path": feed.path, "title": feed.title} for feed in self._feeds],
            "record": self._record_of.get(path, ""), "is_draft": path in self._drafts}


def _site_info(config: MkDocsConfig, license: str, look: Look) -> SiteInfo:
    url = config.site_url or ""
    return SiteInfo(
        config.site_name, config.site_description or "", url if not url or url.endswith("/") else url + "/", license,
        partial(html_path, use_folders=config.use_directory_urls), look)
