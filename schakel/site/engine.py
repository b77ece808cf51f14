"""The site engine, MkDocs or its successor ProperDocs: the only module that imports it.

ProperDocs answers for the name `mkdocs` when it is started by its own command; Schakel itself starts MkDocs.
"""

import logging
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import escape
from mkdocs.commands import build as _build
from mkdocs.commands import serve as _serve
from mkdocs.config import base, config_options, load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext

from ..library import Library
from ..render import WebPage
from ..render.outline import Heading

__all__ = [
    "Abort", "BasePlugin", "File", "Files", "Frame", "MkDocsConfig", "MkDocsException", "Navigation", "Page",
    "PluginError", "TemplateContext", "base", "config_options", "finished", "get_plugin_logger", "listen", "near", "run",
    "serve", "stand_in"]

CONTENTS_TO = 3
"""The deepest level of headings in the contents of a page."""


MENU_LIMIT, MENU_REACH = 120, 20
"""The most entries of a section that the menu of a page holds; of a longer one so many before and after the open page."""


class FinishedPage(Page):
    """A page that is HTML already: nothing reads it as Markdown."""

    def __init__(self, page: WebPage, file: File, config: MkDocsConfig) -> None:
        """Put `page` at the place of `file`."""
        self._page = page
        super().__init__(escape(page.title), file, config)
        self.meta = {
            "title": escape(page.title), "description": escape(page.description), "script": page.script, "within": page.within}
        if page.is_wide:
            self.meta["hide"] = ["navigation", "toc"]

    def become(self, page: WebPage) -> None:
        """Have another article, at the same place in the menu."""
        self._page = page

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = self._page.article
        self.toc = contents(self._page.headings)
        self.present_anchor_ids = None


@dataclass(frozen=True)
class Frame:
    """What is around the pages of a site that has been built, to write a page again."""

    config: MkDocsConfig
    files: Files
    menu: Navigation
    env: Environment

    def write(self, page: WebPage) -> None:
        """Write a page over the one that is at its path."""
        file = self.files.get_file_from_path(page.path)
        assert file and isinstance(file.page, FinishedPage)
        file.page.become(page)
        file.page.render(self.config, self.files)
        _build._build_page(file.page, self.config, self.files.documentation_pages(), self.menu, self.env)


def finished(page: WebPage, config: MkDocsConfig) -> File:
    """The file of a finished page."""
    inclusion = InclusionLevel.NOT_IN_NAV if page.within else InclusionLevel.INCLUDED
    file = File.generated(config, page.path, content="", inclusion=inclusion)
    file.page = FinishedPage(page, file, config)
    return file


def stand_in(page: WebPage, files: Files) -> None:
    """Give a page that the menu does not list the place in the menu of the page that it goes on from."""
    file, other = files.get_file_from_path(page.path), files.get_file_from_path(page.within)
    assert file and file.page and other and other.page
    file.page.parent = other.page.parent


def near(entries: list[Any]) -> list[Any]:
    """Of the entries of a section of the menu those around the one that is open, if there are very many."""
    if len(entries) <= MENU_LIMIT:
        return entries
    at = next((at for at, entry in enumerate(entries) if entry.active), 0)
    return entries[max(0, at - MENU_REACH):at + MENU_REACH + 1]


def contents(headings: tuple[Heading, ...]) -> TableOfContents:
    """The contents of a page; the theme puts titles down as they are, so here they are HTML."""
    top: list[AnchorLink] = []
    path: list[AnchorLink] = []
    for heading in headings:
        if heading.level > CONTENTS_TO:
            continue
        link = AnchorLink(escape(heading.title), heading.id, heading.level)
        while path and path[-1].level >= heading.level:
            path.pop()
        (path[-1].children if path else top).append(link)
        path.append(link)
    return TableOfContents(top)


def run(config: Path, library: Library | None = None) -> None:
    """Build a site. Every warning is a reason to stop.

    Args:
        config: The mkdocs.yml of the site.
        library: Its content, read and checked already; without it our plugin does that itself.

    Raises:
        MkDocsException: If it stops.
    """
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    settings = load_config(str(config), strict=True)
    if library:
        settings.plugins["schakel"].library = library  # type: ignore[attr-defined]
    _build.build(settings)


def serve(config: Path, address: str) -> None:
    """Serve a site at an address on this machine, and build it again whenever a file is saved."""
    _serve.serve(str(config), dev_addr=address, strict=False)


def listen(handler: logging.Handler, level: str) -> None:
    """Give what the engine says from `level` upwards to `handler`, without the theme's notice about another program."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    log = logging.getLogger("mkdocs")
    log.setLevel(level)
    log.handlers = [handler]
