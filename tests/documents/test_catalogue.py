"""The catalogue has every collection that the site offers, and the site offers every collection of the catalogue."""

from schakel.documents import catalogue
from schakel.documents.catalogue import manuscript
from schakel.library import Library
from schakel.render.downloads import COLLECTIONS, SHELVES

MADE_BY_THE_SITE = {"offline"}


def test_every_collection_is_made_and_offered(library: Library) -> None:
    made = {document.kind for document in catalogue(library.public) if not document.subject}
    on_shelves = {kind for _, kinds in SHELVES.values() for kind in kinds}
    assert made == on_shelves - MADE_BY_THE_SITE
    assert {kind for kinds in COLLECTIONS.values() for kind in kinds} <= made


def test_a_case_has_an_answer_sheet_for_every_level_that_asks_something(library: Library) -> None:
    sheets = {document.path: document for document in catalogue(library.public) if document.kind == "case-sheet"}
    assert {path for path in sheets if "familie-o" in path} == {
        "casussen/familie-o-antwoordblad-mbo-3.pdf", "casussen/familie-o-antwoordblad-hbo.pdf"}
    sheet = sheets["casussen/familie-o-antwoordblad-mbo-3.pdf"]
    assert sheet.title.startswith("Antwoordblad mbo niveau 3: Familie O.") and sheet.subject == "casus/familie-o"
    source = manuscript(library, sheet).source
    assert "Noem twee dingen." in source and "Weeg de belangen." not in source and "GEHEIM" not in source
