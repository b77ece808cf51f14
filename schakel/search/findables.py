"""What can be found: every item of the public library and every overview, numbered, with the words to find it by."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ..library import PublicLibrary
from ..model import OVERVIEW, OVERVIEWS, Item, Term
from ..render import Addresses
from ..render.addresses import overview
from ..render.plain import plain
from .reading import Passage, read

OVERVIEW_LABEL = "overzicht"
OVERVIEW_WEIGHT = 0.8


@dataclass(frozen=True)
class Findable:
    """Something that can be found.

    number: place in the index, from 0; address: on the site, from its root; label: the Dutch kind; names: other words for
    the title; keywords: its kind and themes; hidden: words that are not shown, of its ids; passages: its text; language: of the
    title, '' for Dutch; weight: what a hit counts.
    """

    number: int
    id: str
    kind: str
    label: str
    title: str
    address: str
    summary: str
    names: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    language: str = ""
    weight: float = 1.0


def findables(library: PublicLibrary, html: Mapping[str, str], address: Callable[[str], str]) -> tuple[Findable, ...]:
    """The documents of a public library.

    html: the article of every page by its path in the Markdown tree; address: a place in that tree → address on the site.
    """
    return tuple(_findables(library, {path: read(text) for path, text in html.items()}, address))


def _findables(
    library: PublicLibrary, texts: Mapping[str, tuple[Passage, ...]], address: Callable[[str], str],
) -> Iterator[Findable]:
    addresses = Addresses(library)
    number = 0
    for name, item in library.items.items():
        passages = texts.get(addresses.page(name), ())
        if not item.kind.has_pages:
            anchor = name.partition("/")[2]
            passages = tuple(Passage(anchor, "", passage.text) for passage in passages if passage.anchor == anchor)
        yield Findable(
            number, name, item.kind.name, item.kind.one, item.title, address(addresses.place(name)),
            plain(library, item.summary or ""), (*item.forms, *item.translations) if isinstance(item, Term) else (),
            tuple(_keywords(library, item)), tuple(id_.partition("/")[2] for id_ in (name, *item.aliases)), passages,
            item.language or "", item.kind.search_weight)
        number += 1
    for folder, model in OVERVIEWS.items():
        if library.of(model):
            title = model.kind.many
            yield Findable(
                number, f"{OVERVIEW}/{folder}", "overview", OVERVIEW_LABEL, title, address(overview(model)),
                f"Alle {title[0].lower()}{title[1:]} op een rij.", (model.kind.one,), weight=OVERVIEW_WEIGHT)
            number += 1


def _keywords(library: PublicLibrary, item: Item) -> Iterator[str]:
    yield item.kind.one
    yield item.kind.many
    for theme in item.themes:
        if (found := library.resolve(theme)) and found in library.items:
            yield library.items[found].title
