"""Everything that can be found: every item of the public library, overviews and other pages, numbered, with their texts."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..dutch.phrases import cafe_date
from ..kept import NOWHERE, Kept, key
from ..library import PublicLibrary
from ..model import OVERVIEW, OVERVIEWS, Cafe, Helpline, Item, Page, Session, Term
from ..plan.timetable import courses_of
from ..render import Addresses
from ..render.addresses import overview
from ..render.derived import note
from ..render.plain import plain
from .reading import Passage, read

_SHORT = re.compile(r"\((\w+)\)")
"""The short name of a course: `Cursus Van Idee naar Project (VIP)`."""

OVERVIEW_LABEL = "overzicht"
OVERVIEW_WEIGHT = 0.8


@dataclass(frozen=True)
class Findable:
    """Something that can be found."""

    number: int
    """Its number in the index, from 0."""
    id: str
    kind: str
    label: str
    """The Dutch name of the kind."""
    title: str
    address: str
    """From the root of the site."""
    summary: str
    note: str = ""
    """Its length, level or day in a few words; may be empty."""
    names: tuple[str, ...] = ()
    """Other words for the title, whether readers see them or not."""
    keywords: tuple[str, ...] = ()
    """Its kind and its themes."""
    hidden: tuple[str, ...] = ()
    """Words that are not shown: those of its ids."""
    passages: tuple[Passage, ...] = ()
    """Its text."""
    language: str = ""
    """The language of the title; empty for Dutch."""
    weight: float = 1.0
    """How much a hit counts."""


@dataclass(frozen=True)
class OtherPage:
    """A page that is neither about an item nor an overview."""

    path: str
    """In the tree of pages."""
    title: str
    summary: str
    searched_as: tuple[str, ...]
    """Words by which readers look for it."""


def findables(
    library: PublicLibrary, html: Mapping[str, str], address: Callable[[str], str], kept: Kept = NOWHERE,
    others: Iterable[OtherPage] = (),
) -> tuple[Findable, ...]:
    """Everything that can be found in a public library.

    Args:
        library: The public library.
        html: The article of every page, by its path in the tree of pages.
        address: Turns a place in that tree into an address on the site.
        kept: What was read in articles before.
        others: Pages of the site besides those of the library.
    """
    return tuple(_findables(library, {path: _passages(text, kept) for path, text in html.items()}, address, others))


def _passages(html: str, kept: Kept) -> tuple[Passage, ...]:
    at = key(html)
    rows = kept.value("passages", at)
    if rows is not None:
        return tuple(Passage(*row) for row in rows)
    passages = read(html)
    kept.keep("passages", at, [(passage.anchor, passage.heading, passage.text, passage.is_later) for passage in passages])
    return passages


def _findables(
    library: PublicLibrary, texts: Mapping[str, tuple[Passage, ...]], address: Callable[[str], str],
    others: Iterable[OtherPage],
) -> Iterator[Findable]:
    addresses = Addresses(library)
    number = 0
    for name, item in library.items.items():
        passages = texts.get(addresses.page(name), ())
        if not item.kind.has_pages:
            anchor = name.partition("/")[2]
            passages = tuple(Passage(anchor, "", passage.text) for passage in passages if passage.anchor == anchor)
        yield Findable(
            number, name, item.kind.name, item.kind.one, item.shown_title, address(addresses.place(name)),
            plain(library, item.summary or ""), note(library, name),
            (*_names(library, name, item), *item.searched_as),
            tuple(_keywords(library, item)), tuple(id_.partition("/")[2] for id_ in (name, *item.aliases)), passages,
            item.title_language or "", item.kind.search_weight)
        number += 1
    for folder, model in OVERVIEWS.items():
        if library.of(model):
            title = model.kind.many
            yield Findable(
                number, f"{OVERVIEW}/{folder}", "overview", OVERVIEW_LABEL, title, address(overview(model)),
                f"Alle {title[0].lower()}{title[1:]} op een rij.", names=(model.kind.one,), weight=OVERVIEW_WEIGHT)
            number += 1
    for page in others:
        yield Findable(
            number, f"{Page.kind.prefix}/{page.path.removesuffix('.md')}", Page.kind.name, Page.kind.one, page.title,
            address(page.path), page.summary, names=page.searched_as)
        number += 1


def _names(library: PublicLibrary, name: str, item: Item) -> Iterator[str]:
    """What else an item is called."""
    match item:
        case Term():
            yield from item.all_forms[1:]
        case Cafe(date=day) if day:
            yield cafe_date(item)
        case Session(number=int(number)):
            for word in (item.kind.one, item.kind.prefix, "les"):
                yield f"{word}{number}"  # the browser asks for two words as one too
            for _, course in courses_of(library, name):
                yield f"{item.kind.one} {number} {course.title}"
                yield from (f"{short}{number}" for short in _SHORT.findall(course.title))


def _keywords(library: PublicLibrary, item: Item) -> Iterator[str]:
    yield item.kind.one
    yield item.kind.many
    if isinstance(item, Helpline):
        yield "bellen telefoonnummer chatten"
    for theme in item.themes:
        if (id_ := library.resolve(theme)) and id_ in library.items:
            yield library.items[id_].title
