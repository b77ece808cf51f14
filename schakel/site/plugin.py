"""The MkDocs plugin `schakel`, which hands the pages of the library to MkDocs as finished articles.

With it, `mkdocs build` simply works. It decides nothing about content: other rooms read, check and render it.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment

from .. import browser
from ..checks import check
from ..contact import Unusable, contact
from ..documents.output import write_file
from ..kept import NOWHERE, Kept
from ..library import Library, PublicLibrary, load
from ..look import Unreadable, look
from ..model.kind import GUIDES
from ..pictures import Shelf
from ..problems import ContentError, SchakelError, as_text
from ..publish import Output
from ..publish.offline import PATH, pack
from ..render import Download
from ..render.addresses import html_path
from ..render.pages import wholes_pages
from .allowed import POLICY
from .downloads import offline_download
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
    near,
    stand_in,
)
from .framing import Framing
from .inspect import loaded_by
from .matter import Matter
from .offline import derive
from .publication import COLOURS
from .redirects import write_redirects
from .repairs import Repaired
from .search import SCRIPT, STYLE, write_index

THEME = Path(__file__).parent / "theme"
STYLES = (COLOURS, "assets/schakel.css", STYLE)


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

    license = config_options.Type(str, default="")
    """Address of the licence of the content, for catalogues; empty if it has none."""

    contact = config_options.Type(str, default="")
    """Whom readers write to: an address for mail or on the web; empty if there is none."""

    colour = config_options.Type(str, default="")
    """The main colour of the site, as CSS writes it; empty for ours."""


class SchakelPlugin(BasePlugin[SchakelConfig]):
    """Pages from the library, our own theme, programs and search index, and redirects for old ids."""

    library: Library | None = None
    """The content, if whoever started the engine has read and checked it."""

    kept: Kept = NOWHERE
    """What earlier builds made."""

    report: Callable[[str], None] = staticmethod(lambda line: None)
    """Receives a line in Dutch while many pages are written."""

    @property
    def states(self) -> list[str]:
        """For each page of the site that was built, whether it was `made` or `kept`."""
        return list(self._framing.states.values())

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content, unless it was handed over; if there are problems, stop the build and list them all."""
        library = self.library or self._checked(config)
        try:
            colours = look(self.config.colour)
        except Unreadable as error:
            raise PluginError(f"de kleur bij plugins, schakel, colour: {error}") from None
        try:
            reached = contact(self.config.contact)
        except Unusable as error:
            raise PluginError(f"plugins, schakel, contact: ‘{error}’ is geen mailadres en geen webadres") from None
        # A preview is public as it is, with its drafts.
        public = library if isinstance(library, PublicLibrary) else library.public
        self.matter = Matter(
            public, config, self.config.license, colours, Path(self.config.documents) if self.config.documents else None,
            (offline_download(),) if self.config.offline else (), self.kept, reached)
        config.nav = self.matter.menu
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
        for blank in self.matter.blanks.values():
            files.append(finished(blank, config))
        for name, path in self.matter.files.items():
            files.append(File.generated(config, name, abs_src_path=str(path)))
        programs = [
            File.generated(config, f"{browser.PUBLISHED}/{name}", abs_src_path=str(browser.FOLDER / name))
            for name in browser.PROGRAMS]
        for file in programs:
            files.append(file)
        return files

    def on_page_context(self, context: TemplateContext, *, page: Page, **_: Any) -> TemplateContext:
        """Give the template what it needs for the head of the page, and the whole page if it has been written before."""
        own = self.matter.publication.context(page.file.src_uri)
        whole = partial(self._framing.whole, page, context, **own)
        context.update(own | {"whole": whole})  # type: ignore[typeddict-item]
        return context

    def on_nav(self, nav: Navigation, *, files: Files, **_: Any) -> Navigation:
        """Remember the menu, to write a page again, and give every page a place in it."""
        for blank in self.matter.blanks.values():
            if blank.within:
                stand_in(blank, files)
        self._menu = nav
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give every template the policy of the pages, and the languages of titles."""
        matter = self.matter
        shared = {
            "policy": POLICY, "guides": GUIDES, "languages": matter.languages, "about": matter.about, "edition": matter.edition,
            "contact": matter.contact}
        env.globals |= shared
        env.filters["near"] = near
        env.add_extension(Repaired)
        self._framing = Framing(self.kept, config, self._menu, env, shared, self.report, len(files.documentation_pages()))
        self.frame = Frame(config, files, self._menu, env)
        return env

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write what is published beside the pages, redirects from old ids, the search index, and the offline edition."""
        site, use_folders = Path(config.site_dir), config.use_directory_urls
        articles: dict[str, str] = {path: blank.page.article for path, blank in self.matter.blanks.items()}
        sites = {site: use_folders}
        for output in self.matter.publication.outputs:
            write_file(site / output.path, output.data)
        write_redirects(self.matter.library, site, use_folders=use_folders)
        if not self.config.offline:
            write_index(self.matter.library, articles, self.matter.others, sites, self.kept)
            return
        folder = Path(self.config.offline)
        name, instead = self.matter.publication.offline()
        articles |= self._offer(self.matter.documents)
        sections = {html_path(path, use_folders=False) for path in articles if path.endswith("index.md")}
        derive(site, folder, sections=sections, edition=name, instead=instead, kept=self.kept)
        # The edition cannot offer itself and the index is of both, so that it is made once.
        write_index(self.matter.library, articles, self.matter.others, sites | {folder: False}, self.kept)
        files = [Output(path.relative_to(folder).as_posix(), path.read_bytes()) for path in folder.rglob("*") if path.is_file()]
        packed = pack(files, name=config.site_name, edition=name)
        write_file(site / PATH, packed)
        self._offer([*self.matter.documents, offline_download(len(packed))])

    def _offer(self, documents: list[Download]) -> dict[str, str]:
        """Write the pages that offer the whole handbook again, with these documents; their articles by their paths."""
        written: dict[str, str] = {}
        use_folders, ways = self.frame.config.use_directory_urls, self.matter.ways
        for blank in wholes_pages(self.matter.library, documents, use_folders=use_folders, ways=ways):
            self.frame.write(blank)
            written[blank.path] = blank.page.article
        return written

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
