"""Show a site page by page, without building it: for a program that lasts while its content changes."""

import re
from pathlib import Path

from ..contact import Contact
from ..library import PublicLibrary
from ..look import Look
from ..publish import offline
from ..render.addresses import html_path
from .downloads import offline_download
from .engine import Frame, prepare
from .matter import Matter
from .redirects import redirects
from .search import ITEMS

_DOCUMENT = re.compile(r'href="[^":]+\.(pdf|docx|epub|zip)"')


class Shell:
    """What is around the pages, and the library that they are about now.

    It is for one thread at a time: the engine notes in the menu which page is open.
    """

    matter: Matter
    """What the site is made of."""

    def __init__(self, config: Path, library: PublicLibrary, made: Path | None = None) -> None:
        """Prepare a site.

        Args:
            config: Its mkdocs.yml.
            library: Its content.
            made: The folder in which a build left documents, which the site then offers; None to offer none.

        Raises:
            MkDocsException: If the settings or the theme are wrong.
        """
        self._made = made
        self._frame: Frame = prepare(config, library)
        self._use_folders = self._frame.config.use_directory_urls
        self._plugin = self._frame.config.plugins["schakel"]
        self._license: str = self._plugin.config.license
        self._look: Look = self._plugin.matter.look  # type: ignore[attr-defined]
        self._contact: Contact | None = self._plugin.matter.contact  # type: ignore[attr-defined]
        self._places: tuple[object, ...] = ()
        self.show(library)

    def show(self, library: PublicLibrary) -> None:
        """Have other content; what is asked for from now on is made of it."""
        frame = self._frame
        edition = self._made / "site" / offline.PATH if self._made else None
        more = (offline_download(edition.stat().st_size),) if edition and edition.is_file() else ()
        self.matter = self._plugin.matter = Matter(  # type: ignore[attr-defined]
            library, frame.config, self._license, self._look, self._made, more, contact=self._contact)
        frame.env.globals |= {
            "languages": self.matter.languages, "about": self.matter.about, "edition": self.matter.edition}
        places = self.matter.menu, tuple(self.matter.blanks)
        if places != self._places:
            frame.config.nav = self.matter.menu
            self._frame, self._places = frame.gathered(), places
            self._files = {
                file.dest_uri: Path(file.abs_src_path) for file in self._frame.files
                if file.abs_src_path and file.src_uri not in self.matter.files and not file.is_documentation_page()}
        self._paths = {self._path(path): path for path in self.matter.blanks}

    def page(self, path: str) -> str | None:
        """The page in a file of the site, as a build writes it; None if there is no such page."""
        if path in self._paths:
            return self._frame.html(self.matter.blanks[self._paths[path]])
        return redirects(self.matter.library, use_folders=self._use_folders).get(path)

    def file(self, path: str) -> Path | bytes | None:
        """Any other file of the site: where it is, or what is in it; None if there is no such file."""
        if path == offline.PATH and self.matter.more and self._made:
            return self._made / "site" / path
        if path.startswith(f"{ITEMS}/"):
            return self.matter.items[path].encode() if path in self.matter.items else None
        return self.matter.files.get(path) or self._files.get(path) or self._published(path)

    def place(self, path: str) -> str | None:
        """The place in the tree of the page in a file of the site; None if there is no such page."""
        return self._paths.get(path)

    def offers(self, path: str) -> bool:
        """Whether the page in a file of the site links to a document."""
        return path in self._paths and bool(_DOCUMENT.search(self.matter.blanks[self._paths[path]].page.article))

    def missing(self) -> str:
        """The page for an address where nothing is."""
        return self._frame.missing()

    def _published(self, path: str) -> bytes | None:
        return next((output.data for output in self.matter.publication.outputs if output.path == path), None)

    def _path(self, place: str) -> str:
        """The file of the page at a place in the tree."""
        address = html_path(place, use_folders=self._use_folders)
        return f"{address}index.html" if not address or address.endswith("/") else address
