"""The page Zoeken en filteren: complete lists of all items by kind, to which a script adds filters."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from ..dutch.order import sort_key
from ..dutch.phrases import listed
from ..library import PublicLibrary
from ..model import KINDS, OVERVIEWS
from ..render import Addresses, WebPage
from ..render.addresses import overview
from ..render.derived import note
from ..render.outline import Heading
from ..render.plain import plain
from .facets import STEP, Facets, date_of

PATH = "zoeken.md"
TITLE = "Zoeken en filteren"
INTRO = "Alles in het handboek bij elkaar, te filteren op soort, thema, niveau en meer."
ANCHOR = "zoeken-en-filteren"

SUMMARIES = 300
"""The most items in a list that shows summaries; in a longer list they would fill most of the page, and readers filter it."""

_TEMPLATE = Path(__file__).with_name("page.html")


@dataclass(frozen=True)
class Row:
    """An item in a list."""

    number: int
    """Its number in the index."""
    label: str
    """The Dutch name of its kind."""
    title: str
    language: str | None
    """The language of the title; None for Dutch."""
    address: str
    note: str
    summary: str
    choices: str
    """The numbers of its choices."""
    minutes: int | None
    date: str


def search_page(library: PublicLibrary, *, use_folders: bool) -> WebPage:
    """The page with everything that can be found.

    Args:
        library: The public library.
        use_folders: Whether addresses end in a slash rather than in .html.
    """
    facets = Facets(library)
    numbers: dict[tuple[str, str], int] = {}
    for facet in facets.all:
        for choice, _ in facet.choices:
            numbers[facet.name, choice] = len(numbers)
    addresses = Addresses(library, use_folders=use_folders)
    groups: dict[str, list[Row]] = {model.kind.many: [] for model in KINDS}
    for number, (name, item) in enumerate(library.items.items()):
        if name not in facets.choices:
            continue
        pairs = ((facet, choice) for facet, choices in facets.choices[name].items() for choice in choices)
        chosen = [str(numbers[pair]) for pair in pairs if pair in numbers]
        groups[item.kind.many].append(Row(
            number, item.kind.one, item.title, item.title_language, addresses.link(PATH, name),
            note(library, name),
            plain(library, item.summary or ""), " ".join(chosen), item.duration, date_of(item)))
    lists = [(title, sorted(rows, key=lambda row: sort_key(row.title))) for title, rows in groups.items() if rows]
    overviews = [
        (model.kind.many, addresses.relative(PATH, overview(model))) for model in OVERVIEWS.values() if library.of(model)]
    languages = {item.title: item.title_language for item in library.items.values() if item.title_language}
    article = _template().render(
        languages=languages, STEP=STEP, SUMMARIES=SUMMARIES, home=addresses.file(PATH, ""), overviews=overviews, title=TITLE,
        facets=facets.all, numbers=numbers, groups=lists, total=sum(len(rows) for _, rows in lists), anchor=ANCHOR)
    return WebPage(PATH, TITLE, Markup(article), (Heading(1, TITLE, ANCHOR),), INTRO, is_wide=True)


def filters(library: PublicLibrary) -> dict[str, tuple[str, str]]:
    """Kind → words of a link that filters its items, and its target in the tree of pages."""
    facets, links = Facets(library), {}
    for model in KINDS:
        if names := facets.dividing(model):
            words = f"Filter de {len(library.of(model))} {model.kind.plural} op {listed(names)}"
            links[model.kind.name] = words, f"{PATH}?{urlencode({'soort': model.kind.many})}"
    return links


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_TEMPLATE.read_text(encoding="utf-8"))
