"""All documents of a small library, made for real and read back."""

import io
import re
import shutil
from bisect import bisect
from dataclasses import replace
from functools import cache

import pypdf
import pytest

from schakel.documents import cases, catalogue, handbook, make, reports, single
from schakel.documents.manifest import MANIFEST
from schakel.documents.manuscript import pictures
from schakel.model.case import TeachingNote
from schakel.model.section import ListItem
from schakel.model.timed import TimedStep
from schakel.office import pandoc
from schakel.print.compile import compile_pdf
from schakel.site.build import web_of
from tests.support import KLEIN
from tests.support.reading import bookmarks, pages, plain, whole

SECRET, DRAFT = "GEHEIM", "CONCEPT"


def with_item(library, name, item):
    """The entries of the library, the one called `name` with another item."""
    return tuple(replace(entry, item=item) if entry.id == name else entry for entry in library.entries)


def pdfs(made):
    return {place: path for place, path in made.items() if path.suffix == ".pdf"}


def test_the_catalogue_lists_every_document_once(library):
    documents = catalogue(library)
    places = [document.place for document in documents]
    assert len(places) == len(set(places))
    assert {place for place in places if place.startswith("docent/")} == {
        "docent/casussen/familie-o.pdf", "docent/casuistiek-docent.pdf", "docent/casussen/familie-o.imscc",
        "docent/casussen/familie-o-vragenbank.xml", "docent/lespakket-hbo.imscc", "docent/lespakket-mbo-3.imscc",
        "docent/vragenbank.xml"}
    assert {"downloads/sessies/1-luisteren.pdf", "downloads/hand-outs/luisteren.pdf", "downloads/cursussen/kort.pdf",
            "downloads/casussen/familie-o.pdf", "downloads/kenniscafes/ontmoeten.pdf", "downloads/handboek.pdf"} <= set(places)
    assert not any("concept" in place for place in places)


def test_the_public_library_has_no_documents_for_teachers(library):
    assert {document.audience for document in catalogue(library.public)} == {"public"}


def test_every_document_is_made_and_tells_its_language_and_title(made):
    for path in pdfs(made).values():
        reader = pypdf.PdfReader(path)
        assert reader.trailer["/Root"]["/Lang"] == "nl-NL"
        assert reader.metadata.title
        assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_nothing_for_teachers_and_no_draft_in_public_files(made):
    for place, path in pdfs(made).items():
        text = whole(path) + " ".join(bookmarks(path)) + str(pypdf.PdfReader(path).metadata)
        assert DRAFT not in text
        if place.startswith("downloads/"):
            assert SECRET not in text and SECRET.encode() not in path.read_bytes()


def test_teachers_get_answers_and_the_drawn_problems(made):
    text = whole(made["docent/casussen/familie-o.pdf"])
    for word in ("DOEL", "ANTWOORD", "CRITERIUM", "SCHULDEN", "STRESS", "RELATIE", "GEBIED", "LOKET", "VEILIG"):
        assert f"GEHEIM-{word}" in text
    assert "☐ Je belt niet meteen." in text and "Om op te steunen: Sociale kaart; De ladder; Jordačović" in text
    assert any("leidt tot GEHEIM-STRESS" in text for text in alternatives(made["docent/casussen/familie-o.pdf"]))


def elements(path):
    """The tags of a PDF: what a screen reader goes through."""
    def walk(element):
        element = element.get_object()
        if not isinstance(element, dict):
            return
        yield element
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            if not isinstance(kid, int):
                yield from walk(kid)

    return list(walk(pypdf.PdfReader(path).trailer["/Root"]["/StructTreeRoot"]))


def alternatives(path):
    """The alternative texts of the figures of a PDF."""
    return [str(element["/Alt"]) for element in elements(path) if "/Alt" in element]


def test_a_picture_is_printed_with_its_alternative_text(made):
    assert "Een stip" in alternatives(made["downloads/handboek.pdf"])


def test_page_one_of_a_plan_is_the_timetable_and_handouts_start_on_their_own_page(made):
    text = pages(made["downloads/sessies/1-luisteren.pdf"])
    assert "0:20–1:00 40 2. Rollenspel" in text[0] and "Meenemen" in text[0]
    starts = [at for at, page in enumerate(text) if re.search(r"hand-out: werkblad|hand-out: tips", page)]
    assert len(starts) == 2 and starts[0] > 0
    assert "Wat hoorde je?" in text[starts[0]] and "Het plan" not in text[starts[0]]


