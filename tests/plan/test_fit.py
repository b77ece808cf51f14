"""A session fitted to an afternoon."""

import pytest

from schakel.model.session import Material
from schakel.plan.fit import Delivery, clock, fit, quantity, read_delivery
from schakel.plan.rules import Slot
from schakel.plan.timetable import numbers, shortest
from schakel.problems import UsageError
from tests.plan.sessions import planned


@pytest.fixture
def session(library):
    return library.items["sessie/1-luisteren"]


def lengths(fitted):
    return {slot.index: slot.minutes for slot in fitted.slots}


def test_without_arguments_the_plan_is_as_written(session):
    fitted = fit(session, Delivery())
    assert fitted.slots == (Slot(0, 0, 20), Slot(1, 20, 60), Slot(2, 60, 80), Slot(3, 80, 90))
    assert not fitted.lapsed and not fitted.remarks


def test_blocks_are_shortened_before_any_lapses(session):
    fitted = fit(session, Delivery(minutes=80))
    assert lengths(fitted) == {0: 10, 1: 40, 2: 20, 3: 10}
    assert fitted.remarks == ("Korter dan in het plan: blok 1.",)


def test_what_may_lapse_lapses_when_shortening_is_not_enough(session):
    fitted = fit(session, Delivery(minutes=60))
    assert fitted.lapsed == (2,)
    assert sum(lengths(fitted).values()) == 60


def test_too_little_time_is_said(session):
    fitted = fit(session, Delivery(minutes=30))
    assert lengths(fitted) == {0: 5, 1: 30, 3: 10}
    assert fitted.remarks[0].startswith(
        "Dit past niet in 30 minuten. Ook met de kortste tijden is 45 minuten nodig: 15 minuten meer.")


def test_time_left_is_said(session):
    assert fit(session, Delivery(minutes=100)).remarks == ("Er is 10 minuten over. Gebruik die als speling.",)


def test_a_break_comes_at_the_change_of_blocks_nearest_to_its_moment(session):
    fitted = fit(session, Delivery(minutes=105, breaks=((15, 55),)))
    assert fitted.slots[2] == Slot(None, 60, 75)
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


# --- breaks of the plan itself, groups at the same time, fixed moments ---------------------------------------------------

def test_a_break_of_the_plan_is_counted_apart_and_has_no_number():
    session = planned({"minutes": 50}, {"part": "break", "minutes": 15}, {"minutes": 60})
    assert (session.minutes, session.rest, session.duration) == (110, 15, 125)
    assert numbers(session) == [1, 0, 2]
    assert fit(session, Delivery()).slots[-1] == Slot(2, 65, 125)
    assert shortest(session) == 110


def test_what_happens_at_once_counts_as_the_longest_and_every_round():
    groups = [{"title": "A", "minutes": 20}, {"title": "B", "minutes": 25}]
    assert planned({"groups": groups}).minutes == 25
    assert planned({"groups": groups, "rounds": 3}).minutes == 75
    assert planned({"groups": groups, "minutes": 30}).minutes == 30


def test_rounds_stay_equally_long_when_they_are_shortened():
    session = planned({"groups": [{"title": "A", "minutes": 20}], "rounds": 3, "minutes_minimum": 40}, {"minutes": 10})
    assert session.blocks[0].least == 42
    assert lengths(fit(session, Delivery(minutes=66))) == {0: 54, 1: 10}


def test_a_fixed_moment_that_is_not_met_is_said_and_not_moved():
    session = planned({"minutes": 50}, {"title": "Gast", "minutes": 30, "at": "15:00"})
    assert fit(session, Delivery()).remarks == ()
    assert fit(session, Delivery(start=14 * 60 + 10)).remarks == ()
    early = fit(session, Delivery(start=14 * 60))
    assert early.remarks == ("‘Gast’ moet om 15:00 beginnen, maar begint in dit plan om 14:50: 10 minuten te vroeg.",)
    assert early.slots == fit(session, Delivery()).slots
    assert "1 uur en 10 minuten te laat" in fit(session, Delivery(start=15 * 60 + 20)).remarks[0]


def test_a_plan_whose_first_block_has_a_fixed_moment_begins_then():
    session = planned({"minutes": 50, "at": "14:00"}, {"title": "Gast", "minutes": 30, "at": "14:40"})
    assert session.begin == 14 * 60
    assert "10 minuten te laat" in fit(session, Delivery()).remarks[0]
