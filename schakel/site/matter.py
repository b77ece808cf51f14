"""What one library gives the site: its pages, its menu, and everything that is published beside them."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ..library import PublicLibrary
from ..look import Look, look
from ..publish.head import ExtraPage
from ..render import Blank, Download, navigation
from ..render import downloads as listing
from ..render.addresses import Addresses, html_path
from ..render.navigation import Menu
from ..render.pages import blanks
from ..search import filters, search_pages
from ..search import page as searching
from .downloads import downloads
from .engine import MkDocsConfig
from .publication import Publication
from .repairs import marked
from .search import items

ABOUT = ("pagina/over-dit-handboek", "verklaring/toegankelijkheid", "logboek/wijzigingen")
"""The pages about the handbook itself."""


@dataclass(frozen=True)
class Matter:
    """Everything on the site that comes from its content; each part is made when it is needed."""

    library: PublicLibrary
    config: MkDocsConfig
    """The settings, with the name and address of the site."""
    license: str = ""
    """Address of the licence of the content."""
    look: Look = field(default_factory=look)
    """Its colours."""
    folder: Path | None = None
    """Where the documents are that the site offers; None to offer none."""
    more: tuple[Download, ...] = ()
    """What it offers beside those."""

    @cached_property
    def documents(self) -> list[Download]:
        """The documents to offer."""
        return downloads(self.library, self.folder) if self.folder else []

    @cached_property
    def blanks(self) -> dict[str, Blank]:
        """Every page by its path."""
        offered, use_folders = [*self.documents, *self.more], self.config.use_directory_urls
        made = blanks(self.library, offered, filters(self.library), use_folders=use_folders)
        return {blank.path: blank for blank in (*made, *self._search, self.publication.blank)}

    @cached_property
    def publication(self) -> Publication:
        """What is published in addition to the pages."""
        extra = [ExtraPage(blank.path, blank.title, searching.INTRO) for blank in self._search]
        if self._offers:
            extra.append(ExtraPage(listing.PATH, listing.TITLE, listing.INTRO, "CollectionPage"))
        return Publication(self.library, self.config, self.license, extra, self.look)

    @cached_property
    def menu(self) -> Menu:
        """The menu with all pages."""
        paths = (searching.PATH, *((listing.PATH,) if self._offers else ()), self.publication.blank.path)
        return Menu(marked(navigation(self.library, [(self.blanks[path].title, path) for path in paths])))

    @property
    def about(self) -> list[tuple[str, str]]:
        """The pages that the foot of every page leads to, those that are there: their words and addresses."""
        paths = [Addresses(self.library).page(name) for name in ABOUT if name in self.library.items]
        return [
            (self.blanks[path].title, html_path(path, use_folders=self.config.use_directory_urls))
            for path in (*paths, listing.PATH, self.publication.blank.path) if path in self.blanks]

    @cached_property
    def languages(self) -> dict[str, str]:
        """Title → its language, where that is not Dutch."""
        return {item.title: item.title_language for item in self.library.items.values() if item.title_language}

    @cached_property
    def files(self) -> dict[str, Path]:
        """The pictures of the texts and the documents: where they are published → where they are on disk."""
        pictures = (picture for name in self.library.originals if (picture := self.library.picture(name)))
        files = {name: path for picture in pictures for name, path in picture.files.items()}
        return files | {document.path: self.folder / document.path for document in self.documents if self.folder}

    @cached_property
    def items(self) -> dict[str, str]:
        """The files of the page Zoeken en filteren, by their path on the site."""
        return items(self.library, use_folders=self.config.use_directory_urls)

    @cached_property
    def _search(self) -> list[Blank]:
        return search_pages(self.library, use_folders=self.config.use_directory_urls)

    @property
    def _offers(self) -> bool:
        return bool(self.documents or self.more)