def test_a_handout_stands_twice_on_a_page_for_the_eye_and_once_for_a_screen_reader(made):
    path = made["downloads/hand-outs/tweede-twee-op-een.pdf"]
    reader = pypdf.PdfReader(path)
    assert len(reader.pages) == 1 and reader.pages[0].mediabox.width > reader.pages[0].mediabox.height
    assert whole(path).count("Wat neem je mee?") == 2
    assert bookmarks(path) == ["Het tweede blad"]
    assert [element.get("/S") for element in elements(path)].count("/H1") == 1
    targets = [annotation.get_object().get("/A", {}) for annotation in reader.pages[0]["/Annots"]]
    assert [target.get("/URI") for target in targets] == ["https://example.org/pad", None]


def test_a_handout_that_is_too_long_for_half_a_page_has_no_pair_until_it_is_shorter(library, tmp_path):
    place = tmp_path / "downloads/hand-outs/tweede-twee-op-een.pdf"
    only = ["hand-outs/tweede.pdf", "hand-outs/tweede-twee-op-een.pdf"]
    short = library.items["handout/tweede"]
    long = short.model_copy(update={"sections": short.sections * 12})

    def states(item):
        made = make(type(library)(library.roots, with_item(library, "handout/tweede", item)), tmp_path, only=only)
        return [result.state for result in made]

    assert states(short) == ["made", "made"] and place.exists()
    assert states(long) == ["made"] and not place.exists()
    assert states(long) == ["kept"]
    assert states(short) == ["made", "made"] and place.exists()


def test_bookmarks_follow_the_headings(made):
    assert bookmarks(made["downloads/sessies/1-luisteren.pdf"])[:3] == [
        "1. Luisteren naar Sarıkaş & Şükrü", "In één oogopslag", "Meenemen"]
    found = bookmarks(made["downloads/handboek.pdf"])
    assert {"Casussen", 'Familie O. {: onclick="x"} <b>', "Register", "Colofon"} <= set(found)


def test_page_references_are_right(made):
    text = pages(made["downloads/handboek.pdf"])
    page = next(at for at, words in enumerate(text, 1) if "hand-out: werkblad" in words and "Wat hoorde je?" in words)
    assert re.search(rf"Zie Luisteren doe je zo \(zie p\. {page}\) en ook \(Nee zeggen, p\. \d+\)", " ".join(text))
    contents = re.search(r"Luisteren doe je zo[ .]+(\d+)", " ".join(text[1:4]))
    assert int(contents[1]) == page


def test_a_long_address_can_be_followed(library, tmp_path):
    address = "https://example.org/" + "Sarikas-en-Jordacovic/" * 6
    case = library.items["casus/straat"].model_copy(update={"summary": f"Lees [meer]({address})."})
    public = type(library)(library.roots, with_item(library, "casus/straat", case)).public
    reader = pypdf.PdfReader(io.BytesIO(compile_pdf(cases.student(public, "casus/straat").source)))
    links = [link.get_object().get("/A", {}).get("/URI") for page in reader.pages for link in page.get("/Annots", [])]
    assert address in links


def test_a_link_says_where_it_leads_to_who_hears_it(made):
    sheets = pypdf.PdfReader(made["downloads/handboek.pdf"]).pages
    said = [str(link.get_object().get("/Contents", "")) for page in sheets for link in page.get("/Annots", [])]
    assert any(words.startswith("Luisteren doe je zo, pagina ") for words in said)
    assert [words for words in said if words.startswith(",") or not words] == []


def test_every_paragraph_that_names_an_item_gives_its_page_once(library, tmp_path):
    words = ("Een [[handout/luisteren]] en [[handout/luisteren|hetzelfde]].\n\nTwee ([[handout/luisteren]]).\n\n- Drie "
             "[[handout/luisteren]]\n- Vier [[casus/straat|deze casus]] en [[handout/luisteren|het]]")
    case = library.items["casus/straat"]
    changed = case.model_copy(update={"parts": (case.parts[0].model_copy(update={"text": words}),)})
    path = tmp_path / "handbook.pdf"
    public = type(library)(library.roots, with_item(library, "casus/straat", changed)).public
    sheet = handbook.handbook(public)
    path.write_bytes(compile_pdf(sheet.source, pictures(sheet)))
    text = pages(path)
    page = next(at for at, words in enumerate(text, 1) if "hand-out: werkblad" in words and "Wat hoorde je?" in words)
    assert (f"Een Luisteren doe je zo (zie p. {page}) en hetzelfde. Twee (Luisteren doe je zo, p. {page}). • Drie "
            f"Luisteren doe je zo (zie p. {page}) • Vier deze casus en het (zie p. {page})") in " ".join(text)


