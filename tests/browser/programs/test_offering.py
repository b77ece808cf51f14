"""offers.js finds the words of a question that ask for a filter."""

import json
from collections.abc import Callable
from typing import Any

import pytest

TABLE = json.dumps({
    "words": {"casus": ["soort", "Casussen"], "mbo 4": ["niveau", "mbo niveau 4"], "werkvorm": ["soort", "Werkvormen"]},
    "minutes": [[30, "tot een half uur"], [60, "een half tot heel uur"]]})


@pytest.mark.parametrize(("question", "filters", "rest"), [
    ("casus mbo-4 over schulden", [["soort", "Casussen"], ["niveau", "mbo niveau 4"]], "schulden"),
    ("Werkvorm 20 minuten", [["soort", "Werkvormen"], ["tijd", "tot een half uur"]], ""),
    ("gesprek van een uur", [["tijd", "een half tot heel uur"]], "gesprek"),
    ("casus", None, None),
    ("schulden", None, None),
])
def test_a_filter_in_words_is_offered(
    open_page: Callable[..., Any], question: str, filters: list[list[str]] | None, rest: str | None,
) -> None:
    page = open_page("", "search/stems.js", "search/offers.js")
    found = page.evaluate(
        f"question => {{ window.schakelSearch = {{offers: {TABLE}}}; return schakelOffers(question); }}", question)
    assert (found and found["filters"], found and found["rest"]) == (filters, rest)
