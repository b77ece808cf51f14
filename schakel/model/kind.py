"""The facts about a kind of item: its names, its files, its place on the site, and what readers do with it.

Every model states them once. Menus, overviews, filters, documents, vocabularies and scaffolds are derived from them, so that a
new kind is known everywhere at once.
"""

from dataclasses import dataclass
from typing import Literal

Tab = Literal["Wegwijs", "Geven", "Leren", "Praktijken", "Kenniscafés", "Thema’s", "Naslag"]
"""The parts of the menu and of the handbook, in order: what readers come to do, after the pages about the handbook itself."""

GUIDES: Tab = "Wegwijs"
"""The part that has no tab at the top of a page."""

Use = Literal["om mee te werken", "uit de praktijk", "om te lezen"]
"""What a reader does with an item, in the order in which the bar of a theme shows them."""

Audience = Literal["training geven", "les geven", "studeren", "in de wijk werken"]
"""For whom a kind is, as on the pages `voor-…`; in the order of the filter."""

Shelf = Literal["plans", "handouts", "cases", "reports", "whole"]
"""The groups of the page Downloads, in order; `render.downloads` has their titles."""

FOR_EDITORS = frozenset({"private_note", "allow"})
"""The fields of any item that nobody but its editors sees, not even teachers."""


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of item."""

    name: str
    """English, as in the names of macros, print templates and data: `case`."""
    prefix: str
    """The first part of an id: `casus` in `casus/familie-a`."""
    one: str
    """Dutch, for one item: casus."""
    many: str
    """Dutch, the title of the overview: Casussen."""
    counted: str = ""
    """Dutch, for several items in a sentence, where that is not `many`: artikelen."""
    intro: str = ""
    """Dutch, the sentence on the overview; a kind without one has no overview."""
    files: str
    """Where its files are: a pattern with one file per item, or for a list the file without `.yml`, which may be a folder."""
    loose: str = ""
    """The pattern of its files that belong to no item of another kind, if they have a place of their own."""
    is_list: bool = False
    """Whether one file holds many items."""
    folder: str = ""
    """Where its pages are on the site, and the name of the overview in a link: `[[overzicht/casussen]]`."""
    has_pages: bool = True
    """Whether every item has a page of its own; otherwise all of them are on the overview."""
    within: str = ""
    """The name of the kind whose overview, section of the menu and part of the handbook it shares."""
    tab: Tab
    """The tab of the menu, and the part of the handbook."""
    use: Use
    """The part of the bar of a theme that counts it."""
    audiences: frozenset[Audience] = frozenset()
    """For whom it is: the filter “Voor wie”."""
    shelf: Shelf | None = None
    """The group on the page Downloads that lists the documents of its items; without one they are on their own pages only."""
    has_document: bool = True
    """Whether every item with a page is a PDF of its own."""
    document: str = ""
    """Dutch, the name of such a PDF, where that is not `one`: Draaiboek."""
    in_handbook: bool = True
    """Whether the printed handbook contains it; items about the site itself do not belong on paper."""
    data_name: str = ""
    """The name of its open data, where that is not `folder`."""
    schema_type: str
    """Its type in schema.org."""
    resource_type: str = ""
    """Its use, in the terms of catalogues of teaching material (NL-LOM); empty when they have no term for it."""
    search_weight: float = 1.0
    """How much a hit counts; readers want the text itself before a reference to it."""
    private: frozenset[str] = frozenset()
    """Its own fields that are never part of the public library."""

    @property
    def hidden(self) -> frozenset[str]:
        """Every field that is never part of the public library: its own, and those for editors that any item can have."""
        return self.private | FOR_EDITORS

    @property
    def plural(self) -> str:
        """Dutch, for several items in a sentence: casussen, artikelen."""
        return self.counted or self.many.lower()

    @property
    def patterns(self) -> tuple[str, ...]:
        """Where its files are, as patterns below a content root."""
        if self.is_list:
            return f"{self.files}.yml", f"{self.files}/*.yml"
        return (self.files, self.loose) if self.loose else (self.files,)