def test_the_index_names_the_pages_of_a_word(made):
    text = pages(made["downloads/handboek.pdf"])
    index = next(words for words in text if words.count("Register") and "Sociale kaart" in words)
    numbers = [int(number) for number in re.search(r"Sociale kaart ([\d, ]+)", index)[1].replace(",", " ").split()]
    assert len(numbers) > 1
    assert all("sociale kaart" in text[number - 1].lower() for number in numbers)


def test_students_find_the_words_explained_at_the_back(library, made, tmp_path):
    short = library.items["casus/straat"].model_copy(update={"summary": "Een verhaal over een sociale kaart."})
    public = type(library)(library.roots, with_item(library, "casus/straat", short)).public
    path = tmp_path / "straat.pdf"
    path.write_bytes(compile_pdf(cases.student(public, "casus/straat").source))
    (text,) = pages(path)
    assert "Woorden uitgelegd Sociale kaart Overzicht van wie in een wijk waarmee helpt." in text
    book = pages(made["downloads/casuistiek-student.pdf"])
    assert next(page for page in book[2:] if "Woorden uitgelegd" in page).count("Over deze casus") == 0


def test_only_words_in_the_text_itself_are_explained(library):
    """Not those in the summary of what it refers to, which is mostly not drawn."""
    case = library.items["casus/straat"].model_copy(update={"summary": "Een verhaal.", "themes": ("thema/ontmoeting",)})
    theme = library.items["thema/ontmoeting"].model_copy(update={"summary": "Over een sociale kaart."})
    changed = type(library)(library.roots, with_item(library, "casus/straat", case))
    changed = type(library)(library.roots, with_item(changed, "thema/ontmoeting", theme)).public
    assert "explained(" not in cases.student(changed, "casus/straat").source


def test_a_card_that_is_a_few_lines_too_long_still_fits(library):
    @cache
    def card(number):
        """How many pages a card with so many steps takes, and the size of its steps."""
        item = library.items["werkvorm/rollenspel"]
        step = TimedStep(text="Doe deze stap samen met Sarıkaş en schrijf op wat jullie merken.")
        steps = (step,) * number
        changed = with_item(library, "werkvorm/rollenspel", item.model_copy(update={"steps": steps}))
        data = compile_pdf(reports.workform_cards(type(library)(library.roots, changed), ["werkvorm/rollenspel"] * 2).source)
        reader, sizes = pypdf.PdfReader(io.BytesIO(data)), []
        reader.pages[0].extract_text(
            visitor_text=lambda text, _, matrix, __, size: sizes.append(size * abs(matrix[0])) if "Doe deze" in text else None)
        return len(reader.pages), round(sizes[0], 1)

    most = bisect(range(60), 1, key=lambda number: card(number + 1)[0])
    (_, small), (pages, normal) = card(most), card(60)
    assert small < normal == card(10)[1], "the longest card that fits is set smaller"
    assert pages == 2, "a card that is far too long is not made hard to read"


def test_reports_name_the_insights_they_confirm(made):
    assert "Bevestigt: Ontmoeten" in whole(made["downloads/kenniscafes/zonder-datum.pdf"])
    text = whole(made["downloads/kenniscafes.pdf"])
    assert "Bevestigt: Ontmoeten (p." in text and "ruim 30 bezoekers" in text


def test_hostile_text_is_printed_as_text(made):
    text = whole(made["downloads/hand-outs/vijandig.pdf"])
    for words in (
        r'#panic("nee") $x$ @label \ * _ <b>vet</b> [x](y) ~ "aan" // einde /* {{ 7*7 }}', '#read("/etc/passwd")',
        "<script>alert(1)</script>", "Sarıkaş, Jordačović, Mustáfá Kálo, Şükrü Öztürk,", "II en", "#let x = 1",
        "example.org/pad",
        "verwijzing met #teken", "#set page(width: 1pt)", "$b$", "geen link",
    ):
        assert plain(words) in text
    reader = pypdf.PdfReader(made["downloads/hand-outs/vijandig.pdf"])
    annotations = [a.get_object() for page in reader.pages for a in page.get("/Annots", [])]
    assert {str(a["/A"]["/URI"]) for a in annotations if "/A" in a and "/URI" in a["/A"]} == {"https://example.org/pad"}


def test_a_second_run_keeps_everything_and_gives_the_same_bytes(library, tmp_path):
    only = ["downloads/casussen/familie-o.pdf", "sessies/1-luisteren.pdf", "goede-praktijken.pdf"]
    first = {result.path: result.path.read_bytes() for result in make(library, tmp_path, only=only)}
    assert len(first) == 3
    assert {result.state for result in make(library, tmp_path, only=only)} == {"kept"}
    (tmp_path / MANIFEST).unlink()
    assert {result.path: result.path.read_bytes() for result in make(library, tmp_path, only=only)} == first


