"""The log of the editors: what changed in the handbook, for readers who come back."""

from pydantic import Field

from .base import AnyRef, Day, Item, Part, Text
from .kind import Kind


class Change(Part):
    """Something new or changed that readers want to know about."""

    date: Day
    """Datum: wanneer het op de site kwam (jjjj-mm-dd)."""
    text: Text
    """Wat: in één zin, voor lezers."""
    items: tuple[AnyRef, ...] = ()
    """Items: ids van wat nieuw of veranderd is."""


class Log(Item):
    """What is new, day by day."""

    kind = Kind(
        name="log", prefix="logboek", one="logboek", many="Logboek", files="docs/wijzigingen.yml", tab="Wegwijs",
        use="om te lezen", has_document=False, in_handbook=False, data_name="wijzigingen", schema_type="WebPage",
        search_weight=0.9)

    changes: tuple[Change, ...] = Field(min_length=1)
    """Wijzigingen: zet een nieuwe bovenaan."""
