"""The questions of queries-blind.yml: of every kind, about what exists, and none that the tuned queries.yml asks too."""

from collections import Counter

import pytest

from schakel.library import load
from schakel.model import OVERVIEW, OVERVIEWS
from schakel.search.bench import questions
from tests.support import ROOT

BLIND = questions(ROOT / "tests" / "data" / "queries-blind.yml")
TUNED = questions(ROOT / "tests" / "data" / "queries.yml")


def test_a_hundred_questions_of_every_kind() -> None:
    assert len({question.text.casefold() for question in BLIND}) == len(BLIND) == 100
    assert Counter(question.who for question in BLIND) == {
        "trainer": 25, "student": 25, "docent": 15, "organisatie": 20, "redactie": 15}
    assert Counter(question.form for question in BLIND) == {
        "anders": 40, "zin": 12, "tikfout": 12, "naam": 10, "getal": 8, "vorm": 8, "soort": 10}


def test_no_question_is_in_the_tuned_file() -> None:
    assert {question.text.casefold() for question in BLIND} & {question.text.casefold() for question in TUNED} == set()


@pytest.mark.content
def test_what_is_sought_is_published() -> None:
    known = load([ROOT]).public.items.keys() | {f"{OVERVIEW}/{folder}" for folder in OVERVIEWS}
    assert sorted({name for question in BLIND for name in question.find} - known) == []
