"""The catalogue has every collection that the site offers, and the site offers every collection of the catalogue."""

from schakel.documents import catalogue
from schakel.library import Library
from schakel.render.downloads import COLLECTIONS, SHELVES

MADE_BY_THE_SITE = {"offline"}


def test_every_collection_is_made_and_offered(library: Library) -> None:
    made = {document.kind for document in catalogue(library.public) if not document.subject}
    on_shelves = {kind for _, kinds in SHELVES.values() for kind in kinds}
    assert made == on_shelves - MADE_BY_THE_SITE
    assert {kind for kinds in COLLECTIONS.values() for kind in kinds} <= made
