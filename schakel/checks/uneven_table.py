"""Een rij van een tabel heeft meer of minder cellen dan er kolommen zijn.

Schrijf voor elke kolom een cel. Een lege cel schrijf je als `''`. In een tabel met streepjes in een tekst mag een rij korter
zijn, maar niet langer: de laatste cellen zouden nergens staan. Hoort er een `|` in een cel, schrijf dan `\\|`.
"""

from collections.abc import Iterator

from ..library import Entry, Library
from ..model import Field, Part
from ..model.markdown import too_full_rows
from ..model.section import Table
from ..problems import Problem
from .report import Location, at_piece, at_value

ID = "uneven-table"


def check(library: Library) -> Iterator[Problem]:
    for entry in library.entries:
        if entry.item is not None:
            yield from _tables(entry, entry.item, ())
        for field in entry.texts:
            if "|" in field.text and "-" in field.text:
                yield from _in_text(entry, field)


def _in_text(entry: Entry, field: Field) -> Iterator[Problem]:
    lines = field.text.split("\n")
    for number, cells, columns in too_full_rows(field.text):
        start = sum(len(line) + 1 for line in lines[:number])
        piece = lines[number].strip()
        yield at_piece(
            entry, field, piece, field.text.find(piece, start), ID,
            f"deze rij heeft {cells} cellen, de tabel {columns} {'kolom' if columns == 1 else 'kolommen'}",
            "haal een cel weg of geef de tabel een kolom meer; een | in een cel schrijf je als \\|")


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
