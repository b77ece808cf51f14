"""Een rij van een tabel heeft meer of minder cellen dan er kolommen zijn.

Schrijf voor elke kolom een cel. Een lege cel schrijf je als `''`.
"""

from collections.abc import Iterator

from ..library import Entry, Library
from ..model import Part
from ..model.section import Table
from ..problems import Problem
from .report import Location, at_value

ID = "uneven-table"


def check(library: Library) -> Iterator[Problem]:
    for entry in library.entries:
        if entry.item is not None:
            yield from _tables(entry, entry.item, ())


def _count(values: tuple[str, ...], one: str, more: str) -> str:
    return f"{len(values)} {one if len(values) == 1 else more}"


def _tables(entry: Entry, value: object, location: Location) -> Iterator[Problem]:
    if isinstance(value, Table):
        for number, row in enumerate(value.rows):
            if len(row) != len(value.columns):
                yield at_value(
                    entry, (*location, "rows", number), ID,
                    f"deze rij heeft {_count(row, 'cel', 'cellen')}, de tabel {_count(value.columns, 'kolom', 'kolommen')}",
                    "schrijf een lege cel als ''")
    elif isinstance(value, Part):
        for name in type(value).model_fields:
            yield from _tables(entry, getattr(value, name), (*location, name))
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from _tables(entry, part, (*location, number))
