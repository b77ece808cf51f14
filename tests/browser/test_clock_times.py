"""A session page that fits an afternoon: clock times, a break, numbers for the group; kept in the address, and on paper."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.visiting import Visit

pytestmark = pytest.mark.content

SESSION = "cursussen/basiscursus-vertrouwenspersonen/1-luisteren-zonder-oordeel/"


def _rows(page) -> list[list[str]]:
    return page.eval_on_selector_all(
        ".s-timetable tbody tr", "rows => rows.map(row => [...row.cells].map(cell => cell.textContent.trim()))")


def test_clock_times_break_and_group(address: str, visit: Callable[..., Visit]) -> None:
    seen = visit(address + SESSION)
    page, before = seen.page, _rows(seen.page)
    lengths = [int(row[1]) for row in before]
    assert before[0][0].startswith("0:00–")
    page.get_by_label("Begintijd").fill("13:30")
    page.get_by_label("Pauze", exact=True).select_option("na blok 2")
    page.get_by_label("Minuten pauze").fill("20")
    page.get_by_label("Deelnemers").fill("14")

    after = _rows(page)
    assert after[2][1:] == ["20", "Pauze"]
    assert [int(row[1]) for row in after] == [*lengths[:2], 20, *lengths[2:]]
    moment = 13 * 60 + 30
    for row in after:
        end = moment + int(row[1])
        assert row[0] == f"{moment // 60:02d}:{moment % 60:02d}–{end // 60:02d}:{end % 60:02d}"
        moment = end
    assert page.locator(".s-delivered").inner_text() == (
        f"Van 13:30 tot {moment // 60:02d}:{moment % 60:02d} uur, met 20 minuten pauze, voor 14 deelnemers")
    assert page.locator("#blok-3 + .s-kicker").inner_text().startswith(after[3][0])
    assert "14 ×" in page.locator("p:has-text('Hand-outs,')").inner_text()

    page.reload()
    assert _rows(page) == after
    page.emulate_media(media="print")
    assert not page.locator(".s-delivery").is_visible() and page.locator(".s-delivered").is_visible()
    assert seen.complaints == []


@pytest.mark.parametrize("group", ["0", "-3", ""])
def test_what_is_no_number_changes_nothing(address: str, visit: Callable[..., Visit], group: str) -> None:
    page = visit(address + SESSION).page
    before = page.locator("article").inner_text()
    page.get_by_label("Deelnemers").fill(group)
    page.get_by_label("Pauze", exact=True).select_option("na blok 1")
    page.get_by_label("Minuten pauze").fill(group)
    assert page.locator("article").inner_text() == before


def test_without_script_there_is_no_form(address: str, site: Path, visit: Callable[..., Visit]) -> None:
    page = visit(address + SESSION, java_script_enabled=False).page
    assert not page.locator(".s-delivery").is_visible()
    assert page.locator(".s-timetable tbody tr").count() > 3
