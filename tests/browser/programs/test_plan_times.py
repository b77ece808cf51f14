"""plan.js fills in times, a break and numbers for the group, and remembers in the address what was filled in."""

from collections.abc import Callable
from typing import Any

import pytest

SESSION = """
<p id="kit"><span class="s-number" data-each="1" data-people="4">1 per vier deelnemers</span></p>
<p class="s-delivered"></p>
<form class="s-delivery">
<label>Begintijd <input type="time" name="begin"></label>
<label>Deelnemers <input type="number" name="groep" min="1" max="500"></label>
<label>Pauze <select name="pauze"><option value="">geen</option><option value="1">na blok 1</option></select></label>
<label>Minuten <input type="number" name="duur" min="1" max="180" value="15"></label>
<button type="button">Afdrukken</button>
</form>
<table class="s-timetable"><tbody>
<tr><td><span class="s-time" data-from="0" data-to="20">0:00–0:20</span></td><td>20</td><td>Welkom</td></tr>
<tr><td><span class="s-time" data-from="20" data-to="65">0:20–1:05</span></td><td>45</td><td>Oefening</td></tr>
</tbody></table>
<p id="note"><span class="s-time" data-from="10" data-to="30">0:10–0:30</span></p>
"""


@pytest.fixture
def open_session(open_page: Callable[..., Any]) -> Callable[..., Any]:
    return lambda query="": open_page(SESSION, "plan.js", query=query)


def rows(page: Any) -> list[list[str]]:
    """The cells of the timetable."""
    return page.eval_on_selector_all("tbody tr", "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))")


def test_times_begin_at_zero_until_a_start_is_given(open_session: Callable[..., Any]) -> None:
    page = open_session()
    assert [row[0] for row in rows(page)] == ["0:00–0:20", "0:20–1:05"]
    assert page.inner_text(".s-delivered") == ""
    page.fill("[name=begin]", "13:30")
    assert [row[0] for row in rows(page)] == ["13:30–13:50", "13:50–14:35"]
    assert page.inner_text(".s-delivered") == "Van 13:30 tot 14:35 uur"


def test_a_clock_goes_round_at_midnight(open_session: Callable[..., Any]) -> None:
    page = open_session("?begin=23:50")
    assert [row[0] for row in rows(page)] == ["23:50–00:10", "00:10–00:55"]


def test_a_break_is_a_row_and_moves_what_comes_after_it(open_session: Callable[..., Any]) -> None:
    page = open_session()
    assert page.is_disabled("[name=duur]")
    page.select_option("[name=pauze]", "1")
    assert rows(page) == [["0:00–0:20", "20", "Welkom"], ["0:20–0:35", "15", "Pauze"], ["0:35–1:20", "45", "Oefening"]]
    assert page.inner_text("#note") == "0:10–0:45"
    page.fill("[name=duur]", "1")
    assert page.inner_text(".s-delivered") == "Met 1 minuut pauze"
    page.select_option("[name=pauze]", "")
    assert [row[0] for row in rows(page)] == ["0:00–0:20", "0:20–1:05"]


@pytest.mark.parametrize(("people", "number"), [("1", "1 ×"), ("4", "1 ×"), ("9", "3 ×"), ("0", ""), ("-3", ""), ("", "")])
def test_numbers_are_for_the_whole_group(open_session: Callable[..., Any], people: str, number: str) -> None:
    page = open_session()
    page.fill("[name=groep]", people)
    assert page.inner_text("#kit") == (number or "1 per vier deelnemers")


def test_the_address_keeps_what_was_filled_in(open_session: Callable[..., Any]) -> None:
    page = open_session()
    page.fill("[name=begin]", "09:00")
    page.fill("[name=groep]", "12")
    assert page.evaluate("location.search") == "?begin=09%3A00&groep=12"
    page.select_option("[name=pauze]", "1")
    again = open_session(page.evaluate("location.search"))
    assert rows(again) == rows(page)
    assert again.inner_text(".s-delivered") == "Van 09:00 tot 10:20 uur, met 15 minuten pauze, voor 12 deelnemers"


def test_the_button_prints(open_session: Callable[..., Any]) -> None:
    page = open_session()
    page.evaluate("window.print = () => { window.printed = true; }")
    page.click("text=Afdrukken")
    assert page.evaluate("window.printed")
