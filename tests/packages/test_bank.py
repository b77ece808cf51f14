"""The question bank of Moodle: every question in a category of its case, with what a teacher marks by."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from schakel.documents import catalogue
from schakel.library import Library
from schakel.model.question import StudyQuestion
from tests.support.packing import changed, package, packages

ONE, ALL = "docent/casussen/familie-o-vragenbank.xml", "docent/vragenbank.xml"
FIELDS = [
    "name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "responseformat", "responserequired",
    "responsefieldlines", "attachments", "attachmentsrequired", "graderinfo", "responsetemplate", "tags"]


def bank(library: Library, place: str = ONE) -> list[ElementTree.Element]:
    """The categories and questions in a bank."""
    quiz = ElementTree.fromstring(package(library, place))
    assert quiz.tag == "quiz"
    return list(quiz)


@pytest.mark.parametrize("place", [ONE, ALL])
def test_every_question_is_there_with_its_answer(library: Library, place: str) -> None:
    first, *questions = bank(library, place)
    assert first.get("type") == "category"
    assert (first.findtext("category/text") or "").startswith("$course$/top/Casussen/Familie O.")
    assert [[field.tag for field in question] for question in questions] == [FIELDS] * 5
    assert {question.get("type") for question in questions} == {"essay"}
    texts = {question.findtext("questiontext/text"): question for question in questions}
    assert [*texts] == [
        "<p>Wat doe je?</p>", "<p>Wie bel je?</p>", "<p>Wat valt op?</p>", "<p>Noem twee dingen.</p>",
        "<p>Weeg de belangen.</p>"]
    answered = texts["<p>Wat doe je?</p>"].findtext("graderinfo/text") or ""
    assert "<p>GEHEIM-ANTWOORD</p>" in answered and "<li>GEHEIM-CRITERIUM</li>" in answered
    assert '<a href="https://voorbeeld.nl/begrippen/sociale-kaart/">Sociale kaart</a>' in answered and "Sarıkaş" in answered
    assert not texts["<p>Wie bel je?</p>"].findtext("graderinfo/text")
    assert [tag.findtext("text") for tag in texts["<p>Weeg de belangen.</p>"].iter("tag")] == ["hbo"]


def test_students_never_see_what_is_for_markers(library: Library) -> None:
    for question in bank(library)[1:]:
        for name in ("name", "questiontext", "generalfeedback", "responsetemplate"):
            assert "GEHEIM" not in (question.findtext(f"{name}/text") or "")
    assert not [document for document in catalogue(library.public) if document.format == "XML"]


def test_names_fit_and_a_slash_starts_no_category(library: Library) -> None:
    long = changed(
        library, title="In/uit: Sarıkaş & Jordačović " + "en nog iemand " * 20,
        questions=tuple(StudyQuestion(id=f"v{number}", text=f"{number} < 3 & *jij*") for number in range(40)))
    first, *questions = bank(long)
    path = first.findtext("category/text") or ""
    assert "/In//uit: Sarıkaş & Jordačović" in path and len(path) < 255
    names = [question.findtext("name/text") or "" for question in questions]
    assert len({*names}) == len(names) == 42 and max(map(len, names)) < 100
    assert names[-1].endswith(": vraag 40")


def test_a_case_without_a_note_has_no_bank(library: Library) -> None:
    assert [place for place in packages(changed(library, teaching_note=None)) if place.startswith("docent/")] == []


def test_a_build_makes_it_for_teachers(made: dict[str, Path]) -> None:
    assert ElementTree.fromstring(made[ALL].read_bytes()).tag == "quiz"
