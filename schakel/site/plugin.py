"""The MkDocs plugin `schakel`, which hands the pages of the library to MkDocs as generated files.

With it, `mkdocs build` and `mkdocs serve` simply work. It decides nothing about content: other rooms read, check and render it.
"""

from pathlib import Path
from typing import Any

from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from .. import browser
from ..checks import check, find
from ..library import PublicLibrary, load
from ..preview import preview
from ..problems import ContentError, SchakelError, as_text
from ..publish.head import ExtraPage
from ..render import PageText, navigation, pages
from ..render.downloads import INTRO as DOWNLOADS_INTRO
from ..render.downloads import PATH as DOWNLOADS_PATH
from ..render.downloads import TITLE as DOWNLOADS_TITLE
from ..search import filters
from ..search.page import INTRO as SEARCH_INTRO
from ..search.page import MARKDOWN as SEARCH_TEXT
from ..search.page import PATH as SEARCH_PATH
from ..search.page import TITLE as SEARCH_TITLE
from ..shipped import MACROS
from ..source.layout import CONTENT_FOLDERS
from .downloads import downloads, offline_download
from .downloads import files as offered_files
from .inspect import loaded_by
from .publication import Publication
from .redirects import write_redirects
from .repairs import improve, marked
from .search import SCRIPT, STYLE, search_page, write_index

_LOG = get_plugin_logger("schakel")
THEME = Path(__file__).parent / "theme"
STYLES = ("assets/schakel.css", STYLE)


class SchakelConfig(base.Config):
    """Options of the plugin in mkdocs.yml."""

    content = config_options.ListOfItems(config_options.Type(str), default=[])
    """Content roots; by default the folder of mkdocs.yml."""

    documents = config_options.Type(str, default="")
    """The folder with the documents to offer, as made by `schakel documents`; empty to offer none."""

    offline = config_options.Type(str, default="")
    """The zip file with the offline edition to offer; empty to offer none."""

    is_offline = config_options.Type(bool, default=False)
    """Whether this is the offline edition itself."""

    drafts = config_options.Type(bool, default=False)
    """Whether drafts are shown, marked as such; only `schakel serve` does."""

    license = config_options.Type(str, default="")
    """Address of the licence of the content, for catalogues; empty if it has none."""


class SchakelPlugin(BasePlugin[SchakelConfig]):
    """Pages from the library, our own theme, programs and search index, and redirects for old ids."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content; if there are problems, stop the build and list them all."""
        try:
            library = load(self._roots(config))
        except SchakelError as error:
            raise PluginError(str(error)) from None
        if problems := check(library):
            raise PluginError(f"{as_text(problems)}\n\n{ContentError(problems)}; niets gebouwd")
        self._library: PublicLibrary = preview(library) if self.config.drafts else library.public
        if self.config.drafts:
            for file in sorted({problem.file for problem in find(library) if problem.in_draft}):
                _LOG.info("%s: in dit concept staat een fout; schakel check noemt haar", file)
        self._offered = downloads(self._library, Path(self.config.documents)) if self.config.documents else []
        self._offered += offline_download(self.config.offline)
        extra_pages = [ExtraPage(SEARCH_PATH, SEARCH_TITLE, SEARCH_INTRO)]
        if self._offered:
            extra_pages.append(ExtraPage(DOWNLOADS_PATH, DOWNLOADS_TITLE, DOWNLOADS_INTRO, "CollectionPage"))
        self._publication = Publication(
            self._library, config, self.config.license, extra_pages, is_offline=self.config.is_offline)
        self._pages: list[PageText] = [*pages(self._library, self._offered, filters(self._library)), self._publication.page]
        self._html: dict[str, str] = {}
        self._languages = {item.title: item.language for item in self._library.items.values() if item.language}
        config.nav = marked(navigation(self._library, self._extra_entries()))
        config.theme.dirs.insert(0, str(THEME))
        config.extra_css = [*STYLES, *(css for css in config.extra_css if css not in STYLES)]
        config.extra_javascript = [*(script for script in config.extra_javascript if script != SCRIPT), SCRIPT]
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Publish our pages and what is named, and nothing else: whatever else lies in docs/ may be private.

        Named are the pictures in public texts, and in the configuration the logo, the favicon, scripts, and styles with what
        those load.
        """
        named = {config.theme.get("logo"), config.theme.get("favicon"), *map(str, config.extra_javascript)}
        for style in config.extra_css:
            named |= {style, *loaded_by(Path(config.docs_dir), style)}
        for file in list(files):
            if file.src_dir == config.docs_dir and file.src_uri not in named:
                files.remove(file)
        for page in self._pages:
            files.append(File.generated(config, page.path, content=page.text))
        for name, path in self._library.pictures.items():
            files.append(File.generated(config, name, abs_src_path=str(path)))
        files.append(File.generated(config, SEARCH_PATH, content=SEARCH_TEXT))
        offered = offered_files(self._offered, Path(self.config.documents), self.config.offline, config)
        programs = [
            File.generated(config, f"{browser.PUBLISHED}/{name}", abs_src_path=str(browser.FOLDER / name))
            for name in browser.PROGRAMS]
        for file in (*self._publication.files(config), *offered, *programs):
            files.append(file)
        return files

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, **_: Any) -> str:
        """Keep the article of every page for the search index, and fill in the search page."""
        if page.file.src_uri == SEARCH_PATH:
            return search_page(self._library, use_folders=config.use_directory_urls)
        self._html[page.file.src_uri] = html
        return html

    def on_page_context(self, context: TemplateContext, *, page: Page, **_: Any) -> TemplateContext:
        """Give the template what it needs for the head of the page."""
        context.update(self._publication.context(page.file.src_uri))  # type: ignore[typeddict-item]
        return context

    def on_post_page(self, output: str, **_: Any) -> str:
        """Repair the theme's own HTML for assistive technology."""
        return improve(output, self._languages)

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write the search index, and redirects from old ids to the items that replaced them."""
        site, use_folders = Path(config.site_dir), config.use_directory_urls
        write_index(self._library, self._html, site, use_folders=use_folders)
        write_redirects(self._library, site, use_folders=use_folders)

    def on_serve(self, server: Any, config: MkDocsConfig, **_: Any) -> Any:
        """Build again when content, a macro, the theme or a program is saved."""
        for root in self._roots(config):
            for folder in (*CONTENT_FOLDERS, "docs"):
                if (root / folder).is_dir():
                    server.watch(str(root / folder))
        server.watch(str(MACROS))
        server.watch(str(THEME))
        server.watch(str(browser.FOLDER))
        return server

    def _extra_entries(self) -> list[tuple[str, str]]:
        """Title and path of the other pages in the menu."""
        offered = [(DOWNLOADS_TITLE, DOWNLOADS_PATH)] if self._offered else []
        return [(SEARCH_TITLE, SEARCH_PATH), *offered, (self._publication.page.title, self._publication.page.path)]

    def _roots(self, config: MkDocsConfig) -> list[Path]:
        home = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        return [home / root for root in self.config.content] or [home]