BUNDLES = ("casuistiek-student.pdf", "casuistiek-student.docx", "casuistiek-student.epub")
HANDBOOK = ("handboek.pdf", "handboek.epub")


@pytest.mark.parametrize(("name", "change", "expected"), [
    ("casus/straat", {"summary": "Het is droog."}, {
        "casussen/straat.pdf", "methodiek/ladder.pdf", *BUNDLES, "casuistiek-mbo-4.pdf", *HANDBOOK, "casussen/straat.imscc",
        "lespakket-mbo-4.imscc"}),
    ("casus/familie-o", {"summary": "Het is droog."}, {
        "casussen/familie-o.pdf", "casussen/familie-o-antwoordblad-mbo-3.pdf", "casussen/familie-o-antwoordblad-hbo.pdf",
        "methodiek/ladder.pdf", "themas/ontmoeting.pdf", *BUNDLES, "casuistiek-mbo-3.pdf", "casuistiek-hbo.pdf", *HANDBOOK,
        "sessies/1-luisteren.pdf", "cursussen/kort.pdf", "docent/casussen/familie-o.pdf", "docent/casuistiek-docent.pdf",
        "casussen/familie-o.imscc", "lespakket-mbo-3.imscc", "lespakket-hbo.imscc", "docent/casussen/familie-o.imscc",
        "docent/lespakket-mbo-3.imscc", "docent/lespakket-hbo.imscc"}),
    ("casus/familie-o", {"teaching_note": TeachingNote(aim="Iets anders.")}, {
        "docent/casussen/familie-o.pdf", "docent/casuistiek-docent.pdf", "docent/casussen/familie-o.imscc",
        "docent/casussen/familie-o-vragenbank.xml", "docent/vragenbank.xml", "docent/lespakket-mbo-3.imscc",
        "docent/lespakket-hbo.imscc"}),
    ("casus/concept", {"summary": "Nog een concept."}, set()),
])
def test_only_documents_of_a_changed_case_are_made_again(library, built, tmp_path, name, change, expected):
    shutil.copytree(built, tmp_path, ignore=shutil.ignore_patterns("site"), dirs_exist_ok=True)
    entries = with_item(library, name, library.items[name].model_copy(update=change))
    made = make(type(library)(library.roots, entries), tmp_path, web=web_of([KLEIN]))
    if not pandoc.is_present():
        expected = {path for path in expected if not path.endswith((".docx", ".epub"))}
    assert {r.document.place.removeprefix("downloads/") for r in made if r.state == "made"} == expected



def test_files_of_documents_that_are_no_more_go(library, tmp_path):
    make(library, tmp_path)
    entries = tuple(entry for entry in library.entries if entry.id != "casus/straat")
    make(type(library)(library.roots, entries), tmp_path)
    assert not (tmp_path / "downloads/casussen/straat.pdf").exists()
    assert (tmp_path / "downloads/casussen/familie-o.pdf").exists()


def test_progress_is_told(library, tmp_path):
    lines = []
    make(library, tmp_path, only=["casussen/straat.pdf", "casussen/familie-o.pdf"], report=lines.append)
    *steps, summary = lines
    assert [line.split()[0] for line in steps] == ["[1/3]", "[2/3]", "[3/3]"]
    assert summary.startswith("3 documenten gemaakt, in ")
    make(library, tmp_path, only=["casussen/straat.pdf", "casussen/familie-o.pdf"], report=lines.append)
    assert lines[-1].startswith("0 documenten gemaakt, 3 niet veranderd, in ")


def test_single_documents_come_before_collections(library, tmp_path, monkeypatch):
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    lines = []
    make(library, tmp_path, only=["goede-praktijken.pdf", "casussen/straat.pdf", "kenniscafes.pdf"], report=lines.append)
    assert [line.split()[1] for line in lines[:-1]] == [
        "downloads/casussen/straat.pdf", "downloads/kenniscafes.pdf", "downloads/goede-praktijken.pdf"]


def test_a_word_without_end_and_a_long_list_are_printed_whole(library):
    name = "handout/tweede"
    section = library.items[name].sections[0]
    entries = tuple(ListItem(text=f"punt {number}", lines=1) for number in range(40))
    section = section.model_copy(update={"text": "x" * 10_000, "items": entries})
    item = library.items[name].model_copy(update={"title": "Lange naam " * 30, "sections": (section,)})
    data = compile_pdf(single.item(type(library)(library.roots, with_item(library, name, item)), name).source)
    reader = pypdf.PdfReader(io.BytesIO(data))
    text = plain(" ".join(page.extract_text() for page in reader.pages))
    assert sum(text.count("x") for text in text.split() if set(text) == {"x"}) == 10_000
    assert all(f"punt {number}" in text for number in range(40))
