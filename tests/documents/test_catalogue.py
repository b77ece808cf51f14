"""The catalogue has every collection that the site offers, and the site offers every collection of the catalogue."""

from pathlib import Path

from schakel.documents import catalogue
from schakel.documents.catalogue import manuscript
from schakel.documents.manuscript import pictures
from schakel.library import Library
from schakel.print.compile import compile_pdf
from schakel.render.downloads import COLLECTIONS, SHELVES
from tests.support.reading import whole

MADE_BY_THE_SITE = {"offline"}


def test_every_collection_is_made_and_offered(library: Library) -> None:
    made = {document.kind for document in catalogue(library.public) if not document.subject}
    on_shelves = {kind for *_, kinds in SHELVES.values() for kind in kinds}
    assert made == on_shelves - MADE_BY_THE_SITE
    assert {kind for kinds in COLLECTIONS.values() for kind in kinds} <= made


def test_a_case_has_an_answer_sheet_for_every_level_that_asks_something(library: Library, tmp_path: Path) -> None:
    sheets = {document.path: document for document in catalogue(library.public) if document.kind == "case-sheet"}
    assert {path for path in sheets if "familie-o" in path} == {
        "casussen/familie-o-antwoordblad-mbo-3.pdf", "casussen/familie-o-antwoordblad-hbo.pdf"}
    sheet = sheets["casussen/familie-o-antwoordblad-mbo-3.pdf"]
    assert sheet.title.startswith("Antwoordblad mbo niveau 3: Familie O.") and sheet.subject == "casus/familie-o"
    source = manuscript(library, sheet)
    path = tmp_path / "blad.pdf"
    path.write_bytes(compile_pdf(source.source, pictures(source)))
    text = whole(path)
    assert "Noem twee dingen." in text and "Weeg de belangen." not in text and "GEHEIM" not in source.source
