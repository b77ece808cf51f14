"""Typing mistakes in the whole handbook: a word that is meant is found, a word that is not in it is never taken for another."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.visiting import Visit, wait_until

pytestmark = pytest.mark.content

ABSENT = (
    "vergrijzing koeien bakkerij sterrenstelsel zwembad chirurg hypotheek puberteit dierenarts brandweer vliegtuig olifant "
    "gitaar schaatsen regenwoud pannenkoek komkommer paprika eekhoorn konijn fotograaf loodgieter kapitein kasteel storm kaas "
    "trein broek horloge notaris natuurkunde douane").split()
MEANT = {
    "luistren": "luisteren", "vertrouwensprsoon": "vertrouwenspersoon", "eenzaamheit": "eenzaamheid", "depresssie": "depressie",
    "gemeete": "gemeente", "familei": "familie", "samenwreking": "samenwerking", "subsidei": "subsidie", "netwrek": "netwerk",
    "keniscafe": "kenniscafé", "aanbestding": "aanbesteding", "werkvrom": "werkvorm", "shulden": "schulden",
    "nazord": "nazorg",
    "zelfredzaamhied": "zelfredzaamheid", "fondswerving": "fondsenwerving", "ervaringsdeskundighied": "ervaringsdeskundigheid",
    "doorverwijsen": "doorverwijzen", "socjale": "sociale", "mosekee": "moskee", "migratnen": "migranten",
    "organistaie": "organisatie", "fertrouwen": "vertrouwen", "bijeenkomts": "bijeenkomst", "evaluatei": "evaluatie",
    "luistaren": "luisteren", "vrijwilliegr": "vrijwilliger", "hulpvraga": "hulpvraag", "begrotign": "begroting",
    "taobe": "taboe",
}


@pytest.fixture
def find(address: str, visit: Callable[..., Visit]) -> Callable[[str], Any]:
    """Ask the box: how many documents, and what is said of words that are not in the handbook."""
    page = visit(address).page
    page.focus(".zoek__input")
    wait_until(page, "window.schakelSearch")
    return lambda word: page.evaluate(
        "async word => { const found = await schakelSearch.find(word, false); return [found.hits.length, found.notes]; }", word)


def test_a_word_that_is_not_in_it_is_not_taken_for_another(find: Callable[[str], Any]) -> None:
    wrong = [(word, notes) for word in ABSENT for _, notes in [find(word)] if any("wel ‘" in note for note in notes)]
    assert wrong == []


def test_a_mistake_is_taken_for_the_word_that_was_meant(find: Callable[[str], Any]) -> None:
    wrong = []
    for word, meant in MEANT.items():
        hits, notes = find(word)
        if not hits or notes != [f"Geen ‘{word}’ gevonden, wel ‘{meant}’."]:
            wrong.append((word, hits, notes))
    assert wrong == []


def test_an_unknown_word_asks_a_few_files(address: str, visit: Callable[..., Visit]) -> None:
    seen = visit(address)
    seen.page.focus(".zoek__input")
    wait_until(seen.page, "window.schakelSearch")
    seen.page.wait_for_load_state("networkidle")
    before = len(seen.requests)
    seen.page.keyboard.type("sterrenstelsel")
    wait_until(seen.page, "document.querySelector('.zoek__status').textContent.includes('sterrenstelsel')")
    asked = {url.split("/assets/")[1].partition("?")[0] for url in seen.requests[before:]}
    assert "search/index/vocabulary.js" in asked and len(asked) < 20
