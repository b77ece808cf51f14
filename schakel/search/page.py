"""The page Zoeken en filteren: the first items, and the others on the pages after it; a script adds filters over all."""

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..dutch.phrases import listed
from ..library import PublicLibrary
from ..model import KINDS, OVERVIEWS
from ..render import Addresses, Blank, WebPage
from ..render.addresses import overview
from ..render.outline import Heading
from .facets import STEP, Facets
from .rows import CHOICES, SHOWN, Row, Rows

PATH = "zoeken.md"
TITLE = "Zoeken en filteren"
INTRO = "Alles in het handboek bij elkaar, te filteren op soort, thema, niveau en meer."
SEARCHED_AS = ("zoekpagina", "uitgebreid zoeken", "filter", "alle items", "inhoudsopgave", "index")
ANCHOR = "zoeken-en-filteren"

PROGRAMS = ("stems", "engine", "cards", "offers", "unfound", "items", "answers", "filter")
"""What runs on the page with filters, in this order."""

MATTERING = frozenset(("niveau", "omvang", "tijd", "verslag", "stand", "bewijs"))
"""Filters that open where most of what is left can be divided by them."""

ON_A_PAGE = 150
"""The items on every page after the first."""


def search_pages(library: PublicLibrary, *, use_folders: bool) -> list[Blank]:
    """The page with filters, and the pages after it with all other items.

    Args:
        library: The public library.
        use_folders: Whether addresses end in a slash rather than in .html.
    """
    starts = [0, *range(SHOWN, library.derived(Rows).size, ON_A_PAGE)]
    titles = [TITLE, *(f"{TITLE}: pagina {number} van {len(starts)}" for number in range(2, len(starts) + 1))]
    addresses = Addresses(library, use_folders=use_folders)
    return [
        Blank(
            _path(number), title, partial(_page, library, addresses, number, starts, title),
            within=PATH if number > 1 else "")
        for number, title in enumerate(titles, 1)]


def _page(library: PublicLibrary, addresses: Addresses, number: int, starts: list[int], title: str) -> WebPage:
    rows, path, start = library.derived(Rows), _path(number), starts[number - 1]
    end = starts[number] if number < len(starts) else len(rows.all)
    overviews = [(model.kind.many, overview(model)) for model in OVERVIEWS.values() if library.of(model)]
    article = _environment().get_template("page.html" if number == 1 else "more.html").render(
        STEP=STEP, CHOICES=CHOICES, MATTERING=MATTERING, PROGRAMS=PROGRAMS, title=title, anchor=ANCHOR,
        first=start + 1, last=end, total=len(rows.all),
        groups=list(_part(rows, start, end)), link=lambda name: addresses.link(path, name),
        parts=[(group.title, len(group.rows), _to_group(addresses, path, starts, group.start, group.anchor))
               for group in rows.groups],
        before=addresses.relative(path, _path(number - 1)) if number > 1 else "",
        after=addresses.relative(path, _path(number + 1)) if number < len(starts) else "",
        following=(end + 1, starts[number + 1] if number + 1 < len(starts) else len(rows.all)),
        home=addresses.file(path, ""), finder=addresses.relative(path, PATH), build=rows.build,
        overviews=[(words, addresses.relative(path, place)) for words, place in overviews],
        facets=rows.facets.all, numbers=rows.numbers, languages=rows.languages)
    return WebPage(path, title, Markup(article), (Heading(1, title, ANCHOR),), INTRO, is_wide=True)


def _path(number: int) -> str:
    return PATH if number == 1 else f"{PATH.removesuffix('.md')}/{number}.md"


def _to_group(addresses: Addresses, path: str, starts: list[int], place: int, anchor: str) -> str:
    number = sum(start <= place for start in starts)
    return addresses.relative(path, f"{_path(number)}#{anchor}")


def _part(rows: Rows, start: int, end: int) -> Iterator[tuple[str, str, int, tuple[Row, ...]]]:
    """The rows from `start` to `end` by kind: title, anchor if the kind begins here, number of all its items, rows."""
    for group in rows.groups:
        here = group.rows[max(0, start - group.start):max(0, end - group.start)]
        if here:
            yield group.title, group.anchor if group.start >= start else "", len(group.rows), here


def filters(library: PublicLibrary) -> dict[str, tuple[str, str]]:
    """Kind → words of a link that filters its items, and its target in the tree of pages."""
    facets, links = library.derived(Facets), {}
    for model in KINDS:
        if names := facets.dividing(model):
            words = f"Filter de {len(library.of(model))} {model.kind.plural} op {listed(names)}"
            links[model.kind.name] = words, f"{PATH}?{urlencode({'soort': model.kind.many})}"
    return links


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True)
