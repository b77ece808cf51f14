"""Every text of every field stands in the documents it belongs in, and in no other."""

import datetime
import itertools
import re
import types
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
from reading import DATA, whole

from schakel.documents import cases, handbook, lessons, reports, single
from schakel.library import Entry, Library
from schakel.model import KINDS, Log, Part, Statement
from schakel.model.base import SLUG, Markdown, Reference
from schakel.model.walk import hints, mark
from schakel.print.compile import compile_pdf

KEY = "kenmerk"
FIXED = {
    "as_of": 2011, "year": 2011, "report": "full", "url_status": "historical", "explain": True, "status": "published",
    "origin": "source", "criteria": ["1.1.1"],
}
NOT_PRINTED = {"aliases", "menu"}
ON_PAPER = [model for model in KINDS if model not in (Log, Statement)]
"""The log and the accessibility statement are about the site."""


class Filler:
    """Makes items in which every field is filled; every text is a word of its own."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)
        self.words: dict[str, str] = {}

    def part(self, model: type[Part], path: str) -> dict[str, Any]:
        return {
            name: FIXED[name] if name in FIXED else self.value(hint, f"{path}.{name}")
            for name, hint in hints(model).items() if name not in NOT_PRINTED
        }

    def value(self, hint: Any, path: str) -> Any:
        origin = get_origin(hint)
        if origin is Annotated:
            found = mark(hint)
            if isinstance(found, Reference):
                kind = found.kinds[0] if found.kinds else "thema"
                return f"{kind}/een" + ("#" + KEY if found.fragment else "")
            if isinstance(found, Markdown):
                return self.word(path)
            if any(getattr(note, "pattern", None) == f"^{SLUG}$" for note in hint.__metadata__):
                return KEY
            return self.value(get_args(hint)[0], path)
        if origin in (Union, types.UnionType):
            return self.value(next(arg for arg in get_args(hint) if arg is not type(None)), path)
        if origin is tuple:
            return [self.value(get_args(hint)[0], path)]
        if origin is Literal:
            return get_args(hint)[0]
        if isinstance(hint, type) and issubclass(hint, Part):
            return self.part(hint, path)
        return {int: 3, bool: True, datetime.date: datetime.date(2019, 5, 23), str: None}[hint] or self.word(path)

    def word(self, path: str) -> str:
        word = f"q{next(self._numbers)}q"
        self.words[word] = path
        return word


@pytest.fixture(scope="module")
def filled():
    filler, entries = Filler(), []
    for model in KINDS:
        item = model.model_validate(filler.part(model, model.kind.name))
        entries.append(Entry(f"{model.kind.prefix}/een", item, None, None, model, folder="een"))
    return Library((DATA,), tuple(entries)), filler.words


def missing(words, text, *starts, but=()):
    """Fields that start with one of `starts` and whose word is not in `text`."""
    found = set(re.findall(r"q\d+q", text))
    return sorted(path for word, path in words.items()
                  if path.startswith(starts) and not path.startswith(tuple(but)) and word not in found)


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
    assert missing(words, text, *(f"{model.kind.name}." for model in ON_PAPER), but=["case.teaching_note", only_for_chapters]) == []
    assert [path for word, path in words.items() if path.startswith("case.teaching_note") and word in text.split()] == []


def test_students_never_get_the_whole_library(filled):
    library, _ = filled
    with pytest.raises(ValueError, match="public"):
        cases.student(library, "casus/een")
    with pytest.raises(ValueError, match="public"):
        handbook.handbook(library)
