"""The desk on the page of a session: what is chosen shows in the timetable, in every block, in numbers and in the address."""

from collections.abc import Callable
from typing import Any

import pytest


def rows(page: Any) -> list[list[str]]:
    """Time and minutes of every line of the timetable, and what it is."""
    return page.eval_on_selector_all(".s-timetable tbody tr", """rows => rows.map(row => [
        row.cells[0].textContent, (row.cells[1].querySelector('output') ?? row.cells[1]).textContent,
        row.querySelector('a')?.textContent || row.querySelector('.s-desk-words, em')?.textContent])""")


def names(page: Any) -> list[str]:
    return [name for *_, name in rows(page)]


def do(page: Any, name: str, act: str) -> None:
    """Press a button of a block."""
    page.locator("tr", has_text=name).get_by_role("button", name=act, exact=True).click()


WRITTEN = ["1. Welkom", "2. Rollenspel", "3. Extra oefening", "4. Afsluiting"]


def test_without_choices_the_plan_is_that_of_the_handbook(open_desk: Callable[..., Any]) -> None:
    page = open_desk()
    assert rows(page) == [["0:00–0:20", "20", WRITTEN[0]], ["0:20–1:00", "40", WRITTEN[1]], ["1:00–1:20", "20", WRITTEN[2]],
                          ["1:20–1:30", "10", WRITTEN[3]]]
    assert page.evaluate("location.search") == ""
    assert not page.get_by_role("button", name="Terug naar het plan").is_visible()


def test_an_end_shortens_and_says_what(open_desk: Callable[..., Any]) -> None:
    page = open_desk()
    page.get_by_label("Begintijd").fill("13:30")
    page.get_by_label("Eindtijd").fill("14:50")
    assert rows(page) == [
        ["13:30–13:40", "10", WRITTEN[0]], ["13:40–14:20", "40", WRITTEN[1]], ["14:20–14:40", "20", WRITTEN[2]],
        ["14:40–14:50", "10", WRITTEN[3]]]
    assert "Korter dan in het plan: blok 1." in page.inner_text("body")
    assert page.inner_text("#blok-1 + .s-kicker").startswith("13:30–13:40 · 10 minuten (in het handboek 20)")

    page.get_by_label("Eindtijd").fill("14:30")
    assert names(page) == [WRITTEN[0], WRITTEN[1], WRITTEN[3]]
    assert "‘3. Extra oefening’ vervalt" in page.inner_text("body") and not page.locator("#blok-3").is_visible()
    page.get_by_role("button", name="3. Extra oefening: toch doen").click()
    assert "Dit past niet in 1 uur." in page.inner_text(".s-desk-misfit")

    page.get_by_label("Eindtijd").fill("14:00")
    assert "35 minuten meer" in page.inner_text(".s-desk-misfit")


def test_minutes_stay_between_least_and_planned(open_desk: Callable[..., Any]) -> None:
    page = open_desk()
    for _ in range(3):
        do(page, "1. Welkom", "korter")
    assert rows(page)[0] == ["0:00–0:05", "5", WRITTEN[0]]
    do(page, "1. Welkom", "langer")
    assert rows(page)[0][1] == "10" and "blok 1 is korter" in page.inner_text("body")
    do(page, "1. Welkom", "vanzelf")
    assert rows(page)[0][1] == "20" and page.evaluate("location.search") == ""


def test_order_out_and_in(open_desk: Callable[..., Any]) -> None:
    page = open_desk()
    do(page, "4. Afsluiting", "eerder")
    assert names(page) == [WRITTEN[0], WRITTEN[1], WRITTEN[3], WRITTEN[2]]
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "eerder", "the next press goes on"
    assert page.eval_on_selector_all(".s-block h3", "all => all.map(one => one.id)") == ["blok-1", "blok-2", "blok-4", "blok-3"]
    assert "de volgorde is anders" in page.inner_text("body")
    do(page, "2. Rollenspel", "weg")
    assert names(page) == [WRITTEN[0], WRITTEN[3], WRITTEN[2]]
    page.get_by_role("button", name="2. Rollenspel: zet terug").click()
    assert names(page) == [WRITTEN[0], WRITTEN[1], WRITTEN[3], WRITTEN[2]]
    page.get_by_role("button", name="Terug naar het plan van het handboek").click()
    assert names(page) == WRITTEN and page.evaluate("location.search") == ""


