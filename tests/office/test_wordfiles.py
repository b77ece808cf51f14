"""The DOCX files as a word processor reads them: structure, language, pictures, links, and nothing that is not meant."""

import io
import shutil
import subprocess
from dataclasses import replace
from itertools import pairwise

import pypdf
import pytest

from schakel.documents import editable
from schakel.documents.produce import produce
from schakel.library import load
from schakel.model.section import ListItem
from schakel.office import pandoc
from tests.support import KLEIN
from tests.support.wordfile import WP, A, R, W, WordFile, style_of, words_of

pytestmark = pytest.mark.skipif(not pandoc.is_present(), reason="DOCX en EPUB hebben pypandoc-binary nodig")

PLACES = ["sessies/1-luisteren.docx", "hand-outs/luisteren.docx", "hand-outs/vijandig.docx", "casuistiek-student.docx"]
CASE = 'Familie O. {: onclick="x"} <b>'
WRITTEN_ON = {"Schrijflijn", "Schrijfruimte"}


@pytest.fixture
def paths(made):
    return {path: made[f"downloads/{path}"] for path in PLACES}


@pytest.fixture(params=PLACES)
def found(request, paths):
    return WordFile(paths[request.param])


def test_the_styles_of_the_house_are_used(paths):
    styles = {style for style, _ in WordFile(paths["sessies/1-luisteren.docx"]).paragraphs()}
    assert {"Heading1", "Heading2", "Heading3", "Trainer", "Bord", "Kopje", "Klein", "Schrijflijn", "Schrijfruimte"} <= styles
    styles = {style for style, _ in WordFile(paths["casuistiek-student.docx"]).paragraphs()}
    assert {"Title", "TOCHeading", "Stop", "DefinitionTerm"} <= styles


def test_headings_start_at_one_and_skip_no_level(found):
    levels = [level for level, _ in found.headings()]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_every_table_has_a_header_row_and_whole_rows(found):
    for table in found.body.iter(f"{W}tbl"):
        rows = list(table.iter(f"{W}tr"))
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_it_is_dutch_and_has_a_title(found):
    styles = found.xml("word/styles.xml")
    assert {language.get(f"{W}val") for language in styles.iter(f"{W}lang")} == {"nl-NL"}
    core = found.parts["docProps/core.xml"].decode()
    assert "<dc:title>" in core and "<dc:title></dc:title>" not in core and "1970" not in core


def test_there_are_no_empty_paragraphs_but_those_to_write_on(found):
    for paragraph in found.body.iter(f"{W}p"):
        holds = words_of(paragraph).strip() or paragraph.find(f".//{W}drawing") is not None
        assert holds or style_of(paragraph) in WRITTEN_ON or paragraph in cells_to_fill(found)


def cells_to_fill(found):
    return [p for cell in found.body.iter(f"{W}tc") for p in cell.findall(f"{W}p")]


def test_every_style_and_every_list_is_defined(found):
    used = {style for style, _ in found.paragraphs()} - {""}
    assert used <= found.defined("word/styles.xml", "style", "styleId")
    numbers = {number.get(f"{W}val") for number in found.body.iter(f"{W}numId")}
    assert numbers <= found.defined("word/numbering.xml", "num", "numId")


def test_every_link_leads_somewhere(found):
    marks = {mark.get(f"{W}name") for mark in found.body.iter(f"{W}bookmarkStart")}
    anchors = [link.get(f"{W}anchor") for link in found.body.iter(f"{W}hyperlink")]
    assert {anchor for anchor in anchors if anchor} <= marks
    outside = {found.targets()[link.get(f"{R}id")] for link in found.body.iter(f"{W}hyperlink") if link.get(f"{R}id")}
    assert all(address.startswith(("https://", "mailto:", "tel:")) for address in outside)


def test_nothing_tells_where_it_was_made(found):
    for name, data in found.parts.items():
        assert b"/tmp" not in data and b"data:" not in data and str(KLEIN).encode() not in data, name


