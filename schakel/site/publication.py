"""What the site publishes in addition to its pages: open data, feeds, social cards, and the head of every page."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from ..library import PublicLibrary
from ..look import Look
from ..model import Case
from ..preview import PreviewLibrary
from ..publish import Output, SiteInfo, data, frameworks, nllom, social_card
from ..publish.feed import feeds
from ..publish.head import ExtraPage, heads
from ..publish.offline import edition
from ..render import Addresses, WebPage
from ..render.addresses import html_path
from .engine import File, MkDocsConfig


class Publication:
    """Everything that one library publishes in addition to its pages."""

    def __init__(
        self, library: PublicLibrary, config: MkDocsConfig, license: str, extra_pages: Iterable[ExtraPage], look: Look,
    ) -> None:
        """Make everything to publish.

        Args:
            library: The public library.
            config: The settings of MkDocs, with the name and address of the site.
            license: The address of the licence of the content.
            extra_pages: Pages of the site that are not items.
            look: Its colours.
        """
        self._library, self._info = library, _site_info(config, license, look)
        site_info = self._info
        datasets = tuple(data.datasets(library, site_info))
        self._feeds = feeds(library)
        records = list(nllom.records(library, site_info))
        pictures = list(social_card.pictures(library, site_info)) if site_info.url else []
        schemes = list(frameworks.files(library, site_info))
        self.page: WebPage = data.page(datasets, site_info, self._feeds, has_records=bool(records), frameworks=schemes)
        tables = [*data.files(datasets, site_info), *schemes]
        self._outputs: list[Output] = [*tables, *(feed.output(site_info) for feed in self._feeds), *records, *pictures]
        data_page = ExtraPage(data.PAGE, data.TITLE, data.INTRO, files=tuple(tables))
        self._heads = heads(library, site_info, (output.path for output in pictures), [data_page, *extra_pages])
        record_paths = {record.path for record in records}
        drafts = library.drafts if isinstance(library, PreviewLibrary) else ()
        self._drafts = {Addresses(library).page(name) for name in drafts if library.items[name].kind.has_pages}
        self._records = {
            Addresses(library).page(name): path
            for name in library.of(Case) if (path := nllom.record_path(name)) in record_paths}

    def files(self, config: MkDocsConfig) -> list[File]:
        """The files to put on the site."""
        return [File.generated(config, output.path, content=output.data) for output in self._outputs]

    def offline(self) -> tuple[str, dict[str, bytes | None]]:
        """The name of the offline edition, and its files of these: None for a picture for sharing, which nobody shares there.

        On a site with an address of its own they are the same, and lead there.
        """
        info = self._info if self._info.url else replace(self._info, address=partial(html_path, use_folders=False))
        tables = [*data.files(tuple(data.datasets(self._library, info)), info), *frameworks.files(self._library, info)]
        others = [*(feed.output(info) for feed in self._feeds), *nllom.records(self._library, info)]
        instead: dict[str, bytes | None] = {output.path: None for output in self._outputs}
        return edition(tables), instead | {output.path: output.data for output in (*tables, *others)}

    def context(self, path: str) -> dict[str, Any]:
        """The variables of the template for the page at `path` in the tree."""
        return {
            "head": self._heads.get(path), "feeds": [{"path": feed.path, "title": feed.title} for feed in self._feeds],
            "record": self._records.get(path, ""), "is_draft": path in self._drafts}


def _site_info(config: MkDocsConfig, license: str, look: Look) -> SiteInfo:
    url = config.site_url or ""
    return SiteInfo(
        config.site_name, config.site_description or "", url if not url or url.endswith("/") else url + "/", license,
        partial(html_path, use_folders=config.use_directory_urls), look)
