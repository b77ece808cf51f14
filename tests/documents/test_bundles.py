"""Bundles of cases: one a level, and with every part on a page of its own."""

from dataclasses import replace

import pytest

from schakel.documents import cases, catalogue
from schakel.documents.manuscript import pictures
from schakel.model.question import StudyQuestion
from schakel.print.compile import compile_pdf
from tests.support.reading import pages, whole


def reprinted(library, changes, folder, write):
    """The pages of what `write` makes of the library in which the case `casus/familie-o` has other fields."""
    entries = tuple(
        replace(entry, item=entry.item.model_copy(update=changes)) if entry.id == "casus/familie-o" else entry
        for entry in library.entries)
    path = folder / "bundle.pdf"
    changed = type(library)(library.roots, entries)
    sheet = write(changed)
    path.write_bytes(compile_pdf(sheet.source, pictures(sheet)))
    return pages(path)


def test_every_level_that_has_cases_has_a_bundle_with_its_own_cases_and_questions(made):
    text = whole(made["downloads/casuistiek-hbo.pdf"])
    assert "Weeg de belangen." in text and "Noem twee dingen." not in text
    assert "Regen in de straat" not in text and "GEHEIM" not in text and "CONCEPT" not in text
    assert "Regen in de straat" in whole(made["downloads/casuistiek-mbo-4.pdf"])


def test_a_level_without_cases_has_no_bundle(library):
    entries = tuple(entry for entry in library.entries if entry.id != "casus/straat")
    paths = {document.path for document in catalogue(type(library)(library.roots, entries))}
    assert "casuistiek-hbo.pdf" in paths and "casuistiek-mbo-4.pdf" not in paths


def test_a_reader_of_one_part_does_not_see_the_next(library, tmp_path):
    long = library.items["casus/familie-o"].parts[0]
    questions = tuple(StudyQuestion(id=f"v{number}", text=f"Vraag {number}?") for number in range(40))
    parts = tuple(
        long.model_copy(update={"title": f"Deel van Jordačović {number}", "stop_questions": questions if number == 2 else ()})
        for number in (1, 2, 3))
    text = reprinted(
        library, {"parts": parts, "outcome": "Zo liep het af."}, tmp_path,
        lambda changed: cases.student_bundle(changed.public, ["casus/familie-o"], "hbo", new_page_per_part=True))
    starts = [next(at for at, page in enumerate(text) if f"Deel {number} van 3 Deel van Jordačović {number}" in page)
              for number in (1, 2, 3)]
    end = next(at for at, page in enumerate(text) if "Zo liep het af." in page)
    assert len({*starts, end}) == 4 and starts == sorted(starts) and starts[2] < end
    asked = [at for number in range(40) for at, page in enumerate(text) if f"Vraag {number}?" in page]
    assert len(asked) == 40 and min(asked) == starts[1] and max(asked) < starts[2]


@pytest.mark.parametrize("is_apart", [True, False])
def test_parts_stand_apart_only_when_asked(library, tmp_path, is_apart):
    short = tuple(
        part.model_copy(update={"text": "Kort.", "stop_questions": ()}) for part in library.items["casus/familie-o"].parts)
    text = reprinted(
        library, {"parts": short}, tmp_path,
        lambda changed: cases.teacher(changed, ["casus/familie-o"], new_page_per_part=is_apart))
    first = next(page for page in text if "Deel 1" in page)
    assert ("Deel 2" in first) is not is_apart
