"""The questions of cases for the question bank of Moodle, with what a teacher marks by. Never for students."""

from collections.abc import Iterator, Sequence
from typing import Any

from ..dutch import labels, phrases
from ..library import Library
from ..model import Case
from ..model.question import StudyQuestion
from ..render.case_views import teaching_view
from .cartridge import LONGEST, written
from .present import PackagePresenter
from .web import Web

_ROOM = 60
"""The longest title in the name of a question, so that its place behind it is seen in a list."""


def question_bank(library: Library, names: Sequence[str], web: Web) -> str:
    """Write the questions of cases as Moodle XML, a category for each case.

    Args:
        library: The whole library.
        names: Ids of the cases, in order.
        web: Where the handbook is on the web.
    """
    return written("bank.xml", cases=[_category(library, name, web) for name in names])


def _category(library: Library, name: str, web: Web) -> dict[str, Any]:
    presenter = PackagePresenter(library, web, shows_pictures=False)
    case = library.of(Case)[name]
    answered = [answer.question for answer in case.teaching_note.answers] if case.teaching_note else []
    known = {question.id for _, question in _questions(case)}
    with presenter.speaking(case.written_in):
        found = teaching_view(presenter, name)["answers"]
        answers = dict(zip([one for one in answered if one in known], found, strict=True))
        return {
            # A slash would start a category below this one.
            "title": phrases.shortened(case.title, LONGEST).replace("/", "//"),
            "questions": [
                {"name": f"{phrases.shortened(case.title, _ROOM)}: {place}", "text": presenter.text(question.text),
                 "answer": answers.get(question.id),
                 "tags": [labels.choice("level", level) for level in question.levels or case.levels]}
                for place, question in _questions(case)]}


def _questions(case: Case) -> Iterator[tuple[str, StudyQuestion]]:
    """Every question, after the words for its place."""
    for part_number, part in enumerate(case.parts, 1):
        for number, question in enumerate(part.stop_questions, 1):
            yield f"deel {part_number}, stopvraag {number}", question
    for number, question in enumerate(case.questions, 1):
        yield f"vraag {number}", question
