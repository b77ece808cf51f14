"""The overview of every kind, such as the glossary and the list of sources, and the lists on the home page."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from ..dutch.order import grouped, has_own_order, letter, ordered, shelves
from ..library import PublicLibrary
from ..model import HOME, KINDS, OVERVIEWS, Cafe, Item, Page, Term
from . import charted
from .addresses import overview, relative
from .derived import counts, note
from .downloads import Download, of_kind
from .environment import environment, tidy
from .on_screen import PagePresenter, Ref
from .views import item_view

Rows = list[tuple[Ref, str]]

LETTERS_FROM = 30
"""The number of items from which a list without groups is divided by letter."""


def overviews(
    library: PublicLibrary, presenter: Callable[[str], PagePresenter], downloads: Sequence[Download],
    filters: Mapping[str, tuple[str, str]],
) -> Iterator[tuple[str, str, str]]:
    """Path, title and text of the overview of every kind that has items.

    Args:
        library: The public library.
        presenter: Makes the presenter of the page at a path.
        downloads: As for `pages.pages`.
        filters: As for `pages.pages`.
    """
    for model in OVERVIEWS.values():
        if not library.of(model):
            continue
        path, kind = overview(model), model.kind
        page = presenter(path)
        kinds = [other.kind.name for other in KINDS if kind.name in (other.kind.name, other.kind.within)]
        filtered = [(words, relative(path, target)) for words, target in (filters[name] for name in kinds if name in filters)]
        macros: Any = environment().get_template("page/index.md").module
        if model is Term:
            letters = [(label, _rows(page, names)) for label, names in _by_letter(library, ordered(library, model))]
            text = macros.glossary(kind.many, kind.intro, filtered, letters)
        elif kind.has_pages:
            groups = [(label, _rows(page, names)) for label, names in shelves(library, model)]
            text = macros.cards(
                kind.many, kind.intro, of_kind(downloads, kind.name, path), filtered, groups, charted.on_overview(model, page))
        else:
            text = macros.entries(kind.many, kind.intro, filtered, _entries(page, model))
        yield path, kind.many, tidy(text)


def home(page: PagePresenter) -> dict[str, Any]:
    """The values of the home page: the guides as its doors, the counts, and the newest reports."""
    library = page.library
    guides = {name: guide for name, guide in library.of(Page).items() if name != HOME and guide.order < 50}
    by_order = sorted(guides, key=lambda name: guides[name].order)
    doors = [(page.ref(name), page.refs(guides[name].see_also[:3])) for name in by_order]
    reports = [name for name, cafe in library.of(Cafe).items() if cafe.report == "full"]
    newest = sorted(reports, key=lambda name: (str(library.of(Cafe)[name].date or ""), name), reverse=True)[:3]
    return {"doors": doors, "counts": counts(page), "recent": _rows(page, newest)}


def _rows(page: PagePresenter, names: list[str]) -> Rows:
    return [(ref, note(page.library, ref.id)) for ref in page.refs(names)]


def _by_letter(library: PublicLibrary, names: list[str]) -> list[tuple[str, list[str]]]:
    return grouped(names, lambda name: letter(library.items[name].title))


def _entries(page: PagePresenter, model: type[Item]) -> list[tuple[str, list[tuple[str, str, list[Ref]]]]]:
    """The items of a kind without pages, in groups: slug, text, and where each is used."""
    library = page.library
    macros: Any = environment().get_template(f"page/{model.kind.name}.md").module
    groups = shelves(library, model)
    if len(groups) == 1 and len(groups[0][1]) >= LETTERS_FROM and not has_own_order(model):
        groups = _by_letter(library, groups[0][1])

    def entry(name: str) -> tuple[str, str, list[Ref]]:
        return name.partition("/")[2], macros.entry(item_view(page, name)), page.refs(library.links_to.get(name, ()))

    return [(label, [entry(name) for name in names]) for label, names in groups]
