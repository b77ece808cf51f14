"""menu.js turns the theme's labels into buttons that the keyboard reaches, with names and states."""

from collections.abc import Callable
from typing import Any

import pytest

MENU = """
<style>input:checked ~ nav { display: block } .md-nav { display: none }</style>
<input class="md-option" type="radio" name="palette" data-md-color-scheme="default">
<input class="md-option" type="radio" name="palette" data-md-color-scheme="slate">
<input type="checkbox" id="__drawer">
<header><label class="md-header__button s-menu" for="__drawer"><svg width="24" height="24"></svg></label></header>
<div class="md-sidebar--primary"><ul>
<li>
<input type="checkbox" id="__nav_1">
<label for="__nav_1">Cursussen</label>
<nav class="md-nav"><a href="#kort">Korte cursus</a></nav>
</li>
</ul></div>
"""


@pytest.fixture
def page(open_page: Callable[..., Any]) -> Any:
    return open_page(f"<div id=page>{MENU}</div><script>document.body.dataset.mdColorScheme = 'slate'</script>", "menu.js")


def test_the_chosen_colours_are_checked(page: Any) -> None:
    assert page.is_checked("input[data-md-color-scheme=slate]") and not page.is_checked("input[data-md-color-scheme=default]")


def test_the_drawer_opens_from_a_button_and_closes_with_escape(page: Any) -> None:
    button = page.get_by_role("button", name="Menu", exact=True)
    assert button.get_attribute("aria-expanded") == "false"
    assert button.get_attribute("class") == "md-header__button s-menu"
    button.focus()
    page.keyboard.press("Enter")
    assert page.is_checked("#__drawer") and button.get_attribute("aria-expanded") == "true"
    assert page.evaluate("document.activeElement.textContent") == "Cursussen"
    page.keyboard.press("Escape")
    assert not page.is_checked("#__drawer") and button.get_attribute("aria-expanded") == "false"
    assert page.evaluate("document.activeElement.ariaLabel") == "Menu"


def test_a_part_opens_and_closes(page: Any) -> None:
    part = page.get_by_role("button", name="Cursussen: openen")
    assert part.get_attribute("aria-expanded") == "false"
    part.focus()
    for is_open in (True, False):
        page.keyboard.press("Enter")
        assert page.is_checked("#__nav_1") == is_open and part.get_attribute("aria-expanded") == str(is_open).lower()


def test_a_link_within_the_page_closes_the_drawer(page: Any) -> None:
    page.get_by_role("button", name="Menu", exact=True).click()
    page.get_by_role("button", name="Cursussen: openen").click()
    page.get_by_role("link", name="Korte cursus").click()
    assert not page.is_checked("#__drawer")
