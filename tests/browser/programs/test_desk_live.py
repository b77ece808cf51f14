"""The session while it is given: now and next, ahead or behind, five minutes more and back again; by a clock that is ours."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest


@pytest.fixture
def live(open_desk: Callable[..., Any]) -> Any:
    """The small session, from 13:30 to 15:00, at 13:35."""
    page = open_desk("?op=1&begin=1330&eind=1500", is_open=False)
    page.clock.install(time=datetime.datetime(2026, 11, 26, 13, 35))
    page.get_by_role("button", name="Tijdens de bijeenkomst").click()
    return page


def said(page: Any, name: str) -> str:
    return page.inner_text(f".s-live-{name}")


def press(page: Any, name: str) -> None:
    page.locator(".s-live").get_by_role("button", name=name).click()


def test_now_and_next_by_the_clock(live: Any) -> None:
    assert (said(live, "now"), said(live, "left")) == ("1. Welkom", "nog 15 minuten")
    assert said(live, "state") == "13:35 uur. Je loopt op tijd."
    assert said(live, "next") == "Straks, 13:50 uur: 2. Rollenspel"


def test_behind_and_ahead(live: Any) -> None:
    press(live, "volgende")
    assert said(live, "state") == "13:35 uur. Je loopt 15 minuten voor."
    press(live, "vorige")
    live.clock.run_for("20:00")
    assert (said(live, "left"), said(live, "state")) == ("5 minuten over tijd", "13:55 uur. Je loopt 5 minuten achter.")
    press(live, "haal in")
    assert said(live, "ask") == "Dan: ‘2. Rollenspel’ 35 minuten in plaats van 40."
    press(live, "Doe dat")
    assert said(live, "next") == "Straks, 13:55 uur: 2. Rollenspel"
    press(live, "volgende")
    assert (said(live, "left"), said(live, "state")) == ("nog 35 minuten", "13:55 uur. Je loopt op tijd.")


def test_five_minutes_more_are_asked_and_taken_back(live: Any) -> None:
    before = said(live, "next")
    press(live, "+5 minuten")
    assert said(live, "ask") == "Dan: ‘2. Rollenspel’ 35 minuten in plaats van 40."
    press(live, "Laat maar")
    assert said(live, "next") == before and said(live, "ask") == ""
    press(live, "+5 minuten")
    press(live, "Doe dat")
    assert said(live, "left") == "nog 20 minuten" and said(live, "next") == "Straks, 13:55 uur: 2. Rollenspel"
    press(live, "Maak ongedaan")
    assert said(live, "next") == before and said(live, "left") == "nog 15 minuten"


def test_what_no_longer_fits_is_said(live: Any) -> None:
    for _ in range(6):
        press(live, "+5 minuten")
        press(live, "Doe dat")
    press(live, "+5 minuten")
    assert said(live, "ask") == "Dan: je eindigt 5 minuten later."


def test_it_goes_on_where_it_was_and_stops(live: Any) -> None:
    press(live, "volgende")
    live.reload()
    live.get_by_role("button", name="Tijdens de bijeenkomst").click()
    assert said(live, "now") == "2. Rollenspel"
    press(live, "Stop")
    assert not live.locator(".s-live").is_visible() and live.evaluate("sessionStorage.length") == 0
