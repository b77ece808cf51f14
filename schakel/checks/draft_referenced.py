"""Een openbaar item verwijst naar een concept of een ingetrokken item.

Dat item staat niet op de site; de verwijzing zou nergens heen gaan. Maak het andere item openbaar (`status: published`),
of haal de verwijzing weg.
"""

from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from .report import at_link, at_value

ID = "draft-referenced"

_WORDS = {"draft": "een concept", "withdrawn": "ingetrokken"}


def check(library: Library) -> Iterator[Problem]:
    for entry in library.entries:
        if entry.status != "published":
            continue
        for field in entry.references:
            if state := _hidden(field.text, library):
                yield at_value(
                    entry, field.location, ID, f"‘{field.text}’ is {state}", "maak het openbaar of haal de verwijzing weg")
        for link in entry.links:
            if state := _hidden(link.target, library):
                yield at_link(entry, link, ID, f"‘{link.target}’ is {state}", "maak het openbaar of haal de verwijzing weg")


def _hidden(name: str, library: Library) -> str | None:
    target = name.partition("#")[0]
    entry = library.by_id.get(library.aliases.get(target, target))
    return _WORDS.get(entry.status) if entry else None
