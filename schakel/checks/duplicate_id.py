"""Twee items hebben hetzelfde id.

Een id hoort bij één item, ook over mappen en lijsten heen. Geef een van de twee een andere naam, of voeg ze samen.
"""

from collections.abc import Iterator

from ..library import Entry, Library
from ..problems import Problem
from .report import at_name

ID = "duplicate-id"


def check(library: Library) -> Iterator[Problem]:
    first: dict[str, Entry] = {}
    for entry in library.entries:
        if not entry.id:
            continue
        earlier = first.setdefault(entry.id, entry)
        if earlier is not entry:
            line = earlier.key.span.line if earlier.key else 1
            yield at_name(
                entry, ID, f"het id ‘{entry.id}’ bestaat al",
                f"het andere staat in {earlier.file.shown}:{line}; geef dit een andere naam")
