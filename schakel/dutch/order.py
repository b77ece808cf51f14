"""The orders in which Dutch readers expect lists: by title as in an index, by letter, by date, by state."""

import datetime
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any

from ..library import Library
from ..model import Article, Cafe, Handout, Item, Page, Practice, Session, Source
from . import apa, labels

LAST = "\uffff"
"""Sorts after every word."""


def sort_key(title: str) -> str:
    """Sort as in a Dutch index: capitals, accents and quotes do not count."""
    folded = unicodedata.normalize("NFKD", title.lower().replace("ı", "i"))
    return "".join(c for c in folded if c.isalnum() or c == " ").strip()


def letter(title: str) -> str:
    """The letter of an index under which a title is listed."""
    first = sort_key(title)[:1].upper()
    return first if first.isalpha() else "0–9"


def ordered(library: Library, model: type[Item]) -> list[str]:
    """Ids of the items of a kind in the order of the menu and the handbook: by title, unless the kind has its own order."""
    order = _ORDERS.get(model, _nothing)
    return sorted(library.of(model), key=lambda name: (order(library.items[name]), sort_key(library.items[name].title)))


def shelves(library: Library, model: type[Item]) -> list[tuple[str, list[str]]]:
    """The items of a kind in named groups, for lists to choose from; most kinds are one group without a name."""
    names = ordered(library, model)
    if model not in _SHELVES:
        return [("", names)]
    label, key = _SHELVES[model]
    return grouped(sorted(names, key=lambda name: key(library.items[name])), lambda name: label(library.items[name]))


def grouped(names: Iterable[str], label: Callable[[str], str]) -> list[tuple[str, list[str]]]:
    """`names` in groups with the same label, in the order in which the labels first occur."""
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(label(name), []).append(name)
    return list(groups.items())


def by_title(library: Library, names: Iterable[str]) -> list[str]:
    """Ids of items of one kind in the order of an index; sessions by their numbers."""
    def place(name: str) -> tuple[int, str]:
        item = library.items[name]
        return (item.number or 0) if isinstance(item, Session) else 0, sort_key(item.title)

    return sorted(names, key=place)


def has_own_order(model: type[Item]) -> bool:
    """Whether the items of a kind are ordered by something other than their titles."""
    return model in _ORDERS


def cafe_names(library: Library) -> list[str]:
    """Ids of the meetings, oldest first; those without a date at the end."""
    cafes = library.of(Cafe)
    return sorted(cafes, key=lambda name: (cafes[name].date is None, cafes[name].date, sort_key(cafes[name].title)))


def _nothing(item: Any) -> Any:
    return 0


def _newest_first(cafe: Any) -> int:
    return -(cafe.date or datetime.date.min).toordinal()


def _choice(field: str, name: str) -> tuple[Callable[[Any], str], Callable[[Any], Any]]:
    values = list(labels.CHOICES[name])
    return (
        lambda item: labels.choice(name, getattr(item, field)).capitalize(),
        lambda item: values.index(getattr(item, field)))


_ORDERS: dict[type[Item], Callable[[Any], Any]] = {
    Article: lambda article: (article.series or LAST, article.order),
    Cafe: _newest_first,
    Page: lambda page: page.order,
    Source: lambda source: sort_key("".join(run.text for run in apa.runs(source))),
}

_REPORTS = {"announcement": "Aangekondigd", "full": "Met verslag", "title-only": "Alleen titel en datum"}

_SHELVES: dict[type[Item], tuple[Callable[[Any], str], Callable[[Any], Any]]] = {
    Article: (lambda article: article.series or "Losse artikelen", _nothing),
    Cafe: (lambda cafe: _REPORTS[cafe.report], lambda cafe: cafe.report != "announcement"),
    Handout: _choice("form", "handout"),
    Practice: _choice("state", "state"),
}
"""Kind → function for the name of the group that an item is in, and function for the place of that group."""
