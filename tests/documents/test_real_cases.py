"""A case as an editor hands it in, on paper and in Word: facts, a quotation, a recording and a plan as a table."""

from pathlib import Path

import pytest

from schakel.documents import cases, editable
from schakel.documents.manuscript import pictures
from schakel.library import Library, load
from schakel.print.compile import compile_pdf
from tests.support.reading import whole

ECHT = Path(__file__).parents[1] / "data/echt"
CASE = "casus/joran-zorgt-mee"


@pytest.fixture(scope="module")
def real() -> Library:
    return load([ECHT])


def test_paper_has_what_cannot_be_heard_or_tapped(real: Library, tmp_path: Path) -> None:
    sheet = cases.student(real.public, CASE)
    path = tmp_path / "casus.pdf"
    path.write_bytes(compile_pdf(sheet.source, pictures(sheet)))
    text = whole(path)
    assert "Joran, jonge mantelzorger. Praat makkelijk" in text and "Uren per week" in text
    assert "— Joran" in text and "als ze nu valt, dan merkt niemand het." in text
    assert "voorbeeld.nl/opnamen/joran.mp3" in text and "Buurvrouw Els" in text


def test_an_editable_case_has_the_same(real: Library) -> None:
    source = editable.student_bundle(real.public, [CASE], has_contents=False).source
    assert "<td>Thuistaal</td><td>Nederlands en Papiaments</td>" in source
    assert "<p>— Joran</p></blockquote>" in source and "als ze nu valt" in source and "Buurvrouw Els" in source
