"""What a trainer prints from the desk, with her times: a run sheet, the hand-outs with their numbers, the programme."""

from collections.abc import Callable
from typing import Any

import pytest

QUERY = "?op=1&begin=1330&groep=9&pauze=10&eigen=15*Rondje*wie+wil&door=-0*Fatma"


@pytest.fixture
def printed(open_desk: Callable[..., Any]) -> Callable[[str, str], Any]:
    """The page, with what one of its buttons prints."""
    def start(name: str, query: str) -> Any:
        page = open_desk(query, is_open=False)
        page.evaluate("window.print = () => { window.printed = document.body.dataset.paper; }")
        page.get_by_role("button", name=f"Print {name}").click()
        assert page.evaluate("window.printed")
        return page

    return start


def paper(page: Any) -> str:
    """The words on the paper."""
    return page.text_content(".s-paper")


def own_before_the_last(open_desk: Callable[..., Any]) -> str:
    """The query, with the own block before the last block."""
    keys = [piece["key"] for piece in open_desk().evaluate(
        "JSON.parse(document.querySelector('.s-desk-data').textContent).pieces")]
    return f"{QUERY}&plan={'.'.join(keys[:2])}.{keys[2]}u.-0.{keys[3]}"


def test_the_run_sheet_has_all_on_one_page(open_desk: Callable[..., Any], printed: Callable[[str, str], Any]) -> None:
    page = printed("spiekblad", own_before_the_last(open_desk))
    lines = page.eval_on_selector_all(
        ".s-paper tbody tr", "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))")
    assert lines[0][:2] == ["13:30–13:50", "1. WelkomIedereen zegt zijn naam"]
    assert [line[1] for line in lines[1:3]] == ["2. RollenspelSpeel het gesprek", "Rondjewie wil · leiding: Fatma"]
    assert len(lines) == 4 and lines[3][1].startswith("4. Afsluiting")
    assert "hand-out Luisteren doe je zo" in lines[1][4]
    assert "13:30–14:55 uur · 9 deelnemers" in paper(page)


def test_handouts_are_those_of_the_blocks_that_are_left(
    open_desk: Callable[..., Any], printed: Callable[[str, str], Any],
) -> None:
    page = printed("hand-outs", own_before_the_last(open_desk))
    assert page.locator(".s-paper .s-copy").count() == 1
    assert paper(page).strip().startswith("9 × · Luisteren naar")
    assert page.locator(".s-copies").is_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("document.body.dataset.paper ?? 'as before'") == "as before"


def test_the_programme_is_for_participants(printed: Callable[[str, str], Any]) -> None:
    words = paper(printed("programma", "?op=1&begin=1330&pauze=10&eigen=15*Rondje*&groep=9"))
    assert "13:30 uur: we beginnen" in words and "15:00 uur: einde" in words
    assert "Rollenspel" not in words or "Wat we doen" in words


def test_the_plan_prints_as_the_page_stands(printed: Callable[[str, str], Any]) -> None:
    assert paper(printed("draaiboek", "?op=1&begin=1330")) == ""
