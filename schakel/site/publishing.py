"""What the site publishes beside its pages: open data, feeds, pictures, and the head of every page."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from ..library import Library
from ..model import Case
from ..publish import Masthead, Output, data, nllom, picture
from ..publish.feed import feeds
from ..publish.head import Beside, heads
from ..publish.offline import edition
from ..render import Addresses, PageText
from .redirects import html_path


class Publication:
    """Everything of one library that is published beside its pages."""

    def __init__(self, library: Library, config: MkDocsConfig, license: str, beside: Iterable[Beside], *, is_offline: bool) -> None:
        masthead = _masthead(config, license)
        found = tuple(data.datasets(library, masthead))
        self._feeds = feeds(library)
        records = list(nllom.records(library, masthead))
        pictures = list(picture.pictures(library, masthead)) if masthead.url else []
        self.page: PageText = data.page(found, masthead, self._feeds, has_records=bool(records))
        tables = list(data.files(found, masthead))
        self._edition = edition(tables) if is_offline else ""
        self._outputs: list[Output] = [*tables, *(feed.output(masthead) for feed in self._feeds), *records, *pictures]
        own = Beside(data.PAGE, data.TITLE, data.INTRO, files=tuple(tables))
        self._heads = heads(library, masthead, (output.path for output in pictures), [own, *beside])
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


def _masthead(config: MkDocsConfig, license: str) -> Masthead:
    url = config.site_url or ""
    return Masthead(
        config.site_name, config.site_description or "", url if not url or url.endswith("/") else url + "/", license,
        partial(html_path, use_folders=config.use_directory_urls))
