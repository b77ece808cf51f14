"""The site engine, MkDocs or its successor ProperDocs: the only module that imports it.

ProperDocs answers for the name `mkdocs` when it is started by its own command; Schakel itself starts MkDocs.
"""

import logging
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import escape
from mkdocs.commands import build as _build
from mkdocs.config import base, config_options, load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext
from mkdocs.utils.yaml import yaml_load

from ..kept import NOWHERE, Kept
from ..library import Library
from ..packages import Web
from ..render import Blank
from ..render.outline import Heading

__all__ = [
    "Abort", "BasePlugin", "File", "Files", "Frame", "MkDocsConfig", "MkDocsException", "Navigation", "Page",
    "PluginError", "TemplateContext", "base", "config_options", "finished", "listen", "near", "prepare", "run", "stand_in",
    "stated"]

CONTENTS_TO = 3
"""The deepest level of headings in the contents of a page."""

WHOLE = "whole.html"
"""The template that every page is written with: it asks for the whole page, which may be there already."""


MENU_LIMIT, MENU_REACH = 120, 20
"""The most entries of a section that the menu of a page holds; of a longer one so many before and after the open page."""


class FinishedPage(Page):
    """A page that is HTML already: nothing reads it as Markdown."""

    def __init__(self, blank: Blank, file: File, config: MkDocsConfig) -> None:
        """Put the page at the place of `file`."""
        super().__init__(escape(blank.title), file, config)
        self.become(blank)

    def become(self, blank: Blank) -> None:
        """Have another article, at the same place in the menu."""
        self._blank = blank
        # The menu of every other page reads this before there is an article.
        self.meta = {"title": escape(blank.title), "template": WHOLE, "within": blank.within}

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        page = self._blank.page
        self.content = page.article
        self.toc = contents(page.headings)
        self.meta.update(description=escape(page.description), script=page.script)
        if page.is_wide:
            self.meta["hide"] = ["navigation", "toc"]
        self.present_anchor_ids = None


@dataclass(frozen=True)
class Frame:
    """What is around the pages of a site, to show or write one of them."""

    config: MkDocsConfig
    files: Files
    menu: Navigation
    env: Environment

    def html(self, blank: Blank) -> str:
        """A page as a build writes it, in the place of the one that is at its path."""
        file = self.files.get_file_from_path(blank.path)
        assert file and isinstance(file.page, FinishedPage)
        page, plugins = file.page, self.config.plugins
        page.become(blank)
        page.render(self.config, self.files)
        context = _build.get_context(self.menu, self.files.documentation_pages(), self.config, page)
        # The menu shows which page is open; a page that failed must not stay open in the menu of others.
        self.config._current_page, page.active = page, True
        try:
            context = plugins.on_page_context(context, page=page, config=self.config, nav=self.menu)
            text = self.env.get_template(WHOLE).render(context)
            return plugins.on_post_page(text, page=page, config=self.config)
        finally:
            self.config._current_page, page.active = None, False

    def missing(self) -> str:
        """The page for an address where nothing is."""
        return _build._build_template("404.html", self.env.get_template("404.html"), self.files, self.config, self.menu)

    def write(self, blank: Blank) -> None:
        """Write a page over the one that is at its path."""
        file = self.files.get_file_from_path(blank.path)
        assert file
        Path(file.abs_dest_path).write_text(self.html(blank), encoding="utf-8", errors="xmlcharrefreplace", newline="\n")

    def gathered(self) -> "Frame":
        """The same with files and a menu that are gathered anew, from what the plugins have now."""
        config = self.config
        files = get_files(config)
        files.add_files_from_theme(self.env, config)
        files = config.plugins.on_files(files, config=config)
        set_exclusions(files, config)
        menu = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
        config.plugins.on_env(self.env, config=config, files=files)
        return replace(self, files=files, menu=menu)


def finished(blank: Blank, config: MkDocsConfig) -> File:
    """The file of a page, which is finished when the engine reads it."""
    inclusion = InclusionLevel.NOT_IN_NAV if blank.within else InclusionLevel.INCLUDED
    file = File.generated(config, blank.path, content="", inclusion=inclusion)
    file.page = FinishedPage(blank, file, config)
    return file


def stand_in(page: Blank, files: Files) -> None:
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


def run(
    config: Path, library: Library | None = None, kept: Kept = NOWHERE, report: Callable[[str], None] = lambda line: None,
) -> list[str]:
    """Build a site. Every warning is a reason to stop.

    Args:
        config: The mkdocs.yml of the site.
        library: Its content, read and checked already; without it our plugin does that itself.
        kept: What earlier builds made.
        report: Receives a line in Dutch while many pages are written.

    Returns:
        For each page, whether it was `made` or `kept`.

    Raises:
        MkDocsException: If it stops.
    """
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    settings = load_config(str(config), strict=True)
    plugin: Any = settings.plugins["schakel"]
    plugin.library, plugin.kept, plugin.report = library, kept, report
    _build.build(settings)
    states: list[str] = plugin.states
    return states


def stated(config: Path) -> Web:
    """What an mkdocs.yml says of where the site is on the web; nowhere if it cannot be read, which a build says by itself."""
    try:
        with config.open("rb") as file:
            settings = yaml_load(file)
    except (MkDocsException, OSError):
        return Web()
    plugins = settings.get("plugins") or {}
    named = plugins if isinstance(plugins, dict) else {
        name: options for plugin in plugins if isinstance(plugin, dict) for name, options in plugin.items()}
    url, license = settings.get("site_url") or "", (named.get("schakel") or {}).get("license") or ""
    return Web(
        url if not url or url.endswith("/") else f"{url}/", use_folders=settings.get("use_directory_urls", True),
        license=license)


def prepare(config: Path, library: Library) -> Frame:
    """What is around the pages of a site, without building any; it has no address on the web.

    Args:
        config: The mkdocs.yml of the site.
        library: Its content.

    Raises:
        MkDocsException: If the engine stops.
    """
    settings = load_config(str(config), site_url="")
    settings.plugins["schakel"].library = library  # type: ignore[attr-defined]
    settings = settings.plugins.on_config(settings)
    return Frame(settings, Files([]), Navigation([], []), settings.theme.get_env()).gathered()


def listen(handler: logging.Handler, level: str) -> None:
    """Give what the engine says from `level` upwards to `handler`, without the theme's notice about another program."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    log = logging.getLogger("mkdocs")
    log.setLevel(level)
    log.handlers = [handler]
