"""Free sections: titled texts, lists, tables and lines to write on, for hand-outs and for content that fits no other field."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Line, Markdown, Part, Text, YesNo

Cell = Annotated[str, Markdown()]


Order = Literal["path", "ladder", "chain", "parts"]
"""How steps follow each other, for a drawing of them."""


class ListItem(Part):
    """An item of a list, which may have a list of its own and lines to write on."""

    shorthand = "text"

    text: Text
    """Tekst: de regel zelf."""
    items: tuple[Text, ...] = ()
    """Onderdelen: een lijst onder deze regel."""
    lines: Annotated[int, Field(ge=0, le=40)] = 0
    """Schrijflijnen: aantal lege regels om op te schrijven."""


class Table(Part):
    """A table with a header row."""

    caption: Line
    """Bijschrift: waar de tabel over gaat; schermlezers lezen dit voor."""
    columns: tuple[Line, ...] = Field(min_length=1)
    """Kolommen: de koppen, van links naar rechts."""
    rows: tuple[tuple[Cell, ...], ...] = Field(min_length=1)
    """Rijen: per rij evenveel cellen als kolommen; een lege cel is een lege tekst ''."""


class Section(Part):
    """A titled section: text first, then the list, the table and the lines."""

    title: Line | None = None
    """Kop: titel van dit deel."""
    text: Text | None = None
    """Tekst: lopende tekst in dit deel."""
    ordered: YesNo = False
    """Genummerd: true als de volgorde van de lijst telt."""
    items: tuple[ListItem, ...] = ()
    """Lijst: de punten in dit deel."""
    table: Table | None = None
    """Tabel: een tabel in dit deel."""
    lines: Annotated[int, Field(ge=0, le=40)] = 0
    """Schrijflijnen: aantal lege regels onder dit deel."""


class Named(Part):
    """A title with an explanation: a building block, a principle."""

    title: Line
    """Naam: korte naam van het onderdeel."""
    text: Text
    """Uitleg: wat het inhoudt."""
