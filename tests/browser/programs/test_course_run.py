"""A run of a course on its page: days, the sheet for participants, and a calendar in the same bytes as the engine writes."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from schakel.library import Library
from schakel.publish.calendar import Event, written
from schakel.render import pages
from schakel.render.run import ZONE, ZONE_NAME

COURSE = "cursussen/kort/index.md"


@pytest.fixture
def open_course(open_page: Callable[..., Any], library: Library) -> Callable[..., Any]:
    shown = next(page for page in pages(library.public) if page.path == COURSE)
    programs = [f"{name}.js" for name in shown.script.split()]
    return lambda query="": open_page(shown.article, *programs, query=query)


def whens(page: Any) -> list[str]:
    return page.eval_on_selector_all(
        ".s-run-table tbody tr", "rows => rows.map(row => row.cells[0].innerText.replace('\\n', ' '))")


def test_meetings_get_their_days(open_course: Callable[..., Any]) -> None:
    page = open_course()
    assert not page.locator(".s-run-table").is_visible()
    page.get_by_role("button", name="Plan deze cursus").click()
    page.get_by_label("Eerste keer").fill("2026-12-17")
    page.get_by_label("Begintijd").fill("13:30")
    page.get_by_label("Eerste keer").blur()
    assert whens(page) == ["donderdag 17 december 2026 13:30–15:00 uur", "donderdag 24 december 2026 13:30–15:30 uur"]
    page.get_by_label("Niet op").fill("2026-12-24")
    page.get_by_label("Niet op").blur()
    page.get_by_label("Ritme").select_option("om de week")
    page.get_by_label("Plek").fill("Buurthuis, Sarıkaş")
    page.get_by_label("Plek").blur()
    assert whens(page)[1].startswith("donderdag 31 december 2026")
    page.get_by_label("Ritme").select_option("elke week")
    assert whens(page)[1].startswith("donderdag 31 december 2026")

    again = open_course(page.evaluate("location.search"))
    assert whens(again) == whens(page)
    again.get_by_role("button", name="Plan deze cursus").or_(again.get_by_role("button", name="Klaar")).click()
    assert again.locator(".s-run-table a").first.get_attribute("href").endswith("1-luisteren/?op=1&begin=1330")


def test_participants_get_a_sheet(open_course: Callable[..., Any]) -> None:
    page = open_course("?eerste=2026-12-17&begin=1330&plek=Zaal&r=abc")
    page.evaluate("window.print = () => { window.printed = document.body.dataset.paper; }")
    page.get_by_role("button", name="Print voor deelnemers").click()
    assert page.evaluate("window.printed") == "programme"
    assert "donderdag 17 december 2026, 13:30–15:00 uur" in page.text_content(".s-paper")


def test_a_calendar_has_the_bytes_that_the_engine_writes(open_course: Callable[..., Any]) -> None:
    page = open_course()
    events = [
        {"id": "abc-1@schakel", "title": "Cursus; één, \\ en “twee” van een heel lange naam die niet op een regel past: 1",
         "date": "2026-12-17", "begin": "13:30", "end": "15:00", "text": "Klaar:  lees\nhet blad.", "place": "Wijkhuis, Almere",
         "url": "https://x.nl/a/"},
        {"id": "abc-2@schakel", "title": "Nacht", "date": "2026-12-31", "begin": "23:30", "end": "01:00", "until": "2027-01-01",
         "text": "", "place": "", "url": ""}]
    theirs = page.evaluate("([events, zone]) => schakelCourse.calendar('De cursus', events, zone)", [
        events, {"name": ZONE_NAME, "lines": ZONE}])
    ours = written("De cursus", [
        Event(**one | {
            "date": datetime.date.fromisoformat(one["date"]), "in_zone": True,
            "until": datetime.date.fromisoformat(one["until"]) if "until" in one else None}) for one in events])
    assert theirs.encode() == ours


def test_a_second_calendar_changes_the_first(open_course: Callable[..., Any]) -> None:
    saved = []
    for first in ("2026-12-17", "2027-01-07"):
        page = open_course(f"?eerste={first}&begin=1330&r=abc")
        with page.expect_download() as download:
            page.get_by_role("button", name="Zet in agenda").click()
        saved.append(download.value.path().read_text(encoding="utf-8"))
    ids = [[line for line in text.splitlines() if line.startswith("UID:")] for text in saved]
    assert ids[0] == ids[1] == ["UID:abc-1-luisteren@schakel", "UID:abc-2-nee-zeggen@schakel"]
    assert "DTSTART;TZID=Europe/Amsterdam:20270107T133000" in saved[1]
