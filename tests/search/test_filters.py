"""The page Zoeken en filteren: in parts, complete without script; with it filters combine, count, sort and make an address."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from schakel.library import PublicLibrary, load
from schakel.search import Rows, filters, search_pages
from schakel.search.facets import FACETS, Facets
from tests.support import KLEIN, ROOT
from tests.support.visiting import wait_until

READY = "document.querySelector('.zf-results').getAttribute('aria-busy') === 'false'"


def article(library: PublicLibrary) -> str:
    return "".join(blank.page.article for blank in search_pages(library, use_folders=True))


def shown(page: Any) -> int:
    """How many items are to be seen, once the filters have done their work."""
    wait_until(page, READY)
    return page.evaluate("Array.from(document.querySelectorAll('.zf-list li')).filter(row => row.checkVisibility()).length")


def status(page: Any) -> list[int]:
    """The numbers in the message: found and all, or all."""
    if not page.inner_text("#zf-status").endswith("per soort."):
        wait_until(page, READY)
    return [int(word) for word in page.inner_text("#zf-status").split() if word.isdigit()]


def test_without_script_every_item_is_listed_by_kind(visit: Callable[..., Any]) -> None:
    page = visit("zoeken/index.html", java_script_enabled=False)
    total = int(page.get_attribute(".zf", "data-total"))
    assert page.is_hidden(".zf-form")
    seen = page.locator(".zf-list a:visible").evaluate_all("links => links.map(link => link.href)")
    assert len(seen) == 20 < total
    kinds = page.locator(".zf-parts a").evaluate_all("links => links.map(link => link.href)")
    while page.locator(".zf-turn a[rel=next]").count():
        page.goto(page.locator(".zf-turn a[rel=next]").evaluate("link => link.href") + "index.html")
        seen += page.locator(".zf-list a:visible").evaluate_all("links => links.map(link => link.href)")
    assert len(seen) == len(set(seen)) == total
    for address in kinds:
        page.goto(address.replace("/#", "/index.html#"))
        assert page.locator(f"h2[id={address.partition('#')[2]}]").count() == 1, address


def test_more_rows_come_when_asked_and_are_there_again_after_going_back(visit: Callable[..., Any]) -> None:
    page = visit("zoeken/index.html")
    total = int(page.get_attribute(".zf", "data-total"))
    first = page.locator(".zf-list a").all_inner_texts()
    page.click("text=Toon meer")
    assert shown(page) == min(40, total)
    titles = page.locator(".zf-list a").all_inner_texts()
    assert titles[:20] == first and len(set(titles)) == len(titles)
    assert page.evaluate("document.activeElement.textContent") == titles[20]
    page.locator(".zf-list a").nth(21).click()
    page.wait_for_load_state()
    page.go_back()
    assert shown(page) == len(titles)
    assert page.locator(".zf-list a").all_inner_texts() == titles


def test_the_rows_that_come_are_those_of_the_pages(visit: Callable[..., Any]) -> None:
    page = visit("zoeken/index.html", query="?toon=1000&volgorde=titel")
    rows = "Array.from(document.querySelectorAll('.zf-list li'), row => row.innerText + row.querySelector('a').href)"
    assert shown(page) == int(page.get_attribute(".zf", "data-total"))
    came = page.evaluate(rows)
    plain = []
    for path in ("zoeken/index.html", "zoeken/2/index.html"):
        plain += visit(path, java_script_enabled=False).evaluate(rows)
    assert sorted(came) == sorted(plain)


def test_a_filter_with_very_many_choices_keeps_the_last_for_who_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    library = load([KLEIN]).public
    monkeypatch.setattr("schakel.search.page.CHOICES", 3)
    monkeypatch.setattr("schakel.search.rows.CHOICES", 3)
    page = article(library)
    themes = next(facet for facet in Facets(library).all if len(facet.choices) > 3)
    assert f'data-facet="{themes.name}">Alle {len(themes.choices)} keuzes</button>' in page
    assert page.count(f'<input type="checkbox" name="{themes.name}"') == 3
    facts = dict(library.derived(Rows).files(use_folders=True))["facts.js"]
    assert all(choice in facts for choice, _ in themes.choices)


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
    assert status(page) == [count, everything] and shown(page) == min(20, count)
    other = page.locator("label:has(input[value=Praktijken]) .zf-count")
    practices = int(other.inner_text())
    page.check("input[value=Praktijken]")
    assert status(page)[0] == count + practices and shown(page) == min(20, count + practices)
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
    assert 0 < shown(page) <= 20
    assert page.title().startswith("‘luisteren’: ") and page.evaluate("document.activeElement.id") == "zf-status"
    assert page.locator(".zf-flat a").first.get_attribute("href").endswith("?zocht=luisteren")
    assert page.locator(".zf-flat mark").count() > 0
    assert "uister" in page.inner_text(".zf-flat li:first-child a")
    page.click("text=Wis alle filters")
    wait_until(page, "document.querySelector('.zf-flat').hidden")
    assert shown(page) == 20
    assert page.evaluate("location.search") == ""


def test_the_shortest_can_come_first(visit: Callable[..., Any]) -> None:
    page = visit("zoeken/index.html", query="?volgorde=kort")
    assert shown(page) == 20
    lengths = {row.title: row.minutes or 10**6 for row in Rows(load([KLEIN]).public).all}
    minutes = [lengths[title] for title in page.locator(".zf-flat a").all_inner_texts()]
    assert minutes == sorted(minutes) and minutes[0] < 10**6


def test_a_filter_put_on_and_off_leaves_the_lists_as_they_came(visit: Callable[..., Any]) -> None:
    page = visit("zoeken/index.html")
    titles = "Array.from(document.querySelectorAll('.zf-group:not([hidden]) a'), link => link.textContent)"
    came, counts = page.evaluate(titles), page.locator(".zf-count").all_inner_texts()
    page.check("input[value=Casussen]")
    assert shown(page) < 20 and page.evaluate(titles) != came
    page.uncheck("input[value=Casussen]")
    assert shown(page) == 20 and page.evaluate(titles) == came and page.locator(".zf-count").all_inner_texts() == counts


def test_an_overview_leads_to_the_page_with_its_kind_chosen(visit: Callable[..., Any], site: Path) -> None:
    overview = visit("kenniscafes/index.html")
    link = overview.get_by_role("link", name="Filter de 4 kenniscafés op ")
    target = link.get_attribute("href")
    assert target.startswith("../zoeken/?")
    page = visit("zoeken/index.html", query="?" + target.partition("?")[2])
    assert page.is_checked("input[value=Kenniscafés]") and shown(page) == 4
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
    wait_until(page, "document.querySelectorAll('.zf-flat li').length > 0")
    assert page.inner_text(".zf-instead").startswith("Niets gevonden voor ‘luistaarenn’, wel voor ‘luister")
    wait_until(page, "document.querySelectorAll('.zf-questions li').length === 1")
    page.fill("#zf-q", "xqzw")
    page.wait_for_selector(".zf-none:visible")
    assert page.locator(".zf-overviews a", has_text="Casussen").get_attribute("href") == "../casussen/"
    wait_until(page, "document.querySelectorAll('.zf-questions li').length === 2")
    page.click(".zf-unfound summary")
    assert page.locator(".zf-questions li").all_inner_texts() == ["luistaarenn", "xqzw"]
    page.click(".zf-wipe")
    assert page.is_hidden(".zf-unfound") and page.evaluate("localStorage.getItem('schakel-niet-gevonden')") is None


def test_filters_without_items_say_so(visit: Callable[..., Any]) -> None:
    page = visit("zoeken/index.html", query="?soort=Casussen&gebruik=woord%20van%20vroeger")
    page.wait_for_selector(".zf-none:visible")
    assert page.inner_text(".zf-nothing") == "Geen items met deze filters. Haal een filter weg."
