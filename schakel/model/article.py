"""Texts to read: background articles and the hand-written pages, from Markdown files with front matter."""

from typing import Annotated

from pydantic import Field

from .base import Item, Line, Text
from .kind import Kind


class Article(Item):
    """A text to read: an essay in chapters, a theory, a history."""

    kind = Kind(
        name="article", prefix="achtergrond", one="achtergrond", many="Achtergrond", counted="artikelen",
        intro="Teksten om te lezen: waar de methoden en praktijken vandaan komen.", files="docs/achtergrond/*.md",
        folder="achtergrond", tab="Leren", use="om te lezen", audiences=frozenset({"les geven", "studeren"}),
        schema_type="Article")

    author: Line | None = None
    """Auteur: van wie de gedachtegang is."""
    series: Line | None = None
    """Reeks: het grotere geheel waar dit artikel bij hoort."""
    order: Annotated[int, Field(ge=0)] = 0
    """Volgorde: plaats in de reeks."""
    body: Text
    """Tekst: het artikel zelf (de tekst onder de kop van het bestand)."""


class Page(Item):
    """A hand-written page of the site, such as the home page or a guide."""

    kind = Kind(
        name="page", prefix="pagina", one="pagina", many="Pagina’s", files="docs/*.md", tab="Wegwijs", use="om te lezen",
        has_document=False, data_name="paginas", schema_type="WebPage", search_weight=0.9)

    order: Annotated[int, Field(ge=0)] = 50
    """Volgorde: plaats in het menu."""
    menu: Line | None = None
    """Menu: kortere naam voor in het menu."""
    body: Text
    """Tekst: de pagina zelf (de tekst onder de kop van het bestand)."""

    @property
    def menu_title(self) -> str:
        """Its shorter name, if it has one."""
        return self.menu or self.title
