"""Editable documents: every text is in them, nothing for teachers, the same bytes each time."""

import pytest

from schakel.documents import make
from schakel.office import pandoc
from tests.support.reading import opened

pytestmark = pytest.mark.skipif(not pandoc.is_present(), reason="DOCX en EPUB hebben pypandoc-binary nodig")


def test_every_text_of_a_plan_is_in_it(made):
    text = opened(made["downloads/sessies/1-luisteren.docx"])
    for expected in (
        "Luisteren naar Sarıkaş &amp; Şükrü", "2. Rollenspel", "0:20–1:00", "Let op ‘redders’.", "Stil zijn", "Wat hoorde je?",
        "Oefen thuis.", "Het tweede blad",
    ):
        assert expected in text


@pytest.mark.parametrize("form", ["docx", "epub"])
def test_students_find_questions_and_words_but_no_answers(made, form):
    text = opened(made[f"downloads/casuistiek-student.{form}"])
    for expected in ("Wat doe je?", "Weeg de belangen.", "Woorden uitgelegd", "Overzicht van wie in een wijk waarmee helpt."):
        assert expected in text
    assert "GEHEIM" not in text and "CONCEPT" not in text


def test_the_same_content_gives_the_same_bytes(made, library, tmp_path):
    names = ("sessies/1-luisteren.docx", "casuistiek-student.docx", "casuistiek-student.epub")
    places = [f"downloads/{name}" for name in names]
    again = {result.document.place: result.path.read_bytes() for result in make(library, tmp_path, only=places)}
    assert again == {place: made[place].read_bytes() for place in places}
