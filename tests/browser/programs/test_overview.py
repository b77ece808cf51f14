"""overview.js narrows the cards of an overview down: choices of one filter add, of two combine, and the address has them."""

import json
from collections.abc import Callable
from html import escape
from typing import Any

import pytest

FACETS = [
    {"name": "thema", "title": "Thema", "choices": ["Schulden", "Zorg"], "items": [[0], [0, 1], [1]]},
    {"name": "tijd", "title": "Tijd", "choices": ["kort", "lang"], "items": [[0], [1], [1]]},
]
BODY = f"""<div class="s-narrow" data-facets="{escape(json.dumps(FACETS))}"><a href="#">Filter de drie</a></div>
<h2>Een</h2><div class="s-cards"><div>a</div></div><h2>Twee</h2><div class="s-cards"><div>b</div><div>c</div></div>"""


@pytest.fixture
def open_overview(open_page: Callable[..., Any]) -> Callable[..., Any]:
    """Open the overview with a question in its address."""
    return lambda query="": open_page(BODY, "overview.js", query=query)


def seen(page: Any) -> str:
    shown = "[...document.querySelectorAll('h2, .s-cards > *')].filter(one => one.checkVisibility())"
    return str(page.evaluate(f"{shown}.map(one => one.innerText).join(' ')"))


def test_filters_combine_and_empty_groups_go(open_overview: Callable[..., Any]) -> None:
    page = open_overview()
    assert page.inner_text("[role=status]") == "3 in totaal" and seen(page) == "Een a Twee b c"
    page.click("summary:text-is('Thema')")
    page.click("text=Zorg (2)")
    assert seen(page) == "Twee b c" and page.inner_text("[role=status]") == "2 van 3"
    page.click("text=Schulden (2)")
    assert seen(page) == "Een a Twee b c" and page.inner_text("summary >> nth=0") == "Thema: Schulden, Zorg"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.innerText") == "Thema: Schulden, Zorg"
    page.click("summary:text-is('Tijd')")
    page.click("text=kort (1)")
    assert seen(page) == "Een a" and page.evaluate("location.search") == "?thema=Schulden&thema=Zorg&tijd=kort"
    page.click("text=Wis de keuzes")
    assert seen(page) == "Een a Twee b c" and page.evaluate("location.search") == ""


def test_an_address_opens_with_its_choices_and_ignores_others(open_overview: Callable[..., Any]) -> None:
    page = open_overview("?thema=Zorg&thema=Onbekend&q=x")
    assert seen(page) == "Twee b c"
    page.click("summary:text-is('Tijd')")
    page.click("text=lang (2)")
    assert page.evaluate("location.search") == "?q=x&thema=Zorg&tijd=lang"
