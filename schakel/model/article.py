"""Texts to read: background articles and the hand-written pages, from Markdown files with front matter."""

from typing import Annotated

from pydantic import Field

from .base import Item, Line, Text


class Article(Item):
    """A text to read: an essay in chapters, a theory, a history."""

    kind = "article"
    prefix = "achtergrond"
    folder = "achtergrond"

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

    kind = "page"
    prefix = "pagina"
    folder = ""

    order: Annotated[int, Field(ge=0)] = 50
    """Volgorde: plaats in het menu."""
    menu: Line | None = None
    """Menu: kortere naam voor in het menu."""
    body: Text
    """Tekst: de pagina zelf (de tekst onder de kop van het bestand)."""
