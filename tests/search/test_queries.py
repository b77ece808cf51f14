"""The questions of queries.yml ask for items that exist, by every kind of user."""

from collections import Counter

import pytest

from schakel.library import load
from schakel.model import OVERVIEW
from schakel.search.bench import Answer, Question, mean_reciprocal_rank, questions
from tests.support import ROOT

QUESTIONS = questions(ROOT / "tests" / "data" / "queries.yml")


@pytest.mark.content
def test_there_are_enough_questions_of_every_kind() -> None:
    assert len(QUESTIONS) >= 120 and len({question.text for question in QUESTIONS}) == len(QUESTIONS)
    assert set(Counter(question.who for question in QUESTIONS)) == {"trainer", "student", "docent", "redactie", "organisatie"}
    assert min(Counter(question.form for question in QUESTIONS).values()) >= 10


@pytest.mark.content
def test_what_is_sought_exists() -> None:
    items = load([ROOT]).public.items
    sought = {name for question in QUESTIONS for name in question.find if not name.startswith(f"{OVERVIEW}/")}
    assert sorted(sought - items.keys()) == []


def test_the_figures() -> None:
    asked = Question("q", "trainer", "woord", ("a",))
    answers = [Answer(asked, ("a",)), Answer(asked, ("b", "a")), Answer(asked, ("b",))]
    assert [answer.rank for answer in answers] == [1, 2, 0]
    assert mean_reciprocal_rank(answers) == 0.5
