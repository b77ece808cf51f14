"""Editable documents: every text is in them, nothing for teachers, the same bytes each time."""

import pytest

from schakel.documents import make
from schakel.library import load
from schakel.office import pandoc
from tests.support.reading import DATA, opened

pytestmark = pytest.mark.skipif(not pandoc.is_present(), reason="DOCX en EPUB hebben pypandoc-binary nodig")


@pytest.fixture(scope="module")
def drafts(tmp_path_factory):
    places = ["sessies/1-begin.docx", "casuistiek-student.docx", "casuistiek-student.epub"]
    made = make(load([DATA]), tmp_path_factory.mktemp("drafts"), only=places)
    return {result.document.path: result.path for result in made}


def test_every_text_of_a_plan_is_in_it(drafts):
    text = opened(drafts["sessies/1-begin.docx"])
    for expected in (
        "Het begin van Sarıkaş &amp; Şükrü", "2. Luisteren", "0:20–1:00", "Blijf rustig.", "niet praten", "Wat hoorde je?",
        "Luister thuis.", "Het tweede blad",
    ):
        assert expected in text


@pytest.mark.parametrize("form", ["docx", "epub"])
def test_students_find_questions_and_words_but_no_answers(drafts, form):
    text = opened(drafts[f"casuistiek-student.{form}"])
    for expected in ("Wat doe je nu?", "Waarom is dit zo?", "Woorden uitgelegd", "De wereld van alledag."):
        assert expected in text
    assert "GEHEIM" not in text and "CONCEPT" not in text


def test_the_same_content_gives_the_same_bytes(drafts, tmp_path):
    places = list(drafts)
    again = make(load([DATA]), tmp_path, only=places)
    assert {result.document.path: result.path.read_bytes() for result in again} == {
        place: path.read_bytes() for place, path in drafts.items()}
