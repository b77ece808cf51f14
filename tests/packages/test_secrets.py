"""No package for students holds a word of a teaching note: every byte of every one of them is looked at, always."""

import html
import re
from collections.abc import Iterator

import pytest
from markupsafe import Markup

from schakel.library import Library, load
from schakel.model import Case
from schakel.model.walk import fields
from tests.support import ROOT
from tests.support.packing import bytes_of, changed, look, opened, packages

LONG = 25
"""Shorter texts, such as the name of a problem, may stand in a story too."""


def words(text: str) -> str:
    """The letters of a text, without markup of any kind."""
    return re.sub(r"\W+", " ", Markup(html.unescape(text)).striptags()).casefold().strip()


def secrets(library: Library) -> Iterator[tuple[str, str]]:
    """Where it stands and what it says, of every longer text in a teaching note that the case itself does not say."""
    for name, case in library.of(Case).items():
        told = words(" ".join(
            field.text for field in fields(case.model_copy(update={"teaching_note": None})) if isinstance(field.text, str)))
        for field in fields(case):
            if field.location[0] == "teaching_note" and len(field.text) >= LONG and "/" not in field.text[:LONG]:
                said = words(re.sub(r"\[\[[^]]*\]\]|[*_`]|\]\([^)]*\)", " ", field.text))
                if said and said not in told:
                    yield f"{name} {field.location}", said


def public_words(library: Library) -> dict[str, str]:
    """Place → everything that students can read or unpack in a package, whose structure is looked at on the way."""
    found = {}
    for place, document in packages(library).items():
        if document.audience == "public":
            look(files := opened(bytes_of(library, document)))
            found[place] = " ".join(words(data.decode("utf-8", "replace")) for data in files.values())
    return found


def test_the_small_handbook_keeps_its_secrets(library: Library) -> None:
    for place, document in packages(library).items():
        data = bytes_of(library, document)
        files = opened(data) if document.format == "IMSCC" else {place: data}
        assert any(b"GEHEIM" in part for part in files.values()) == (document.audience == "teacher"), place


def test_a_secret_would_be_seen(library: Library) -> None:
    case = library.items["casus/familie-o"]
    aim = "Studenten zien dat een *briefje* meer zegt dan het zegt."
    note = case.teaching_note.model_copy(update={"aim": aim})
    hidden = changed(library, teaching_note=note)
    (said,) = [said for _, said in secrets(hidden)]
    assert not any(said in text for text in public_words(hidden).values())
    leaking = changed(library, teaching_note=note, lessons=(aim,))
    assert list(secrets(leaking)) == [], "what the case says itself is no secret"
    assert said in public_words(leaking)["downloads/casussen/familie-o.imscc"]


@pytest.mark.content
def test_every_package_of_the_handbook_is_whole_and_keeps_its_secrets() -> None:
    library = load([ROOT])
    kept, read = list(secrets(library)), public_words(library)
    assert len(kept) > 200 and len(read) > 30
    assert [(place, where) for place, text in read.items() for where, said in kept if said in text] == []
