"""Promises about the content of this handbook itself, beside the rules that hold for every content root."""


import pytest

from schakel.checks import check
from schakel.checks.unknown_question import questions
from schakel.library import load
from schakel.model import Article, Cafe, Case, Course, Handout, Method, Practice, Session, Workform
from schakel.render import navigation
from tests.support import ROOT

pytestmark = pytest.mark.content

LIBRARY = load([ROOT])
CASES = LIBRARY.of(Case)


def test_the_content_is_right() -> None:
    assert check(LIBRARY) == ()


@pytest.mark.parametrize("name", sorted(LIBRARY.of(Session)))
def test_a_session_is_a_real_meeting(name: str) -> None:
    session = LIBRARY.items[name]
    assert isinstance(session, Session)
    assert 120 <= session.minutes <= 150
    assert session.goals and session.room and session.preparation and session.materials and session.group_size
    assert session.blocks[0].part == "opening" and session.blocks[-1].part == "closing"
    assert session.timing == "source" or session.proposal


@pytest.mark.parametrize("name", sorted(CASES))
def test_a_case_is_ready_for_a_class(name: str) -> None:
    case = CASES[name]
    assert case.teaching_note is not None
    asked = {question.id for _, question in questions(case)}
    assert {answer.question for answer in case.teaching_note.answers} == asked
    for level in case.levels:
        assert sum(level in question.levels or not question.levels for question in case.questions) >= 2, level
    heavy = " ".join(case.sensitivity).lower()
    if any(word in heavy for word in ("geweld", "zelfdoding", "suïcide", "zelfmoord", "misbruik")):
        assert case.helplines and case.safety_note


@pytest.mark.parametrize("name", sorted(
    name for kind in (Method, Course, Session, Handout, Workform, Case, Cafe, Practice, Article) for name in LIBRARY.of(kind)))
def test_an_item_names_its_source(name: str) -> None:
    assert LIBRARY.items[name].sources


def test_all_seventeen_reports_are_there() -> None:
    cafes = LIBRARY.of(Cafe).values()
    assert len(cafes) == 17
    assert sum(cafe.report == "full" for cafe in cafes) == 11


def test_sections_of_the_menu_stay_small() -> None:
    def sizes(menu: list) -> list[int]:
        inner = [value for entry in menu if isinstance(entry, dict) for value in entry.values() if isinstance(value, list)]
        return [len(menu), *(size for part in inner for size in sizes(part))]

    assert max(sizes(navigation(LIBRARY.public))) <= 100
