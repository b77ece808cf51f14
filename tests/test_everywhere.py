"""Every kind and every field is everywhere where readers and editors look for it: nothing is entered and shown nowhere."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from schakel.documents import catalogue, handbook
from schakel.documents.catalogue import manuscript
from schakel.editing.scaffold import WORDS, scaffold
from schakel.editing.schema import associations, schema
from schakel.library import Library, PublicLibrary
from schakel.model import HOME, KINDS, OVERVIEWS, Item
from schakel.publish import SiteInfo
from schakel.publish.data import datasets, files
from schakel.publish.head import Heads
from schakel.render import Addresses, navigation, pages
from schakel.render.addresses import overview
from schakel.render.downloads import SHELVES
from schakel.render.views import item_view
from schakel.search import findables
from schakel.search.facets import Facets
from tests.support import fields
from tests.support.fields import missing
from tests.support.packing import bytes_of, opened, packages
from tests.support.reading import whole

EACH = pytest.mark.parametrize("model", KINDS, ids=lambda model: model.kind.name)


def of(library: PublicLibrary, model: type[Item]) -> dict[str, Item]:
    """The items of a kind that have a place in lists: not the home page."""
    return {name: item for name, item in library.of(model).items() if name != HOME}


def plain(markdown: str) -> str:
    return " ".join(markdown.replace("\\", "").split())


@pytest.fixture(scope="module")
def public(library: Library) -> PublicLibrary:
    return library.public


@pytest.fixture(scope="module")
def tree(public: PublicLibrary) -> dict[str, str]:
    """Path → text of every page."""
    return {page.path: page.article for page in pages(public)}


@pytest.fixture(scope="module")
def site_info() -> SiteInfo:
    return SiteInfo("Schakel", "", "https://voorbeeld.nl/", "https://voorbeeld.nl/licentie", str)


@pytest.fixture(scope="module")
def filled() -> tuple[Library, dict[str, str]]:
    """A library with one item of every kind in which every field is filled, and word → path of its field."""
    return fields.filled()


# --- every kind -----------------------------------------------------------------------------------------------------

@EACH
def test_its_items_are_on_pages_and_in_the_overview(public: PublicLibrary, tree: dict[str, str], model: type[Item]) -> None:
    assert of(public, model), "the small handbook has every kind"
    addresses = Addresses(public)
    for name, item in of(public, model).items():
        words = item.title.split()[0]
        assert words in plain(tree[addresses.page(name)]), name
        if model.kind.intro and not model.kind.within:
            assert words in plain(tree[overview(model)]), f"{name} is in no overview"


@EACH
def test_it_is_in_the_menu(public: PublicLibrary, model: type[Item]) -> None:
    menu = json.dumps(navigation(public))
    for name in of(public, model):
        assert f'"{Addresses(public).page(name)}"' in menu, name


@EACH
def test_its_items_are_printed_and_in_both_handbooks(
    public: PublicLibrary, made: dict[str, Path], model: type[Item],
) -> None:
    printed = {document.subject: document for document in catalogue(public) if document.kind == model.kind.name}
    paper, epub = whole(made["downloads/handboek.pdf"]), handbook.ebook(public).source
    for name, item in of(public, model).items():
        if model.kind.has_pages and model.kind.has_document and item.is_printable:
            assert made[printed[name].place].is_file()
        if model.kind.in_handbook:
            assert item.title.split()[-1] in paper, f"{name} is not in the handbook"
            assert name.replace("/", "_") in epub, f"{name} is not in the e-book"


@EACH
def test_it_can_be_filtered_and_found(public: PublicLibrary, model: type[Item]) -> None:
    facets = Facets(public).choices
    found = {one.id: one for one in findables(public, {}, str)}
    for name in of(public, model):
        assert found[name].label == model.kind.one and found[name].weight == model.kind.search_weight
        if model.kind.folder:
            assert facets[name]["soort"] == (model.kind.many,)
            assert set(facets[name]["voor"]) == model.kind.audiences
    if model.kind.folder:
        assert model.kind.audiences, "nobody looks for it"


@EACH
def test_it_is_in_the_data_and_described(public: PublicLibrary, site_info: SiteInfo, model: type[Item]) -> None:
    published = {output.path: output.data.decode() for output in files(tuple(datasets(public, site_info)), site_info)}
    name = model.kind.data_name or model.kind.folder
    described = Heads(public, site_info)
    for id_ in of(public, model):
        assert f'"{id_}"' in published[f"data/{name}.json"] and id_ in published[f"data/{name}.csv"]
        if model.kind.has_pages:
            assert f'"@type": "{model.kind.schema_type}"' in described[Addresses(public).page(id_)].metadata
    if model.kind.intro:
        assert described[overview(model)].description == model.kind.intro


@EACH
def test_its_theme_gathers_it(filled: tuple[Library, dict[str, str]], model: type[Item]) -> None:
    """Read from the presenter of paper; every medium has the same view."""
    from schakel.print.present import TypstPresenter

    library = filled[0].public
    gathered = item_view(TypstPresenter(library), "thema/een")["gathered"]
    assert model.kind.many in {group["name"] for group in gathered}


@EACH
def test_editors_can_start_it_and_are_helped_while_they_type(model: type[Item]) -> None:
    assert model in WORDS.values()
    assert schema(model)["$schema"]
    assert model.kind.files.endswith(".md") or f"build/schema/{model.kind.prefix}.json" in associations("build/schema")


@EACH
def test_its_shelf_is_on_the_page_downloads(model: type[Item]) -> None:
    assert model.kind.shelf is None or model.kind.shelf in SHELVES


def test_every_overview_has_a_folder_of_its_own() -> None:
    assert len(OVERVIEWS) == len([model for model in KINDS if model.kind.intro])


# --- every field ----------------------------------------------------------------------------------------------------

PRIVATE = [f"{model.kind.name}.{name}" for model in KINDS for name in sorted(model.kind.hidden)]
ONLY_FOR_CHAPTERS = "source.editors"
"""APA 7: a book has no editors beside its authors."""


def _on_pages(library: PublicLibrary) -> str:
    return "\n".join(page.article for page in pages(library))


def _in_the_ebook(library: PublicLibrary) -> str:
    return handbook.ebook(library).source


def _in_the_handbook(library: PublicLibrary) -> str:
    return handbook.handbook(library).source


def _in_word(library: PublicLibrary) -> str:
    return "\n".join(
        manuscript(library, document).source for document in catalogue(library) if document.format == "DOCX")


def _in_packages(library: PublicLibrary) -> str:
    files = [opened(bytes_of(library, document)) for document in packages(library).values()]
    return b" ".join(data for parts in files for data in parts.values()).decode()


def _in_the_data(library: PublicLibrary) -> str:
    info = SiteInfo("Schakel", "", "", "", str)
    return "\n".join(output.data.decode("utf-8-sig") for output in files(tuple(datasets(library, info)), info))


def _in_the_index(library: PublicLibrary) -> str:
    """What the index is made of: the words of the pages, without what they say of other items."""
    found = findables(library, {page.path: page.article for page in pages(library)}, str)
    return "\n".join(f"{one.title} {one.summary} {one.names} {one.keywords} {one.passages}" for one in found)


IN_BOOKS = tuple(model.kind.name for model in KINDS if model.kind.in_handbook)
IN_WORD = ("session", "handout", "case")
NOT_SOUGHT = (
    *(f"{kind}.sources.locator" for kind in IN_BOOKS),  # a list of sources is left out: its words belong to the source
    "cafe.workforms",  # the same, of the work forms
    "practice.links.url", "case.parts.recordings.url", "course.parts.lessons.url",  # readers search for the words of a link
    "page.",  # in the filled library several pages have the address of this one
)


@pytest.mark.parametrize(("read", "kinds", "but"), [
    (_on_pages, tuple(model.kind.name for model in KINDS), ("cafe.workforms.name",)),
    (_in_the_handbook, IN_BOOKS, ()),
    (_in_the_ebook, IN_BOOKS, ()),
    (_in_word, IN_WORD, ()),
    (_in_packages, ("case",), ()),
    (_in_the_data, tuple(model.kind.name for model in KINDS), ()),
    (_in_the_index, IN_BOOKS, NOT_SOUGHT),
], ids=["pages", "handbook", "e-book", "word", "packages", "data", "index"])
def test_every_field_is_everywhere(
    filled: tuple[Library, dict[str, str]], read: Callable[[PublicLibrary], str], kinds: tuple[str, ...], but: tuple[str, ...],
) -> None:
    library, words = filled
    text = read(library.public)
    assert missing(words, text, *(f"{kind}." for kind in kinds), but=[*PRIVATE, ONLY_FOR_CHAPTERS, *but]) == []
    assert missing(words, text, *PRIVATE) == sorted(path for path in words.values() if path.startswith(tuple(PRIVATE)))


@EACH
def test_every_field_is_explained_to_editors(model: type[Item]) -> None:
    text = scaffold(model, "Titel", "x.json", "titel")
    properties: Any = json.dumps(schema(model))
    assert [name for name in model.model_fields if name != "body" and f"{name}:" not in text] == []
    assert [name for name in model.model_fields if f'"{name}"' not in properties] == []