def test_own_blocks_and_breaks_and_who_leads(open_desk: Callable[..., Any]) -> None:
    page = open_desk()
    page.get_by_role("button", name="+ eigen blok").click()
    page.keyboard.type("Rondje Sarıkaş * & co")
    page.get_by_role("button", name="+ pauze").click()
    page.locator("tr", has_text="1. Welkom").get_by_label("Wie leidt dit blok?").fill("Jordačović")
    assert names(page) == [*WRITTEN[:3], "Rondje Sarıkaş * & co", "Pauze", WRITTEN[3]]
    assert page.inner_text("#blok-1 + .s-kicker").count("leiding: Jordačović") == 1

    again = open_desk(page.evaluate("location.search"), is_open=False)
    assert names(again) == [*WRITTEN[:3], "Rondje Sarıkaş - & co", "Pauze", WRITTEN[3]]
    assert [row[:2] for row in rows(again)] == [row[:2] for row in rows(page)]
    assert again.locator("tr", has_text="1. Welkom").locator(".s-desk-leader").inner_text() == "leiding: Jordačović"


def test_a_work_form_begins_an_own_block(open_desk: Callable[..., Any]) -> None:
    page = open_desk()
    page.get_by_role("button", name="+ eigen blok").click()
    page.get_by_label("Begin met een werkvorm").select_option(index=1)
    assert page.get_by_label("Naam van je eigen blok").input_value() == page.evaluate(
        "JSON.parse(document.querySelector('.s-desk-data').textContent).workforms[0].title")


def test_breaks_by_rule(open_desk: Callable[..., Any]) -> None:
    page = open_desk()
    page.get_by_role("button", name="+ eigen blok").click()
    page.get_by_label("Pauzes").select_option("van 10 minuten")
    assert [row for row in rows(page) if row[2] == "Pauze"] == [["1:00–1:10", "10", "Pauze"]]
    assert "met 10 minuten pauze" in page.inner_text(".s-delivered")


@pytest.mark.parametrize(("people", "kit", "said"), [
    ("1", "2 ×", "8 tot 12"), ("9", "18 ×", ""), ("13", "26 ×", "deze groep heeft er 13"), ("0", "2 per deelnemer", ""),
    ("", "2 per deelnemer", "")])
def test_numbers_are_for_the_whole_group(open_desk: Callable[..., Any], people: str, kit: str, said: str) -> None:
    page = open_desk()
    page.get_by_label("Deelnemers").fill(people)
    assert f"Kaartjes ({kit})" in page.inner_text("body")
    assert said in page.inner_text(".s-desk-remarks")


def test_an_old_link_is_still_read(open_desk: Callable[..., Any]) -> None:
    page = open_desk("?begin=13%3A30&groep=12&pauze=2&duur=20", is_open=False)
    assert [row[0] for row in rows(page)] == ["13:30–13:50", "13:50–14:30", "14:30–14:50", "14:50–15:10", "15:10–15:20"]
    assert page.inner_text(".s-delivered") == "Van 13:30 tot 15:20 uur, met 20 minuten pauze, voor 12 deelnemers."


def test_a_link_to_a_plan_that_changed_says_so(open_desk: Callable[..., Any]) -> None:
    page = open_desk()
    do(page, "2. Rollenspel", "weg")
    query = page.evaluate("location.search")
    keys = query.partition("plan=")[2].partition("&")[0].split(".")
    changed = query.replace(f"{keys[0]}.", "zzz.").replace("h=", "h=x")
    page = open_desk(changed, is_open=False)
    assert names(page) == [WRITTEN[0], WRITTEN[2], WRITTEN[3]]
    said = page.inner_text(".s-desk-remarks")
    assert "Het handboek is veranderd sinds dit plan is gemaakt." in said
    assert "Nieuw in het handboek: ‘1. Welkom’." in said and "1 blok van dit plan staat niet meer in het handboek." in said


@pytest.mark.parametrize("query", [
    "?op=1&plan=....-9.-x.zzz99999", "?op=1&begin=9999&eind=-1&groep=0&pauze=x", "?op=2&plan=abc",
    "?op=1&eigen=&eigen=**&eigen=0*x&door=*&door=-1*x", "?begin=25:00&pauze=99"])
def test_a_broken_link_breaks_nothing(open_desk: Callable[..., Any], query: str) -> None:
    assert names(open_desk(query, is_open=False)) == WRITTEN


def test_a_device_remembers_the_course_only_when_asked(open_desk: Callable[..., Any]) -> None:
    page = open_desk()
    page.get_by_label("Begintijd").fill("09:00")
    assert page.evaluate("localStorage.length") == 0
    page.get_by_label("Onthoud dit op dit apparaat").check()
    page.goto(page.url.partition("?")[0])
    assert rows(page)[0][0] == "09:00–09:20"
    page.locator(".s-desk-line button").click()
    page.get_by_label("Onthoud dit op dit apparaat").uncheck()
    assert page.evaluate("localStorage.length") == 0


def test_a_link_can_be_copied(open_desk: Callable[..., Any]) -> None:
    page = open_desk("?op=1&begin=1330&h=x", is_open=False)
    page.get_by_role("button", name="Kopieer link").click()
    page.wait_for_function("document.querySelector('.s-desk-copied').textContent")
    assert page.inner_text(".s-desk-copied").startswith(("De link is gekopieerd.", "Kopieer deze link:"))
