"""The MkDocs plugin `schakel`: hands the pages of the library to MkDocs as generated files.

With it `mkdocs build` and `mkdocs serve` simply work. It decides nothing about content: reading, checking and rendering
are done by the rooms to the left.
"""

from pathlib import Path
from typing import Any

from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from ..checks import check
from ..library import Library, load
from ..problems import SchakelError, as_text
from ..render import PageText, navigation, pages
from ..render.environment import MACROS
from ..source.layout import CONTENT_FOLDERS
from .markup import improve
from .redirects import write_redirects

THEME = Path(__file__).parent / "theme"
STYLES = ("assets/schakel.css",)


class SchakelConfig(base.Config):
    """Options of the plugin in mkdocs.yml."""

    content = config_options.ListOfItems(config_options.Type(str), default=[])
    """Content roots; default the folder of mkdocs.yml."""


class SchakelPlugin(BasePlugin[SchakelConfig]):
    """Pages from the library, the theme's own files, and redirects for old ids."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content; a mistake stops the build with all problems."""
        try:
            library = load(self._roots(config))
        except SchakelError as error:
            raise PluginError(str(error)) from None
        if problems := check(library):
            raise PluginError(f"{as_text(problems)}\n\n{len(problems)} fouten in de inhoud; niets gebouwd")
        self._library: Library = library.public
        self._pages: list[PageText] = list(pages(self._library))
        config.nav = navigation(self._library)
        config.theme.dirs.insert(0, str(THEME))
        config.extra_css = [*STYLES, *(css for css in config.extra_css if css not in STYLES)]
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Put our pages in the place of the Markdown files, which are sources of the library."""
        for file in list(files):
            if file.is_documentation_page():
                files.remove(file)
        for page in self._pages:
            files.append(File.generated(config, page.path, content=page.text))
        return files

    def on_post_page(self, output: str, **_: Any) -> str:
        """Give the theme's own elements the names that assistive technology needs."""
        return improve(output)

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Leave a way from every old id to the item that took its place."""
        write_redirects(self._library, Path(config.site_dir), use_folders=config.use_directory_urls)

    def on_serve(self, server: Any, config: MkDocsConfig, **_: Any) -> Any:
        """Build again when content or a macro is saved."""
        for root in self._roots(config):
            for folder in (*CONTENT_FOLDERS, "docs"):
                if (root / folder).is_dir():
                    server.watch(str(root / folder))
        server.watch(str(MACROS))
        server.watch(str(THEME))
        return server

    def _roots(self, config: MkDocsConfig) -> list[Path]:
        home = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        return [home / root for root in self.config.content] or [home]
