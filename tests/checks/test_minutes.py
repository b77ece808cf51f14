"""What `schakel check` says of the minutes of a case: as much as its words and its questions ask."""

import pytest

from schakel.checks import check
from schakel.checks.hopeful_minutes import hopeful_minutes
from schakel.library import load

CASE = """
title: Een casus
summary: Kort.
levels: [mbo-4, hbo]
length: {length}
minutes: {minutes}
parts:
  - {{title: Deel, text: '{words}', stop_questions: [{{id: s1, text: Wat?}}]}}
questions:
  - {{id: v1, text: Voor iedereen?}}
  - {{id: v2, levels: [hbo], text: Voor het hbo?}}
anonymisation: {{kind: fiction}}
"""


@pytest.mark.parametrize(("length", "minutes", "said"), [
    ("casus", 15, ""), ("casus", 7, "kosten ongeveer 15"), ("casus", 30, ""), ("casus", 31, "kosten ongeveer 15"),
    ("starter", 10, ""), ("starter", 20, ""), ("starter", 21, "ongeveer 10 minuten; hier staat 21"),
])
def test_minutes_are_reckoned_from_words_and_questions(content, length: str, minutes: int, said: str) -> None:
    words = "woord " * 300  # two minutes to read, three for the question to stop at, ten for the two questions of the hbo
    library = load([content({"casuistry/casussen/een.yml": CASE.format(length=length, minutes=minutes, words=words)})])
    assert check(library) == ()
    found = list(hopeful_minutes(library))
    assert [problem.line for problem in found] == ([6] if said else [])
    assert all(said in problem.message for problem in found)
