"""The orders in which Dutch readers expect lists: by title as in an index, by letter, by date, by state."""

import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from ..library import Library
from ..model import Cafe, Item, Practice
from . import labels


def sort_key(title: str) -> str:
    """Sort as in a Dutch index: capitals, accents and quotes do not count."""
    folded = unicodedata.normalize("NFKD", title.lower().replace("ı", "i"))
    return "".join(c for c in folded if c.isalnum() or c == " ").strip()


def letter(title: str) -> str:
    """The letter of an index under which a title is listed."""
    first = sort_key(title)[:1].upper()
    return first if first.isalpha() else "0–9"


def by_title(library: Library, model: type[Item]) -> list[str]:
    """Ids of the items of a kind, by title."""
    return sorted(library.of(model), key=lambda name: sort_key(library.items[name].title))


def cafe_names(library: Library) -> list[str]:
    """Ids of the meetings, oldest first; those without a date at the end."""
    found = library.of(Cafe)
    return sorted(found, key=lambda name: (found[name].date is None, found[name].date, sort_key(found[name].title)))


def practice_groups(library: Library, names: Sequence[str]) -> list[tuple[str, list[str]]]:
    """Practices by state, each group by title."""
    groups: dict[str, list[str]] = defaultdict(list)
    found = library.of(Practice)
    for name in sorted(names, key=lambda name: sort_key(found[name].title)):
        groups[found[name].state].append(name)
    return [(state, groups[state]) for state in labels.CHOICES["state"] if state in groups]
