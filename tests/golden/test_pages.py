"""Every page of the small handbook, as Markdown: a change of a macro shows here, to be read by a person.

    pytest tests/golden --update-expected      writes the pages anew; review the difference
"""

from pathlib import Path

import pytest

from schakel.checks import check
from schakel.library import load
from schakel.render import navigation, pages

SMALL = Path(__file__).parents[1] / "data" / "klein"
EXPECTED = Path(__file__).parent / "pages"

LIBRARY = load([SMALL])
PAGES = {page.path: page for page in pages(LIBRARY.public)}


def test_the_small_handbook_is_right() -> None:
    assert check(LIBRARY) == ()


@pytest.mark.parametrize("path", sorted(PAGES))
def test_page(path: str, expect) -> None:
    expect(PAGES[path].text, EXPECTED / path.replace("/", "--"))


def test_no_expected_page_is_left_over() -> None:
    assert {file.name for file in EXPECTED.iterdir()} == {path.replace("/", "--") for path in PAGES}


def test_every_page_is_in_the_menu_once() -> None:
    def paths(menu: object) -> list[str]:
        if isinstance(menu, str):
            return [menu]
        values = menu.values() if isinstance(menu, dict) else menu
        return [path for value in values for path in paths(value)]

    assert sorted(paths(navigation(LIBRARY.public))) == sorted(PAGES)


def test_nothing_private_is_on_a_page() -> None:
    assert not [path for path, page in PAGES.items() if "GEHEIM" in page.text]
