"""What the site publishes beside its pages: open data, feeds, pictures, and the head of every page."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from ..library import Library
from ..model import Case
from ..publish import Output, SiteInfo, data, nllom, social_card
from ..publish.feed import feeds
from ..publish.head import ExtraPage, heads
from ..publish.offline import edition
from ..render import Addresses, PageText
from .redirects import html_path


class Publication:
    """Everything of one library that is published beside its pages."""

    def __init__(
        self, library: Library, config: MkDocsConfig, license: str, beside: Iterable[ExtraPage], *, is_offline: bool,
    ) -> None:
        site_info = _site_info(config, license)
        found = tuple(data.datasets(library, site_info))
        self._feeds = feeds(library)
        records = list(nllom.records(library, site_info))
        pictures = list(social_card.pictures(library, site_info)) if site_info.url else []
        self.page: PageText = data.page(found, site_info, self._feeds, has_records=bool(records))
        tables = list(data.files(found, site_info))
        self._edition = edition(tables) if is_offline else ""
        self._outputs: list[Output] = [*tables, *(feed.output(site_info) for feed in self._feeds), *records, *pictures]
        own = ExtraPage(data.PAGE, data.TITLE, data.INTRO, files=tuple(tables))
        self._heads = heads(library, site_info, (output.path for output in pictures), [own, *beside])
        made = {output.path for output in records}
        self._records = {
            Addresses(library).page(name): path for name in library.of(Case) if (path := nllom.record_path(name)) in made}

    def files(self, config: MkDocsConfig) -> list[File]:
        """The files to put on the site."""
        return [File.generated(config, output.path, content=output.data) for output in self._outputs]

    def context(self, path: str) -> dict[str, Any]:
        """What the template needs for the head of the page at `path` in the Markdown tree."""
        return {
            "head": self._heads.get(path), "feeds": self._feeds, "edition": self._edition,
            "record": self._records.get(path, "")}


def _site_info(config: MkDocsConfig, license: str) -> SiteInfo:
    url = config.site_url or ""
    return SiteInfo(
        config.site_name, config.site_description or "", url if not url or url.endswith("/") else url + "/", license,
        partial(html_path, use_folders=config.use_directory_urls))
