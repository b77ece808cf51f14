"""A session fitted to an afternoon."""

import pytest

from schakel.model.session import Material
from schakel.plan.fit import Delivery, Slot, clock, fit, quantity, read_delivery
from schakel.problems import UsageError


@pytest.fixture
def session(library):
    return library.items["sessie/1-luisteren"]


def lengths(fitted):
    return {slot.number: slot.minutes for slot in fitted.slots}


def test_without_arguments_the_plan_is_as_written(session):
    fitted = fit(session, Delivery())
    assert fitted.slots == (Slot(1, 0, 20), Slot(2, 20, 60), Slot(3, 60, 80), Slot(4, 80, 90))
    assert not fitted.lapsed and not fitted.remarks


def test_blocks_are_shortened_before_any_lapses(session):
    fitted = fit(session, Delivery(minutes=80))
    assert lengths(fitted) == {1: 10, 2: 40, 3: 20, 4: 10}
    assert fitted.remarks == ("Korter dan in het plan: blok 1.",)


def test_what_may_lapse_lapses_when_shortening_is_not_enough(session):
    fitted = fit(session, Delivery(minutes=60))
    assert fitted.lapsed == (3,)
    assert sum(lengths(fitted).values()) == 60


def test_too_little_time_is_said(session):
    fitted = fit(session, Delivery(minutes=30))
    assert lengths(fitted) == {1: 5, 2: 30, 4: 10}
    assert fitted.remarks[0].startswith(
        "Dit past niet in 30 minuten. Ook met de kortste tijden is 45 minuten nodig: 15 minuten meer.")


def test_time_left_is_said(session):
    assert fit(session, Delivery(minutes=100)).remarks == ("Er is 10 minuten over. Gebruik die als speling.",)


def test_a_break_comes_at_the_change_of_blocks_nearest_to_its_moment(session):
    fitted = fit(session, Delivery(minutes=105, breaks=((15, 55),)))
    assert fitted.slots[2] == Slot(0, 60, 75)
    assert fitted.slots[-1].end == 105


def test_a_group_that_is_too_big_is_said(session):
    assert fit(session, Delivery(group=13)).remarks == (
        "Het plan is gemaakt voor 8 tot 12 deelnemers; deze groep heeft er 13.",)


def test_clock_times(session):
    assert [clock(read_delivery("13:00", None, None, []), slot.start) for slot in fit(session, Delivery()).slots] == [
        "13:00", "13:20", "14:00", "14:20"]
    assert clock(read_delivery("23.50", None, None, []), 20) == "00:10"
    assert clock(Delivery(), 65) == "1:05"


@pytest.mark.parametrize(("per", "expected"), [("session", "2 ×"), ("person", "26 ×"), ("pair", "14 ×"), ("group", "8 ×")])
def test_materials_are_counted_for_the_group(per, expected):
    assert quantity(Material(item="Pen", quantity=2, per=per), 13) == expected


@pytest.mark.parametrize(("start", "breaks"), [
    ("25:00", []), ("één uur", []), ("13:61", []), (None, ["15"]), (None, ["0@60"]),
])
def test_wrong_words_are_refused(start, breaks):
    with pytest.raises(UsageError):
        read_delivery(start, None, None, breaks)
