"""The order in which Dutch readers expect lists: by title as in an index, by letter, by date or by state."""

import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from ..library import Library
from ..model import Cafe, Item, Practice
from . import labels


def sort_key(title: str) -> str:
    """A key that sorts titles as a Dutch index does: case, accents and quotes do not matter."""
    folded = unicodedata.normalize("NFKD", title.lower().replace("ı", "i"))
    return "".join(c for c in folded if c.isalnum() or c == " ").strip()


def letter(title: str) -> str:
    """The letter under which an index lists `title`."""
    first = sort_key(title)[:1].upper()
    return first if first.isalpha() else "0–9"


def by_title(library: Library, model: type[Item]) -> list[str]:
    """Ids of all items of one kind, by title."""
    return sorted(library.of(model), key=lambda name: sort_key(library.items[name].title))


def cafe_names(library: Library) -> list[str]:
    """Ids of all kenniscafés, oldest first, those without a date last."""
    cafes = library.of(Cafe)
    return sorted(cafes, key=lambda name: (cafes[name].date is None, cafes[name].date, sort_key(cafes[name].title)))


def practice_groups(library: Library, names: Sequence[str]) -> list[tuple[str, list[str]]]:
    """The practices in `names`, grouped by state; each group is sorted by title."""
    groups: dict[str, list[str]] = defaultdict(list)
    practices = library.of(Practice)
    for name in sorted(names, key=lambda name: sort_key(practices[name].title)):
        groups[practices[name].state].append(name)
    return [(state, groups[state]) for state in labels.CHOICES["state"] if state in groups]
