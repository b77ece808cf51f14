"""Een oud adres kan nergens heen.

In `aliases` staan oude ids van een item. Een oud id mag niet ook het id van een ander item zijn, mag maar bij één item
staan, en dat item mag niet ingetrokken zijn; anders komt de lezer op een pagina die er niet is.
"""

from collections.abc import Iterator

from ..library import Library
from ..model.walk import ID as SHAPE
from ..problems import Problem
from .report import at_value

ID = "dangling-alias"


def check(library: Library) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for entry in library.entries:
        if entry.item is None:
            continue
        for index, alias in enumerate(entry.item.aliases):
            owner = owners.setdefault(alias, entry.id)
            place = ("aliases", index)
            if not SHAPE.fullmatch(alias):
                yield at_value(entry, place, ID, f"‘{alias}’ is geen id", "schrijf het oude id als soort/naam")
            elif alias in library.by_id:
                yield at_value(entry, place, ID, f"‘{alias}’ is al het id van een item", "haal het hier weg")
            elif owner != entry.id:
                yield at_value(entry, place, ID, f"‘{alias}’ staat ook bij ‘{owner}’", "laat het bij één item staan")
            elif entry.item.status == "withdrawn":
                yield at_value(
                    entry, place, ID, f"‘{alias}’ verwijst naar een ingetrokken item",
                    "zet het oude id bij het item dat ervoor in de plaats kwam")
