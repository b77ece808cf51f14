"""Words in another language on paper and in documents to edit: marked, so that they are read aloud and broken right."""

import io
import zipfile
from pathlib import Path

import pytest

from schakel.documents.editable import HtmlPresenter
from schakel.library import Library, load
from schakel.office.pandoc import convert, is_present
from schakel.print.present import TypstPresenter, reference

FILES = {
    "curriculum/begrippen.yml": """
empathy-map: {title: Empathy map, language: en, summary: Een kaart., forms: [empathy maps], translations: [meeleefkaart]}
kaart: {title: Kaart, summary: 'Geen [[begrip/empathy-map]], ook geen empathy maps. Een meeleefkaart.'}
""",
    "curriculum/bronnen.yml": "push: {title: Push, language: en, form: film, authors: ['Gertten, F.'], year: 2019}\n",
}
WRITTEN = """
title: Shared kitchen
summary: Neighbours make a [[begrip/kaart]]. Kaart is a word.
written_in: en
state: example
for_whom: Everyone.
how: Two people cook.
place: Ghent
"""
MARK = '#std.text(lang: "en")[#"{}"]'


@pytest.fixture
def library(content) -> Library:
    return load([content(FILES)]).public


def test_on_paper(library: Library) -> None:
    view = TypstPresenter(library, marks=True).item("begrip/kaart")
    assert view["title"] == "Kaart"
    assert MARK.format("Empathy map") in view["summary"]
    assert MARK.format("empathy maps") in view["summary"]
    assert "meeleefkaart" in view["summary"] and MARK.format("meeleefkaart") not in view["summary"]
    assert TypstPresenter(library).item("begrip/empathy-map")["title"] == f"[{MARK.format('Empathy map')}]"
    assert f"#emph[{MARK.format('Push')}]" in reference(library.items["bron/push"])


@pytest.mark.skipif(not is_present(), reason="pandoc is not installed")
def test_in_documents_to_edit(library: Library, tmp_path: Path) -> None:
    draft = HtmlPresenter(library)
    text = str(draft.item("begrip/kaart")["summary"])
    assert '<span lang="en">empathy maps</span>' in text
    assert '<span lang="en">Empathy map</span>' in text
    made = convert(f"<html><head><title>Kaart</title></head><body>{text}</body></html>", "DOCX")
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert '<w:lang w:val="en"' in parts.read("word/document.xml").decode()


def test_an_item_that_is_written_in_another_language(content) -> None:
    library = load([content(FILES | {"casuistry/praktijken/kitchen.yml": WRITTEN})]).public
    paper = TypstPresenter(library, explains=True)
    view = paper.item("praktijk/kitchen")
    assert view["title"] == f"[{MARK.format('Shared kitchen')}]" and view["place"] == f"[{MARK.format('Ghent')}]"
    assert MARK.format(". Kaart is a word.") in view["summary"], "a Dutch term is not explained in it"
    assert '#"Kaart"' in view["summary"], "the title of a Dutch item stays Dutch"
    shown = HtmlPresenter(library).item("praktijk/kitchen")
    assert str(shown["how"]) == '<p><span lang="en">Two people cook.</span></p>'
    assert str(shown["place"]) == '<span lang="en">Ghent</span>'
    ref = paper.ref("praktijk/kitchen")
    assert ref and 'lang: "en"' in ref["summary"]
    assert paper.language == "en" and paper.item("begrip/kaart")["title"] == "Kaart" and paper.language is None
