"""The page Zoeken en filteren: complete without script; with it filters combine, count, sort and make an address."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from schakel.library import PublicLibrary, load
from schakel.model import Case, Term
from schakel.search import filters, search_page
from schakel.search.facets import FACETS, Facets
from tests.support import KLEIN, ROOT
from tests.support.visiting import wait_until

SEEN = "document.querySelectorAll('.zf-list li').length"


def article(library: PublicLibrary) -> str:
    return search_page(library, use_folders=True).article


def shown(page: Any) -> int:
    """How many items are to be seen."""
    return page.evaluate("Array.from(document.querySelectorAll('.zf-list li')).filter(row => row.checkVisibility()).length")


def status(page: Any) -> list[int]:
    """The numbers in the message: shown and all, or all."""
    return [int(word) for word in page.inner_text("#zf-status").split() if word.isdigit()]


def test_without_script_every_item_is_listed_by_kind(visit: Callable[..., Any]) -> None:
    page = visit("zoeken/index.html", java_script_enabled=False)
    total = int(page.get_attribute(".zf", "data-total"))
    assert page.locator(".zf-list li:visible").count() == total > 10
    assert page.is_hidden(".zf-form")
    assert page.locator(".zf-group h2").count() > 5


def test_a_title_is_marked_as_its_language() -> None:
    page = article(load([KLEIN]).public)
    assert re.search(r'<a href="[^"]*" lang="en">Bowling Alone</a>', page)
    assert re.search(r'<a href="[^"]*">De ladder</a>', page)


@pytest.mark.content
def test_foreign_words_within_a_title_are_marked() -> None:
    assert '<span lang="en">Joint effort</span>' in article(load([ROOT]).public)


def test_filters_combine_and_choices_count_what_they_would_show(visit: Callable[..., Any]) -> None:
    page = visit("zoeken/index.html")
    everything = status(page)[0]
    cases = page.locator("label:has(input[value=Casussen]) .zf-count")
    count = int(cases.inner_text())
    page.check("input[value=Casussen]")
    assert status(page) == [count, everything] and shown(page) == count
    other = page.locator("label:has(input[value=Praktijken]) .zf-count")
    practices = int(other.inner_text())
    page.check("input[value=Praktijken]")
    assert status(page)[0] == shown(page) == count + practices
    page.check("input[value='in de wijk werken']")
    assert shown(page) == practices
    assert int(cases.inner_text()) == 0


def test_the_address_brings_the_same_filters_back(visit: Callable[..., Any]) -> None:
    page = visit("zoeken/index.html")
    page.check("input[value=Casussen]")
    page.select_option("#zf-sort", "titel")
    query = page.evaluate("location.search")
    again = visit("zoeken/index.html", query=query)
    assert again.is_checked("input[value=Casussen]") and again.input_value("#zf-sort") == "titel"
    assert status(again) == status(page)


def test_a_question_goes_with_the_filters_best_first(visit: Callable[..., Any]) -> None:
    page = visit("zoeken/index.html", query="?q=luisteren")
    wait_until(page, "!document.querySelector('.zf-flat').hidden")
    assert 0 < shown(page) < status(page)[1]
    assert "uister" in page.inner_text(".zf-flat li:first-child a")
    page.click("text=Wis alle filters")
    wait_until(page, f"{SEEN} === {page.get_attribute('.zf', 'data-total')}")
    assert page.evaluate("location.search") == ""


def test_the_shortest_can_come_first(visit: Callable[..., Any]) -> None:
    page = visit("zoeken/index.html", query="?volgorde=kort")
    minutes = page.evaluate("Array.from(document.querySelectorAll('.zf-flat li')).map(row => Number(row.dataset.m || 1e6))")
    assert minutes == sorted(minutes) and minutes[0] < 1e6


def test_a_filter_put_on_and_off_leaves_the_lists_as_they_came(visit: Callable[..., Any]) -> None:
    page = visit("zoeken/index.html")
    titles = "Array.from(document.querySelectorAll('.zf-group:not([hidden]) a'), link => link.textContent)"
    came, counts = page.evaluate(titles), page.locator(".zf-count").all_inner_texts()
    page.check("input[value=Casussen]")
    assert page.evaluate(titles) != came
    page.uncheck("input[value=Casussen]")
    assert page.evaluate(titles) == came and page.locator(".zf-count").all_inner_texts() == counts


def test_a_very_long_list_of_a_kind_leaves_out_the_summaries(monkeypatch: pytest.MonkeyPatch) -> None:
    library = load([KLEIN]).public
    cases, terms = len(library.of(Case)), len(library.of(Term))
    assert 0 < cases < terms
    whole = article(library)
    monkeypatch.setattr("schakel.search.page.SUMMARIES", cases)
    cut = article(library)
    assert whole.count("<li ") == cut.count("<li ") and 0 < cut.count("</p></li>") <= whole.count("</p></li>") - terms


def test_an_overview_leads_to_the_page_with_its_kind_chosen(visit: Callable[..., Any], site: Path) -> None:
    overview = visit("kenniscafes/index.html")
    link = overview.get_by_role("link", name="Filter de 3 kenniscafés op ")
    target = link.get_attribute("href")
    assert target.startswith("../zoeken/?")
    page = visit("zoeken/index.html", query="?" + target.partition("?")[2])
    assert page.is_checked("input[value=Kenniscafés]") and shown(page) == 3
    assert "../zoeken/" in (site / "casussen/index.html").read_text(encoding="utf-8")


@pytest.mark.content
def test_only_filters_that_divide_a_kind_are_named() -> None:
    library = load([ROOT]).public
    facets = Facets(library)
    for kind, (words, target) in filters(library).items():
        chosen = [choices for name, choices in facets.choices.items() if library.items[name].kind.name == kind]
        for facet in words.partition(" op ")[2].replace(" en ", ", ").split(", "):
            assert len({choices.get(facet, ()) for choices in chosen}) > 1, (kind, facet)
        assert parse_qs(target.partition("?")[2])["soort"] == list(chosen[0]["soort"])


@pytest.mark.content
def test_a_place_is_a_town_and_choices_are_no_near_doubles() -> None:
    facets = {facet.name: [choice for choice, _ in facet.choices] for facet in Facets(load([ROOT]).public).all}
    assert list(facets) == [name for name in FACETS if name != "taal"], "all of it is in Dutch"
    for name, choices in facets.items():
        assert len({choice.casefold() for choice in choices}) == len(choices) > 1
        assert not [choice for choice in choices if name == "plaats" and (" en " in choice or "(" in choice)]
    towns = facets["plaats"]
    assert not [(one, other) for one in towns for other in towns if one != other and one.split("-")[0] == other]


def test_where_nothing_is_found_there_is_a_way_on(visit: Callable[..., Any]) -> None:
    page = visit("zoeken/index.html", query="?q=luistaarenn")
    page.wait_for_selector(".zf-none:visible")
    assert page.inner_text(".zf-nothing").startswith("Geen resultaten voor ‘luistaarenn’. Bedoelde je ‘luister")
    assert page.locator(".zf-overviews a", has_text="Casussen").get_attribute("href") == "../casussen/"
    page.click(".zf-nothing a")
    wait_until(page, "document.querySelectorAll('.zf-flat li').length > 0")
    assert page.is_hidden(".zf-none")


def test_filters_without_items_say_so(visit: Callable[..., Any]) -> None:
    page = visit("zoeken/index.html", query="?soort=Casussen&gebruik=woord%20van%20vroeger")
    page.wait_for_selector(".zf-none:visible")
    assert page.inner_text(".zf-nothing") == "Geen items met deze filters. Haal een filter weg."
