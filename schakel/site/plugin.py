"""The MkDocs plugin `schakel`, which hands the pages of the library to MkDocs as finished articles.

With it, `mkdocs build` and `mkdocs serve` simply work. It decides nothing about content: other rooms read, check and render it.
"""

from pathlib import Path
from typing import Any

from jinja2 import Environment

from .. import browser
from ..checks import check, find
from ..documents.output import write_file
from ..library import Library, PublicLibrary, load
from ..pictures import Shelf
from ..preview import preview
from ..problems import ContentError, SchakelError, as_text
from ..publish import Output
from ..publish.head import ExtraPage
from ..publish.offline import PATH, pack
from ..render import Download, WebPage, navigation, pages
from ..render.addresses import html_path
from ..render.downloads import PATH as DOWNLOADS
from ..render.pages import wholes_pages
from ..search import filters, search_pages
from ..shipped import MACROS
from ..source.layout import CONTENT_FOLDERS
from .allowed import POLICY
from .downloads import downloads, offline_download
from .downloads import files as offered_files
from .engine import (
    BasePlugin,
    File,
    Files,
    Frame,
    MkDocsConfig,
    Navigation,
    Page,
    PluginError,
    TemplateContext,
    base,
    config_options,
    finished,
    get_plugin_logger,
    near,
    stand_in,
)
from .inspect import loaded_by
from .offline import derive
from .publication import Publication
from .redirects import write_redirects
from .repairs import Repaired, marked
from .search import SCRIPT, STYLE, write_index

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
    """The folder to make the offline edition in, which the site then offers; empty to make none."""

    pictures = config_options.Type(str, default="")
    """The folder in which clean pictures are kept from one build to the next; empty to make them anew."""

    drafts = config_options.Type(bool, default=False)
    """Whether drafts are shown, marked as such; only `schakel serve` does."""

    license = config_options.Type(str, default="")
    """Address of the licence of the content, for catalogues; empty if it has none."""


class SchakelPlugin(BasePlugin[SchakelConfig]):
    """Pages from the library, our own theme, programs and search index, and redirects for old ids."""

    library: Library | None = None
    """The content, if whoever started the engine has read and checked it."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content, unless it was handed over; if there are problems, stop the build and list them all."""
        library = self.library or self._checked(config)
        self._library: PublicLibrary = preview(library) if self.config.drafts else library.public
        if self.config.drafts:
            for file in sorted({problem.file for problem in find(library) if problem.in_draft}):
                _LOG.info("%s: in dit concept staat een fout; schakel check noemt haar", file)
        self._documents = downloads(self._library, Path(self.config.documents)) if self.config.documents else []
        offered = [*self._documents, *([offline_download()] if self.config.offline else [])]
        use_folders = config.use_directory_urls
        self._pages: list[WebPage] = list(
            pages(self._library, offered, filters(self._library), use_folders=use_folders))
        search = search_pages(self._library, use_folders=use_folders)
        extra = [*search, *(page for page in self._pages if page.path == DOWNLOADS)]
        self._publication = Publication(self._library, config, self.config.license, map(_described, extra))
        self._pages += [*search, self._publication.page]
        self._languages = {item.title: item.title_language for item in self._library.items.values() if item.title_language}
        entries = [(page.title, page.path) for page in (*extra, self._publication.page) if not page.within]
        config.nav = marked(navigation(self._library, entries))
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
            files.append(finished(page, config))
        published = (picture.files for name in self._library.originals if (picture := self._library.picture(name)))
        for name, path in {name: path for files_of_one in published for name, path in files_of_one.items()}.items():
            files.append(File.generated(config, name, abs_src_path=str(path)))
        offered = offered_files(self._documents, Path(self.config.documents), config)
        programs = [
            File.generated(config, f"{browser.PUBLISHED}/{name}", abs_src_path=str(browser.FOLDER / name))
            for name in browser.PROGRAMS]
        for file in (*self._publication.files(config), *offered, *programs):
            files.append(file)
        return files

    def on_page_context(self, context: TemplateContext, *, page: Page, **_: Any) -> TemplateContext:
        """Give the template what it needs for the head of the page."""
        context.update(self._publication.context(page.file.src_uri))  # type: ignore[typeddict-item]
        return context

    def on_nav(self, nav: Navigation, *, files: Files, **_: Any) -> Navigation:
        """Remember the menu, to write a page again, and give every page a place in it."""
        for page in self._pages:
            if page.within:
                stand_in(page, files)
        self._menu = nav
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give every template the policy of the pages, and the languages of titles."""
        env.globals |= {"policy": POLICY, "languages": self._languages}
        env.filters["near"] = near
        env.add_extension(Repaired)
        self._frame = Frame(config, files, self._menu, env)
        return env

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write redirects from old ids to the items that replaced them, the search index, and the offline edition."""
        site, use_folders = Path(config.site_dir), config.use_directory_urls
        articles: dict[str, str] = {page.path: page.article for page in self._pages}
        sites = {site: use_folders}
        write_redirects(self._library, site, use_folders=use_folders)
        if not self.config.offline:
            write_index(self._library, articles, sites)
            return
        folder = Path(self.config.offline)
        name, instead = self._publication.offline()
        articles |= self._offer(self._documents)
        sections = {html_path(path, use_folders=False) for path in articles if path.endswith("index.md")}
        derive(site, folder, sections=sections, edition=name, instead=instead)
        # The edition cannot offer itself and the index is of both, so that it is made once.
        write_index(self._library, articles, sites | {folder: False})
        files = [Output(path.relative_to(folder).as_posix(), path.read_bytes()) for path in folder.rglob("*") if path.is_file()]
        packed = pack(files, name=config.site_name, edition=name)
        write_file(site / PATH, packed)
        self._offer([*self._documents, offline_download(len(packed))])

    def _offer(self, documents: list[Download]) -> dict[str, str]:
        """Write the pages that offer the whole handbook again, with these documents; their articles by their paths."""
        written: dict[str, str] = {}
        for page in wholes_pages(self._library, documents, use_folders=self._frame.config.use_directory_urls):
            self._frame.write(page)
            written[page.path] = page.article
        return written

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

    def _checked(self, config: MkDocsConfig) -> Library:
        try:
            library = load(self._roots(config), Shelf(Path(self.config.pictures)) if self.config.pictures else None)
        except SchakelError as error:
            raise PluginError(str(error)) from None
        if problems := check(library):
            raise PluginError(f"{as_text(problems)}\n\n{ContentError(problems)}; niets gebouwd")
        return library

    def _roots(self, config: MkDocsConfig) -> list[Path]:
        home = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        return [home / root for root in self.config.content] or [home]


def _described(page: WebPage) -> ExtraPage:
    """A page that is not about items, for catalogues."""
    return ExtraPage(page.path, page.title, page.description, "CollectionPage" if page.path == DOWNLOADS else "WebPage")
