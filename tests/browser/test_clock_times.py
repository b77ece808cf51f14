"""A session page fitted to an afternoon: in the timetable, in the blocks, on paper and in the address."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from tests.support.visiting import Visit

pytestmark = pytest.mark.content

SESSION = "cursussen/basiscursus-vertrouwenspersonen/1-luisteren-zonder-oordeel/"


def _times(page) -> list[str]:
    return page.eval_on_selector_all(".s-timetable tbody tr", "rows => rows.map(row => row.cells[0].textContent.trim())")


def test_an_afternoon(address: str, visit: Callable[..., Visit]) -> None:
    seen = visit(address + SESSION)
    page = seen.page
    assert _times(page)[0].startswith("0:00–")
    page.get_by_role("button", name="Op maat maken").click()
    page.get_by_label("Begintijd").fill("13:30")
    page.get_by_label("Eindtijd").fill("15:30")
    page.get_by_label("Deelnemers").fill("14")
    page.get_by_label("Pauzes").select_option("van 15 minuten")

    after = _times(page)
    assert after[0].startswith("13:30–") and after[-1].endswith("–15:30")
    assert all(one.partition("–")[2] == other.partition("–")[0] for one, other in pairwise(after))
    assert page.locator(".s-delivered").inner_text() == "Van 13:30 tot 15:30 uur, met 15 minuten pauze, voor 14 deelnemers."
    assert page.locator("#blok-1 + .s-kicker").inner_text().startswith(after[0])
    assert "14 ×" in page.locator("p:has-text('Hand-outs') + ul").inner_text()

    page.reload()
    assert _times(page) == after
    page.emulate_media(media="print")
    assert not page.locator(".s-desk-line").is_visible() and page.locator(".s-delivered").is_visible()
    assert seen.complaints == []


def test_without_script_there_is_no_desk(address: str, site: Path, visit: Callable[..., Visit]) -> None:
    page = visit(address + SESSION, java_script_enabled=False).page
    assert page.locator(".s-desk").inner_text() == ""
    assert page.locator(".s-timetable tbody tr").count() > 3
