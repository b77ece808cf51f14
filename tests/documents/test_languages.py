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
