"""A page of every kind and every list: a change of a macro shows here, to be read by a person.

    pytest tests/golden --update-expected      writes the pages anew; review the difference
"""

from pathlib import Path

import pytest

from schakel.library import load
from schakel.render import Download, navigation, pages
from schakel.render.downloads import PATH as DOWNLOADS_PATH
from schakel.render.downloads import TITLE as DOWNLOADS_TITLE
from tests.support import KLEIN

EXPECTED = Path(__file__).parent / "pages"

LIBRARY = load([KLEIN])
DOWNLOADS = [
    Download("downloads/sessies/1-luisteren.pdf", "Draaiboek: Luisteren", "session", "PDF", 68_000, "sessie/1-luisteren"),
    Download("downloads/sessies/1-luisteren.docx", "Draaiboek: Luisteren", "session", "DOCX", 19_500, "sessie/1-luisteren"),
    Download("downloads/casuistiek-student.pdf", "Casuïstiekbundel voor studenten", "case-bundle", "PDF", 1_050_000),
    Download("downloads/casuistiek-student.epub", "Casuïstiekbundel voor studenten", "case-bundle", "EPUB", 900),
    Download("downloads/handboek.pdf", "Het hele handboek", "handbook", "PDF", 4_000_000),
    Download("downloads/schakel-offline.zip", "Het hele handboek, zonder internet te lezen", "offline", "zip", 18_000_000),
]
PAGES = {page.path: page for page in pages(LIBRARY.public, DOWNLOADS)}


LISTS = (
    "index.md", "begrippen/index.md", "bronnen.md", "casussen/index.md", "downloads.md", "hulplijnen.md",
    "kenniscafes/index.md", "organisaties.md", "voor-trainers.md")
"""One page of every form that is not about one item."""

SHOWN = {*LISTS, *{page.id.partition("/")[0]: path for path, page in reversed(PAGES.items()) if page.id}.values()}


def expected(path: str) -> Path:
    return EXPECTED / path.replace("/", "--").replace(".md", ".html")


@pytest.mark.parametrize("path", sorted(SHOWN))
def test_page(path: str, expect) -> None:
    expect(f"{PAGES[path].article}\n", expected(path))


def test_no_expected_page_is_left_over() -> None:
    assert set(EXPECTED.iterdir()) == {expected(path) for path in SHOWN}


def test_every_page_is_in_the_menu_once() -> None:
    def paths(menu: object) -> list[str]:
        if isinstance(menu, str):
            return [menu]
        values = menu.values() if isinstance(menu, dict) else menu
        return [path for value in values for path in paths(value)]

    assert sorted(paths(navigation(LIBRARY.public, [(DOWNLOADS_TITLE, DOWNLOADS_PATH)]))) == sorted(PAGES)