def test_the_title_and_the_number_of_the_page_are_at_the_foot(found):
    footer = found.xml("word/footer1.xml")
    fields = {field.get(f"{W}instr") for field in footer.iter(f"{W}fldSimple")}
    assert fields == {"PAGE", "NUMPAGES"}
    assert footer.find(f".//{W}t").text in found.parts["docProps/core.xml"].decode().replace("&quot;", '"').replace(
        "&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def pictures(found):
    """The alternative text and the bytes of every picture."""
    return [
        (drawing.find(f".//{WP}docPr").get("descr"), found.parts[found.targets()[blip.get(f"{R}embed")]])
        for drawing in found.body.iter(f"{W}drawing") for blip in drawing.iter(f"{A}blip")
    ]


def test_pictures_of_the_content_are_in_the_file_with_their_alternative_text(paths):
    plan, bundle = WordFile(paths["sessies/1-luisteren.docx"]), WordFile(paths["casuistiek-student.docx"])
    assert pictures(plan) == [("Een stip", load([KLEIN]).picture("beelden/stip.png").path.read_bytes())]
    (words, data), = pictures(bundle)
    assert words == "Een brief in een envelop, met “haast” erop & een < in de hoek"
    assert data.startswith(b"\x89PNG"), "a drawing becomes points: not every word processor draws SVG"
    width = next(bundle.body.iter(f"{WP}extent")).get("cx")
    assert int(width) == 200 * 9525, "as wide as the drawing says, in 96 points an inch"


def test_a_picture_that_is_not_there_is_its_alternative_text():
    made = pandoc.convert(
        '<html><head><title>T</title></head><body><h1>K</h1><p>Kijk: <img src="beelden/weg.png" alt="een &lt;boom&gt;" /></p>'
        "</body></html>", "DOCX")
    assert "Kijk: een <boom>" in [words for _, words in WordFile(io.BytesIO(made)).paragraphs()]


def test_the_bundle_lists_its_cases_and_links_to_the_words_explained(paths):
    bundle = WordFile(paths["casuistiek-student.docx"])
    assert [words for style, words in bundle.paragraphs() if style == "TOC1"] == [
        CASE, "Regen in de straat", "Woorden uitgelegd"]
    links = [(link.get(f"{W}anchor"), words_of(link)) for link in bundle.body.iter(f"{W}hyperlink")]
    assert links.count(("begrip_sociale-kaart", "sociale kaart")) == 1, "a word is linked where it first stands in a case"
    assert ("casus_familie-o", CASE) in links


def test_a_plan_links_to_its_handouts_only_when_they_are_in_it(paths):
    plan = WordFile(paths["sessies/1-luisteren.docx"])
    links = {(link.get(f"{W}anchor"), words_of(link)) for link in plan.body.iter(f"{W}hyperlink")}
    assert ("handout_luisteren", "Luisteren doe je zo") in links
    assert not any(anchor == "sessie_2-nee-zeggen" for anchor, _ in links)
    assert "Zie Luisteren doe je zo en ook (Nee zeggen)." in [words for _, words in plan.paragraphs()]


def test_hostile_text_is_text_and_makes_no_heading(paths):
    found = WordFile(paths["hand-outs/vijandig.docx"])
    text = "\n".join(words for _, words in found.paragraphs())
    for words in ('#panic("nee") $x$ @label', "<script>alert(1)</script>", "Sarıkaş, Jordačović, Mustáfá Kálo", "محمد العربي",
                  "#let x = 1", "{{ 7*7 }}", "geen link"):
        assert words in text
    assert "Te diepe kop" not in [words for _, words in found.headings()]


def test_a_long_list_and_a_long_name_stay_whole(library):
    item = library.items["handout/tweede"]
    section = item.sections[0].model_copy(update={
        "ordered": True, "items": tuple(ListItem(text=f"punt {number} voor Jordačović") for number in range(40))})
    long = item.model_copy(update={"title": "Sarıkaş\x01\ufffe " * 30, "sections": (section,)})
    entries = tuple(replace(entry, item=long) if entry.item is item else entry for entry in library.entries)
    sheet = editable.handout(type(library)(library.roots, entries), "handout/tweede")
    found = WordFile(io.BytesIO(pandoc.convert(sheet.source, "DOCX")))
    points = [p for p in found.body.iter(f"{W}p") if words_of(p).startswith("punt ")]
    assert len(points) == 40
    assert len({p.find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val") for p in points}) == 1
    assert all(style_of(p) == "Compact" for p in points)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) staat niet op deze computer")
def test_libreoffice_opens_them(paths, tmp_path):
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--convert-to", "pdf",
         "--outdir", tmp_path, *paths.values()], check=True, capture_output=True, timeout=300)
    plan = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "1-luisteren.pdf").pages]
    starts = [at for at, text in enumerate(plan) if "hand-out: werkblad" in text or "hand-out: tips" in text]
    assert len(starts) == 2 and starts[0] > 0, "a hand-out starts on its own page"
    assert f"1 / {len(plan)}" in plan[0] and "Draaiboek: 1. Luisteren naar Sarıkaş & Şükrü" in plan[0]
    bundle = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "casuistiek-student.pdf").pages]
    assert any(text.startswith("Regen in de straat") for text in bundle), "a case starts on its own page"


def test_a_drawing_with_a_long_name_is_found():
    name = "beelden/" + "heel-lange-naam-" * 6 + "van Şükrü.svg"
    drawing = (KLEIN / "docs/beelden/brief.svg").read_bytes()
    source = f'<html><head><title>T</title></head><body><p><img src="{name}" alt="brief"></p></body></html>'
    made = produce(source, "DOCX", {name: drawing})
    assert [words for words, _ in pictures(WordFile(io.BytesIO(made)))] == ["brief"]
