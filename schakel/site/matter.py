"""What one library gives the site: its pages, its menu, and everything that is published beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path

from ..contact import Contact
from ..dutch import phrases
from ..kept import NOWHERE, Kept
from ..library import PublicLibrary
from ..look import Look, look
from ..model import HOME
from ..publish import data
from ..publish.citation import edition_date
from ..publish.head import ExtraPage
from ..render import Blank, Download, Ways, navigation
from ..render import downloads as listing
from ..render.addresses import Addresses, html_path
from ..render.downloads import by_subject
from ..render.navigation import Menu
from ..render.pages import blanks, item_page
from ..search import OtherPage, filters, search_pages
from ..search import page as searching
from .articles import Articles
from .downloads import downloads
from .engine import MkDocsConfig
from .narrowing import narrowing
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
    kept: Kept = NOWHERE
    """What earlier builds made."""
    contact: Contact | None = None
    """Whom readers write to."""

    @property
    def ways(self) -> Ways:
        """Where its pages send readers outside the content."""
        return Ways(self.contact, searching.PATH)

    @cached_property
    def documents(self) -> list[Download]:
        """The documents to offer."""
        return downloads(self.library, self.folder) if self.folder else []

    @cached_property
    def blanks(self) -> dict[str, Blank]:
        """Every page by its path."""
        offered, use_folders = [*self.documents, *self.more], self.config.use_directory_urls
        made = blanks(
            self.library, offered, filters(self.library), use_folders=use_folders, ways=self.ways,
            narrow=partial(narrowing, self.library))
        remembered = map(self._remembered, made) if self.kept.folder else made
        return {blank.path: blank for blank in (*remembered, *self._search, self.publication.blank)}

    @cached_property
    def publication(self) -> Publication:
        """What is published in addition to the pages."""
        extra = [ExtraPage(blank.path, blank.title, searching.INTRO) for blank in self._search]
        if self._offers:
            extra.append(ExtraPage(listing.PATH, listing.TITLE, listing.INTRO, "CollectionPage"))
        return Publication(self.library, self.config, self.license, extra, self.look)

    @cached_property
    def others(self) -> list[OtherPage]:
        """The pages that are neither about an item nor an overview."""
        known = [(made.PATH, made) for made in (searching, listing)] + [(data.PAGE, data)]
        return [
            OtherPage(path, made.TITLE, made.INTRO, made.SEARCHED_AS) for path, made in known if path in self.blanks]

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

    @property
    def edition(self) -> str:
        """The day of the newest change that readers are told of, in words; empty if there is none."""
        newest = edition_date(self.library)
        return phrases.date(newest) if newest else ""

    @cached_property
    def languages(self) -> dict[str, str]:
        """Title → its language, where that is not Dutch."""
        return {item.title: item.title_language for item in self.library.items.values() if item.title_language}

    @cached_property
    def files(self) -> dict[str, Path]:
        """Pictures of texts, what goes along with items, and documents: where they are published → where they are on disk."""
        pictures = (picture for name in self.library.originals if (picture := self.library.picture(name)))
        files = {name: path for picture in pictures for name, path in picture.files.items()}
        files |= {found.name: found.path for name in self.library.enclosed if (found := self.library.attached(name))}
        return files | {document.path: self.folder / document.path for document in self.documents if self.folder}

    @cached_property
    def items(self) -> dict[str, str]:
        """The files of the page Zoeken en filteren, by their path on the site."""
        return items(self.library, use_folders=self.config.use_directory_urls)

    def _remembered(self, blank: Blank) -> Blank:
        """The same page, which need not be written if an earlier build wrote it from the same things."""
        if not blank.item or blank.item == HOME:
            return blank
        own = self._own.get(blank.item, ())
        write = partial(item_page, name=blank.item, own=own, use_folders=self.config.use_directory_urls, ways=self.ways)
        return replace(blank, write=lambda: self._articles.page(
            write, blank.item, repr(own), repr(self.config.use_directory_urls), repr(self.ways)))

    @cached_property
    def _own(self) -> Mapping[str, Sequence[Download]]:
        """Id → the documents about that item."""
        return by_subject(self.documents)

    @cached_property
    def _articles(self) -> Articles:
        return Articles(self.library, self.kept)

    @cached_property
    def _search(self) -> list[Blank]:
        return search_pages(self.library, use_folders=self.config.use_directory_urls)

    @property
    def _offers(self) -> bool:
        return bool(self.documents or self.more)
