"""The list on the overview of a kind, in parts: however many items there are, no page of it is too long to load and to read."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from ..dutch.order import grouped, has_own_order, letter, ordered, shelves
from ..library import PublicLibrary
from ..model import KINDS, Course, Item, Term
from ..plan.timetable import loose_sessions

LINKS, ENTRIES = 250, 100
"""The most items on one page: of items with pages of their own, and of items that are there in full."""

LOOSE_SESSIONS = "Losse bijeenkomsten"
"""Under the courses: the sessions that are in none."""

LETTERS_FROM = 30
"""The number of items from which a list of entries without groups is divided by letter."""


@dataclass(frozen=True)
class Group:
    """Items under one heading."""

    label: str
    """The heading; empty for a list without groups."""
    anchor: str
    """Of the heading; empty for one that is made of its words."""
    names: tuple[str, ...]


class Lists:
    """The lists of a public library."""

    def __init__(self, library: PublicLibrary) -> None:
        self._library = library
        self.parts = cache(self._parts)
        """A kind → its parts, each with the groups on one page."""

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Id → the part that it is in, for items without a page of their own that are not in the first part."""
        return {
            name: number for model in KINDS if not model.kind.has_pages and self._library.of(model)
            for number, groups in enumerate(self.parts(model)[1:], 2) for group in groups for name in group.names}

    def _parts(self, model: type[Item]) -> tuple[tuple[Group, ...], ...]:
        limit = LINKS if model.kind.has_pages else ENTRIES
        parts: list[list[Group]] = [[]]
        room = limit
        for group in self._groups(model):
            names, label, anchor = group.names, group.label, group.anchor
            while names:
                if not room:
                    parts.append([])
                    room = limit
                parts[-1].append(Group(label, anchor, names[:room]))
                names, room = names[room:], room - len(names[:room])
                label, anchor = label and f"{group.label}, vervolg", ""
        return tuple(map(tuple, parts))

    def _groups(self, model: type[Item]) -> Iterator[Group]:
        groups = shelves(self._library, model)
        if model is Course and (loose := loose_sessions(self._library)):
            groups = [*groups, (LOOSE_SESSIONS, loose)]
        number = sum(len(names) for _, names in groups)
        least = LINKS + 1 if model.kind.has_pages else LETTERS_FROM
        is_letters = model is Term or len(groups) == 1 and number >= least and not has_own_order(model)
        if is_letters:
            groups = grouped(ordered(self._library, model), lambda name: letter(self._library.items[name].title))
        for label, names in groups:
            has_letter = label and (is_letters or not model.kind.has_pages)
            yield Group(label, f"letter-{label.lower()}" if has_letter else "", tuple(names))
