"""Every text of every field stands in the documents it belongs in, and in no other."""

import pytest

from schakel.documents import cases, handbook, lessons, reports, single
from schakel.model import KINDS, Log, Statement
from schakel.model.kind import FOR_EDITORS
from schakel.print.compile import compile_pdf
from tests.support import fields
from tests.support.reading import whole

ON_PAPER = [model for model in KINDS if model not in (Log, Statement)]
"""The log and the accessibility statement are about the site."""


@pytest.fixture(scope="module")
def filled():
    return fields.filled()


def missing(words, text, *starts, but=()):
    """The fields that are not in `text`; those for editors are in no document."""
    return [path for path in fields.missing(words, text, *starts, but=but) if not FOR_EDITORS & set(path.split("."))]


def printed(sheet, tmp_path):
    path = tmp_path / "x.pdf"
    path.write_bytes(compile_pdf(sheet.source))
    return whole(path)


def test_a_session_plan_has_every_field_and_its_handouts(filled, tmp_path):
    library, words = filled
    text = printed(lessons.session(library.public, "sessie/een"), tmp_path)
    assert missing(words, text, "session.", "handout.") == []


def test_a_course_reader_has_every_field(filled, tmp_path):
    library, words = filled
    text = printed(lessons.course(library.public, "cursus/een"), tmp_path)
    assert missing(words, text, "course.", "session.", "handout.") == []


def test_students_get_every_field_but_the_teaching_note(filled, tmp_path):
    library, words = filled
    text = printed(cases.student(library.public, "casus/een"), tmp_path)
    assert missing(words, text, "case.", but=["case.teaching_note"]) == []
    assert [path for word, path in words.items() if path.startswith("case.teaching_note") and word in text] == []


def test_teachers_get_every_field(filled, tmp_path):
    library, words = filled
    assert missing(words, printed(cases.teacher(library, ["casus/een"]), tmp_path), "case.") == []


@pytest.mark.parametrize("kind", ["cafe", "practice"])
def test_reports_and_practices_have_every_field(filled, tmp_path, kind):
    library, words = filled
    if kind == "cafe":
        sheet = single.item(library.public, "kenniscafe/een")
    else:
        sheet = reports.booklet(library.public, ["praktijk/een"])
    assert missing(words, printed(sheet, tmp_path), f"{kind}.") == []


def test_the_handbook_has_every_field_of_every_kind_but_teaching_notes(filled, tmp_path):
    library, words = filled
    text = printed(handbook.handbook(library.public), tmp_path)
    only_for_chapters = "source.editors"  # APA 7: a book has no editors beside its authors
    starts = [f"{model.kind.name}." for model in KINDS if model.kind.in_handbook]
    assert missing(words, text, *starts, but=["case.teaching_note", only_for_chapters]) == []
    assert [path for word, path in words.items() if path.startswith("case.teaching_note") and word in text.split()] == []
