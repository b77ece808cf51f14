"""The filters for items, and the choices that an item has in each filter."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import get_args

from ..dutch.labels import CHOICES, choice
from ..dutch.order import sort_key
from ..library import PublicLibrary
from ..model import KINDS, Cafe, Case, Item, Method, Practice, Term
from ..model.kind import Audience
from ..model.walk import fields, links, references

FACETS = {
    "soort": "Soort", "voor": "Voor wie", "thema": "Thema", "niveau": "Niveau", "omvang": "Omvang", "tijd": "Tijd",
    "verslag": "Verslag", "stand": "Stand van de praktijk", "bewijs": "Bewijs dat het werkt",
    "gebruik": "Gebruik van het woord", "methode": "Methode en stap", "plaats": "Plaats", "taal": "Taal",
}
"""Name in an address → name that readers see, in order."""

LENGTHS = (
    (30, "tot een half uur"), (60, "een half tot heel uur"), (120, "een tot twee uur"), (10**6, "langer dan twee uur"),
)
"""Maximum of minutes → choice."""

REPORTS = {"announcement": "aankondiging", "full": "met verslag", "title-only": "zonder verslag"}
USAGE = {False: "woord van nu", True: "woord van vroeger"}

STEP = ", stap "
"""Separates the title of a method from the number of its step, in a choice."""

Choices = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Facet:
    """A filter."""

    name: str
    """As in an address."""
    title: str
    """As readers see it."""
    choices: tuple[tuple[str, int], ...]
    """The choices as readers see them, in order, each with its number of items."""


class Facets:
    """The filters of a public library."""

    def __init__(self, library: PublicLibrary) -> None:
        self._library = library
        self._towns = _towns(library)

    @cached_property
    def choices(self) -> dict[str, Choices]:
        """Id → filter → choices of that item; pages about the handbook itself, which are in no folder, have none."""
        return {name: dict(self._of(name, item)) for name, item in self._library.items.items() if item.kind.folder}

    def dividing(self, model: type[Item]) -> list[str]:
        """The filters, apart from the kind itself, in which items of `model` differ."""
        choices_of_items = [self.choices[name] for name in self._library.of(model) if name in self.choices]
        others = [facet for facet in FACETS if facet not in ("soort", model.kind.one)]
        return [facet for facet in others if len({choices.get(facet, ()) for choices in choices_of_items}) > 1]

    @cached_property
    def all(self) -> tuple[Facet, ...]:
        """Every filter that divides the items, with its choices."""
        facets = []
        for name, title in FACETS.items():
            counts = Counter(choice for choices in self.choices.values() for choice in choices.get(name, ()))
            if len(counts) > 1:
                order = self._order(name)
                ordered = sorted(counts, key=lambda choice: (order.get(choice, len(order)), sort_key(choice)))
                facets.append(Facet(name, title, tuple((choice, counts[choice]) for choice in ordered)))
        return tuple(facets)

    def _order(self, facet: str) -> dict[str, int]:
        fixed = {
            "soort": [model.kind.many for model in KINDS], "voor": get_args(Audience), "niveau": CHOICES["level"].values(),
            "omvang": CHOICES["length"].values(), "tijd": [label for _, label in LENGTHS], "stand": CHOICES["state"].values(),
            "taal": CHOICES["language"].values(), "verslag": REPORTS.values(), "bewijs": CHOICES["basis"].values(),
            "gebruik": USAGE.values(),
        }
        return {label: at for at, label in enumerate(fixed.get(facet, ()))}

    def _of(self, name: str, item: Item) -> Iterator[tuple[str, tuple[str, ...]]]:
        yield "soort", (item.kind.many,)
        yield "voor", tuple(who for who in get_args(Audience) if who in item.kind.audiences)
        yield "thema", tuple(self._title(theme) for theme in item.themes if self._library.resolve(theme))
        if isinstance(item, Case):
            yield "niveau", tuple(choice("level", level) for level in item.levels)
            yield "omvang", (choice("length", item.length),)
        if minutes := item.duration:
            yield "tijd", (next(label for most, label in LENGTHS if minutes <= most),)
        yield from _of_kind(item)
        yield "taal", (choice("language", item.written_in or "nl"),)
        if town := self._towns.get(name):
            yield "plaats", (town,)
        yield "methode", tuple(self._methods(name))

    def _title(self, name: str) -> str:
        return self._library.items[self._library.resolve(name) or name].title

    def _methods(self, name: str) -> Iterator[str]:
        methods = self._library.of(Method)
        near = {name, *self._library.links_from.get(name, ()), *self._library.links_to.get(name, ())}
        for other in sorted(near & self._places.keys(), key=self._places.__getitem__):
            yield methods[other].title
            yield from self._steps.get((other, name), ())

    @cached_property
    def _places(self) -> dict[str, int]:
        """Method → its place in reading order."""
        return {name: at for at, name in enumerate(self._library.of(Method))}

    @cached_property
    def _steps(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """Method and item → the steps of the method that refer to the item."""
        steps_by_pair: dict[tuple[str, str], list[str]] = defaultdict(list)
        for name, method in self._library.of(Method).items():
            for step in method.steps:
                targets = [field.text for field in references(fields(step))] + [link.target for link in links(fields(step))]
                for target in dict.fromkeys(self._library.resolve(target) for target in targets):
                    if target:
                        steps_by_pair[name, target].append(f"{method.title}{STEP}{step.number}: {step.title}")
        return {pair: tuple(steps) for pair, steps in steps_by_pair.items()}


def date_of(item: Item) -> str:
    """The day or year that an item is about, for sorting: `2019-10-10`, `2011`, or an empty text."""
    if isinstance(item, Cafe) and item.date:
        return item.date.isoformat()
    return str(item.as_of or "")


def _of_kind(item: Item) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The choices in filters that one kind has."""
    match item:
        case Practice():
            yield "stand", (choice("state", item.state),)
            yield "bewijs", (choice("basis", item.evidence.basis if item.evidence else "none"),)
        case Cafe():
            yield "verslag", (REPORTS[item.report],)
        case Term():
            yield "gebruik", (USAGE[item.is_of_the_past],)


def _towns(library: PublicLibrary) -> dict[str, str]:
    """Id → town.

    A place is written as `Gebouw, Stad`, `Stad Wijk` or `Stad en andere plaatsen`; of these words, the town is the one that is
    the whole place of some other item.
    """
    parts: dict[str, str] = {}
    for name, item in library.items.items():
        place = getattr(item, "place", None) or ""
        last = next((part.strip() for part in reversed(place.split(",")) if part.strip()[:1].isupper()), "")
        if last:
            parts[name] = re.split(r" en | \(", last)[0]
    known = set(parts.values())
    return {name: _town(last, known) for name, last in parts.items()}


def _town(last: str, known: set[str]) -> str:
    words = [word for word in re.split(r"[\s-]+", last) if word in known]
    return words[0] if words else last
