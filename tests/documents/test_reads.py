"""A document is kept when nothing it read has changed: never when its source would be different now."""

import itertools
import json
import sys
from dataclasses import replace

import pytest
from pydantic_core import PydanticUndefined

from schakel.documents import catalogue, make
from schakel.documents.catalogue import manuscript
from schakel.documents.manifest import MANIFEST
from schakel.documents.reads import Record, Tables
from schakel.library import Library
from schakel.model import KINDS
from schakel.model.case import TeachingNote
from tests.support import fields
from tests.support.fields import Filler


def written(library):
    """Every document → its source, what was read for it, and a hash of that."""
    tables = {"public": Tables(library.public), "teacher": Tables(library.published)}
    found = {}
    for document in catalogue(library):
        record = Record(tables[document.audience])
        source = manuscript(record.library, document).source
        found[document] = source, record.reads, tables[document.audience].digest(record.reads)
    return found


def kept(before, library):
    """The documents that are not written anew in `library`; a list of those that should have been makes the test fail."""
    tables = {"public": Tables(library.public), "teacher": Tables(library.published)}
    same = {
        document for document in catalogue(library)
        if document in before and tables[document.audience].digest(before[document][1]) == before[document][2]}
    stale = [document.place for document in same if manuscript(library, document).source != before[document][0]]
    assert stale == []
    return same


def with_entries(library, entries):
    return Library(library.roots, tuple(entries), shelf=library.shelf)


def with_item(library, name, item):
    return with_entries(
        library, [replace(entry, item=item) if entry.id == name else entry for entry in library.entries])


@pytest.fixture(scope="module")
def filled():
    library, _ = fields.filled()
    return library, written(library)


@pytest.fixture(scope="module")
def small(library):
    return written(library)


def test_a_library_that_records_gives_the_same_sources(library, small, filled):
    for whole, before in ((library, small), filled):
        assert all(manuscript(whole, document).source == source for document, (source, _, _) in before.items())


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.kind.name)
def test_no_document_is_kept_when_a_field_that_it_shows_changes(filled, model):
    library, before = filled
    name = f"{model.kind.prefix}/{fields.NAME}"
    item, filler = library.items[name], Filler()
    filler._numbers = itertools.count(100_000)
    other = model.model_validate(filler.part(model, model.kind.name))
    changes = [(field, getattr(other, field)) for field in model.model_fields]
    changes += [
        (field, default) for field, info in model.model_fields.items()
        if (default := info.get_default(call_default_factory=True)) is not PydanticUndefined]
    for field, value in changes:
        if value != getattr(item, field):
            kept(before, with_item(library, name, item.model_copy(update={field: value})))


def test_no_document_is_kept_when_an_item_that_it_shows_comes_goes_or_gets_another_name(library, small):
    for entry in library.entries:
        without = with_entries(library, [other for other in library.entries if other.id != entry.id])
        kept(small, without)
    for entry in library.entries[::4]:
        renamed = replace(entry, id=f"{entry.id}-nieuw", item=entry.item.model_copy(update={"aliases": (entry.id,)}))
        kept(small, with_entries(library, [renamed if other is entry else other for other in library.entries]))
        without = with_entries(library, [other for other in library.entries if other is not entry])
        kept(written(without), library)


def test_what_nobody_else_reads_makes_no_other_document_anew(library, small):
    case = library.items["casus/familie-o"]
    noted = with_item(library, "casus/familie-o", case.model_copy(update={"teaching_note": TeachingNote(aim="Iets anders.")}))
    anew = {document.place for document in small.keys() - kept(small, noted)}
    assert anew == {
        document.place for document in small if document.audience == "teacher" and "casus/familie-o" in document.items}


def test_a_document_cannot_read_what_is_not_recorded(library):
    recorded = Record(Tables(library.public)).library
    for name in ("entries", "roots", "originals", "links_from"):
        with pytest.raises(AttributeError):
            getattr(recorded, name)


def test_a_second_run_writes_no_source(library, tmp_path, monkeypatch):
    only = ["casus/straat", "goede-praktijken.pdf"]
    make(library, tmp_path, only=only)
    monkeypatch.setattr(sys.modules["schakel.documents.make"], "manuscript", lambda *_: pytest.fail("written"))
    assert {made.state for made in make(library, tmp_path, only=only)} == {"kept"}


@pytest.mark.parametrize("damage", [
    {"reads": {"items": ["casus/niets"]}}, {"reads": {"vreemd": ["x"]}}, {"reads": "x"}, {"reads": {"items": 3}}, {"state": 3},
    {"state": ""}, {"data": "x"}, {"data": None}, {"extra": 1},
])
def test_with_a_damaged_list_documents_are_made_again(library, tmp_path, damage):
    place = "downloads/casussen/straat.pdf"
    make(library, tmp_path, only=[place])
    whole = (tmp_path / MANIFEST).read_text()
    rows = json.loads(whole)
    rows[place] |= damage
    (tmp_path / MANIFEST).write_text(json.dumps(rows))
    make(library, tmp_path, only=[place])
    assert (tmp_path / MANIFEST).read_text() == whole


def test_anew_makes_everything_again_with_the_same_bytes(library, tmp_path):
    only = ["casus/straat", "hand-outs/tweede.pdf", "goede-praktijken.pdf"]
    first = {made.path: made.path.read_bytes() for made in make(library, tmp_path, only=only)}
    again = make(library, tmp_path, only=only, anew=True)
    assert {made.state for made in again} == {"made"}
    assert {made.path: made.path.read_bytes() for made in again} == first
