"""A case as a student reads it: by parts, at a level, with answers that stay on the device; by keyboard and from disk too."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.visiting import Visit, wait_until
from tests.support.wordfile import WordFile

pytestmark = pytest.mark.content

CASE = "casussen/meisjes-in-de-knel/"
ANSWER = "Eerst <terug> & vragen of het klopt.\nDan pas samen praten, zegt Şükrü Jordačović."
STUBS = """
    window.said = [];
    Object.defineProperty(window, "speechSynthesis", {value: {
      getVoices: () => [{name: "a", lang: "nl-NL", localService: false}, {name: "b", lang: "LANGUAGE", localService: true}],
      speak: one => window.said.push(one.text), cancel: () => {}, addEventListener: () => {}}});
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } addEventListener() {} };
    navigator.share = async data => { window.shared = data; };
    window.confirm = () => true;
"""


@pytest.fixture(params=["served", "from disk"])
def where(request: pytest.FixtureRequest, site: Path, address: str) -> str:
    """The address of a case."""
    return address + CASE if request.param == "served" else f"{(site / CASE).as_uri()}/index.html"


@pytest.fixture
def phone(where: str, visit: Callable[..., Visit]) -> Visit:
    """A case on a phone, without a voice of its own."""
    return visit(where, width=360, height=740, reduced_motion="reduce")


def first_field(page: Any) -> Any:
    return page.get_by_role("textbox", name="Jouw antwoord op: Verschillende organisaties")


def test_level_answers_parts_and_place_are_kept(phone: Visit, where: str) -> None:
    page = phone.page
    page.get_by_label("mbo niveau 4").check()
    first_field(page).fill(ANSWER)
    page.get_by_text("Klaar met denken? Verder met deel 2").click()
    assert page.get_by_role("heading", name="Voorgesprekken en een goede regie").is_visible()
    word = page.locator("details.s-part[open] .s-story a:visible").first
    word.scroll_into_view_if_needed()
    page.wait_for_timeout(400)
    target = word.get_attribute("href")
    assert target
    page.goto(f"{where.partition(CASE)[0]}{CASE}{target}{'' if where.startswith('http') else '/index.html'}")
    page.go_back()
    wait_until(page, "document.querySelectorAll('details.s-part[open]').length === 1")
    page.wait_for_timeout(300)
    assert word.evaluate("word => word.getBoundingClientRect().top > 0 && word.getBoundingClientRect().top < innerHeight")
    assert first_field(page).input_value() == ANSWER and page.get_by_label("mbo niveau 4").is_checked()

    page.goto("about:blank")
    page.goto(where)
    page.get_by_role("button", name="Lees verder bij deel 2 van 4").click()
    page.evaluate("document.querySelectorAll('details.s-part').forEach(part => part.open = true)")
    assert page.get_by_role("heading", name="Vragen voor mbo niveau 4").is_visible()
    assert page.get_by_role("heading", name="Vragen voor hbo").is_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    own = where.partition(CASE)[0]
    assert all(url.startswith((own, "about:", "data:")) for url in phone.requests)
    # Of a site that is not the offline edition, a page from disk misses its font.
    assert not [said for said in phone.complaints if not said.startswith(("Failed to load", "Access to font"))]


def test_answers_go_along_as_a_word_file_and_by_the_phone(
    where: str, visit: Callable[..., Visit], tmp_path: Path,
) -> None:
    page = visit("about:blank", width=360, height=740).page
    page.add_init_script(STUBS.replace("LANGUAGE", "nl-NL"))
    page.goto(where)
    mine = page.get_by_role("region", name="Mijn antwoorden")
    assert mine.get_by_role("button", name="Word-bestand").is_disabled()
    first_field(page).fill(ANSWER)
    mine.get_by_label("Naam").fill("Sarıkaş")
    mine.get_by_label("Klas").fill("SW4-B")
    with page.expect_download() as download:
        mine.get_by_role("button", name="Word-bestand").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    assert path.name == "antwoorden-meisjes-in-de-knel.docx"
    paragraphs = WordFile(path).paragraphs()
    assert paragraphs[:4] == [
        ("Heading1", "Mijn antwoorden: Meisjes in de knel"), ("Normal", "Naam: Sarıkaş"), ("Normal", "Klas: SW4-B"),
        ("Heading2", "Deel 1 van 4")]
    assert paragraphs[4][0] == "Heading3" and paragraphs[5] == ("Normal", ANSWER.replace("\n", ""))
    pypandoc = pytest.importorskip("pypandoc", reason="pypandoc-binary is not installed")
    read = pypandoc.convert_file(str(path), "plain", extra_args=["--wrap=none"])
    assert all(line in read for line in ANSWER.split("\n")) and "Wat zou jij nu als eerste doen?" in read

    mine.get_by_role("button", name="Deel").click()
    shared = page.evaluate("window.shared")
    assert shared["title"] == "Mijn antwoorden: Meisjes in de knel" and ANSWER in shared["text"]

    mine.get_by_role("button", name="Wis alles").click()
    assert first_field(page).input_value() == "" and mine.get_by_label("Naam").input_value() == ""
    page.reload()
    assert first_field(page).input_value() == ""


def test_answers_are_printed_alone(address: str, visit: Callable[..., Visit]) -> None:
    page = visit(address + CASE).page
    page.evaluate("window.print = () => {}")
    first_field(page).fill(ANSWER)
    page.get_by_role("button", name="Print", exact=True).click()
    page.emulate_media(media="print")
    shown = page.inner_text("body")
    assert "Mijn antwoorden: Meisjes in de knel" in shown and "Dan pas samen praten" in shown
    assert "Overal hetzelfde verhaal" not in shown and "Bronnen" not in shown
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".s-handed-in").count() == 0 and page.get_by_text("Overal hetzelfde verhaal").is_visible()


@pytest.mark.parametrize(("language", "is_offered"), [("nl-NL", True), ("en-GB", False)])
def test_only_a_dutch_voice_of_the_device_reads_aloud(
    address: str, visit: Callable[..., Visit], language: str, *, is_offered: bool,
) -> None:
    page = visit("about:blank").page
    page.add_init_script(STUBS.replace("LANGUAGE", language))
    page.goto(address + CASE)
    aloud = page.get_by_role("button", name="Lees voor")
    assert aloud.is_visible() == is_offered
    if is_offered:
        aloud.click()
        said = page.evaluate("window.said")
        assert said[0].startswith("SW-SL praat met veel zelforganisaties") and len(said) == 3
        assert page.get_by_role("button", name="Stop").is_visible()


def test_a_case_is_read_by_keyboard(address: str, visit: Callable[..., Visit]) -> None:
    page = visit(address + CASE, reduced_motion="reduce").page
    first_field(page).focus()
    page.keyboard.type("Een antwoord")
    # The next question, and then the one way on.
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.get_by_role("heading", name="Voorgesprekken en een goede regie").is_visible()
    assert page.evaluate("document.activeElement.textContent").endswith("Deel 2 van 4")
    bar = page.get_by_role("navigation", name="Door de casus")
    bar.get_by_role("button", name="Verder naar deel 2 van 4").press("Enter")
    assert bar.inner_text().split("\n")[1].startswith("Deel 2 van 4")
    bar.get_by_role("button", name="Terug naar deel 1 van 4").press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Deel 1 van 4"
    bar.get_by_role("button", name="Hulp").press("Enter")
    assert page.locator(".s-help a[href^='tel:']").filter(visible=True).count() == 3
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent") == "Hulp"
