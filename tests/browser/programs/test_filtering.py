"""filter.js on a page of four items: choices combine, count what they would show, and stay in the address."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from schakel.search.page import PROGRAMS

ITEMS = (
    ("Buurtmoeders", "0 2", 30, "2025-01-01"), ("Aan tafel", "0 3", 90, "2026-01-01"),
    ("Zeggen", "1 2", 10, ""), ("Kind", "1", 0, ""),
)
"""Title, numbers of its choices, minutes and date."""


def _choice(facet: str, value: str, number: int) -> str:
    return (
        f'<label><input type="checkbox" name="{facet}" value="{value}" data-choice="{number}">{value} '
        '<span class="zf-count">2</span></label>')


def _facet(name: str, *choices: str) -> str:
    return (
        f'<details class="zf-facet" open><summary>{name} <span class="zf-chosen"></span></summary>'
        f'<fieldset data-facet="{name}">{"".join(choices)}</fieldset></details>')


def _group(title: str, first: int) -> str:
    rows = "".join(
        f'<li><a href="#">{name}</a></li>' for number, (name, *_) in enumerate(ITEMS) if number // 2 == first)
    return (
        f'<section class="zf-group"><h2>{title} <span class="zf-count">2</span></h2>'
        f'<ul class="zf-list">{rows}</ul></section>')


FACTS = json.dumps({
    "groups": [["Casussen", "casus", 0], ["Werkvormen", "werkvorm", 2]], "documents": [0, 1, 2, 3], "titles": [1, 0, 3, 2],
    "combinations": [[int(number) for number in choices.split()] for _, choices, _, _ in ITEMS], "choices": [0, 1, 2, 3],
    "minutes": [minutes for _, _, minutes, _ in ITEMS], "dates": [day for *_, day in ITEMS], "filters": {}})

PAGE = f"""
<div class="zf" data-build="nu" data-total="4">
<form class="zf-form" hidden><input id="zf-q" name="q">
<details class="zf-filters"><summary>Filters <span class="zf-chosen"></span></summary>
{_facet("soort", _choice("soort", "Casus", 0), _choice("soort", "Werkvorm", 1))}
{_facet("wie", _choice("wie", "Trainer", 2), _choice("wie", "Buur", 3))}
<button type="reset">Wis alle filters</button></details></form>
<div class="zf-results"><p id="zf-status" tabindex="-1">4 items, per soort.</p>
<p class="zf-said"></p><ul class="zf-chips" hidden></ul><p class="zf-offer" hidden></p>
<p class="zf-sort" hidden><select id="zf-sort"><option value="">per soort</option><option value="past">best</option>
<option value="titel">titel</option><option value="nieuw">nieuw</option><option value="kort">kort</option></select></p>
<p class="zf-instead" hidden></p>
<div class="zf-groups">{_group("Casussen", 0)}{_group("Werkvormen", 1)}</div>
<ul class="zf-list zf-flat" hidden></ul>
<p class="zf-turn"></p>
<div class="zf-none" hidden><p class="zf-nothing"></p></div></div>
<details class="zf-unfound" hidden><summary><span class="zf-count"></span></summary><ul class="zf-questions"></ul>
<button class="zf-copy"></button><button class="zf-wipe"></button></details>
</div>
"""


@pytest.fixture
def open_filters(open_page: Callable[..., Any]) -> Callable[..., Any]:
    def start(query: str = "", build: str = "nu") -> Any:
        facts = {"assets/search/items/facts.js": f'schakelItems.facts("{build}", {FACTS})'}
        return open_page(PAGE, *(f"search/{name}.js" for name in ("stems", *PROGRAMS[3:])), query=query, files=facts)

    return start


def titles(page: Any) -> list[str]:
    """The titles to be seen, in their order, once the filters have done their work."""
    page.wait_for_function("document.querySelector('.zf-results').getAttribute('aria-busy') === 'false'")
    return page.locator(".zf-list a:visible").all_inner_texts()


def count(page: Any, value: str) -> str:
    """The number behind a choice."""
    return page.text_content(f"label:has([value={value}]) .zf-count")


def test_choices_of_one_filter_add_and_of_two_filters_combine(open_filters: Callable[..., Any]) -> None:
    page = open_filters()
    page.check("[value=Trainer]")
    assert titles(page) == ["Buurtmoeders", "Zeggen"]
    assert page.inner_text("#zf-status") == "2 van 4 items"
    assert (count(page, "Casus"), count(page, "Werkvorm"), count(page, "Buur")) == ("1", "1", "1")
    page.check("[value=Casus]")
    assert titles(page) == ["Buurtmoeders"]
    page.check("[value=Buur]")
    assert titles(page) == ["Buurtmoeders", "Aan tafel"]


def test_choices_that_exclude_each_other_find_nothing_and_say_what_to_do(open_filters: Callable[..., Any]) -> None:
    page = open_filters("?soort=Werkvorm&wie=Buur")
    assert titles(page) == []
    assert page.inner_text(".zf-none") == "Geen items met deze filters. Haal een filter weg."
    page.click("text=Wis alle filters")
    page.wait_for_function("document.querySelectorAll('.zf-groups a').length === 4")
    assert page.evaluate("location.search") == ""


@pytest.mark.parametrize(("order", "first_to_last"), [
    ("titel", ["Aan tafel", "Buurtmoeders", "Kind", "Zeggen"]),
    ("nieuw", ["Aan tafel", "Buurtmoeders", "Zeggen", "Kind"]),
    ("kort", ["Zeggen", "Buurtmoeders", "Aan tafel", "Kind"]),
])
def test_items_can_be_sorted(open_filters: Callable[..., Any], order: str, first_to_last: list[str]) -> None:
    page = open_filters()
    page.select_option("#zf-sort", order)
    assert titles(page) == first_to_last
    assert titles(open_filters(page.evaluate("location.search"))) == first_to_last


def test_a_page_that_was_open_while_the_site_was_renewed_says_so(open_filters: Callable[..., Any]) -> None:
    page = open_filters("?soort=Casus", build="straks")
    page.wait_for_function("document.querySelector('#zf-status').textContent.startsWith('Het handboek is vernieuwd')")


def test_a_chosen_filter_is_a_chip_that_takes_it_away(open_filters: Callable[..., Any]) -> None:
    page = open_filters("?soort=Werkvorm&wie=Trainer")
    assert titles(page) == ["Zeggen"]
    assert page.locator(".zf-chips button").all_inner_texts() == ["Werkvorm", "Trainer"]
    page.click("[aria-label='Haal weg: Werkvorm']")
    page.wait_for_function("document.querySelectorAll('.zf-groups a').length === 2")
    assert page.locator(".zf-chips button").all_inner_texts() == ["Trainer"]


def test_every_count_is_what_choosing_it_would_show(open_filters: Callable[..., Any]) -> None:
    for chosen in ("?soort=Casus", "?wie=Buur", "?soort=Casus&wie=Trainer", "?soort=Werkvorm&wie=Buur"):
        page = open_filters(chosen)
        titles(page)
        for value in ("Casus", "Werkvorm", "Trainer", "Buur"):
            if not page.is_checked(f"[value={value}]"):
                before, told = set(titles(page)), int(count(page, value))
                page.check(f"[value={value}]")
                others = page.locator(f"fieldset:has([value={value}]) :checked").count() > 1
                assert len(set(titles(page)) - before if others else titles(page)) == told, (chosen, value)
                page.uncheck(f"[value={value}]")
                titles(page)
