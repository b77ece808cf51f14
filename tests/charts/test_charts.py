"""Charts: well-formed, named, complete in their table, the same every time, whatever the numbers and words."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakel.charts import Bar, Chart, Moment, bars, timeline
from schakel.charts.drawing import wrapped

SVG = "{http://www.w3.org/2000/svg}"
NAME = "Erfan Jordačović-Pourmohammadi van den Werkplaats & <Sociaal> “Domein”"
ENDS = ("exactly", "about", "over", "nearly", "at-least")


def bar_chart(rows: Sequence[Bar]) -> Chart:
    return bars(
        "Opkomst 1", "Opkomst & meer", "Staven.", rows, columns=("Naam", "Aantal"),
        legend=[Bar(end, "", (1,), end) for end in ENDS])


def time_chart(moments: Sequence[Moment]) -> Chart:
    return timeline(
        "tijd", "Tijdlijn", "Van boven naar beneden.", moments, columns=("Naam", "Datum"), full="gevuld", open_="open")


def some_bars(number: int) -> list[Bar]:
    return [Bar(f"{NAME} {n}", f"{n} bezoekers", (n,), ENDS[n % 5]) for n in range(1, number + 1)]


def some_moments(number: int) -> list[Moment]:
    day = date(2017, 4, 3)
    return [Moment(f"{NAME} {n}", f"dag {n}", day + timedelta(days=9 * n), cells=(f"dag {n}",)) for n in range(number)]


CHARTS: dict[str, Callable[[int], Chart]] = {
    "bars": lambda number: bar_chart(some_bars(number)),
    "timeline": lambda number: time_chart(some_moments(number)),
}


@pytest.mark.parametrize("number", [0, 1, 2, 40])
@pytest.mark.parametrize("kind", CHARTS)
def test_is_accessible_svg_with_its_data(kind: str, number: int) -> None:
    chart = CHARTS[kind](number)
    root = ElementTree.fromstring(chart.svg)
    names = {element.get("id"): element.text for element in root if element.get("id")}
    assert root.get("role") == "img"
    assert names[root.get("aria-labelledby")] == chart.title
    assert names[root.get("aria-describedby")] == chart.description
    assert len(chart.rows) == number
    assert all(len(row) == len(chart.columns) for row in chart.rows)
    assert all(f"{NAME} {n}" in row[0] for n, row in enumerate(chart.rows, 1 if kind == "bars" else 0))
    drawn = " ".join(" ".join(element.itertext()) for element in root.iter(f"{SVG}text"))
    assert all(row[-1] in " ".join(drawn.split()) for row in chart.rows)
    assert "\n\n" not in chart.svg and "<script" not in chart.svg
    assert CHARTS[kind](number).svg == chart.svg


def right_end(element: ElementTree.Element) -> float:
    return float(element.get("x", "").rstrip("%")) + float(element.get("width", "").rstrip("%"))


@pytest.mark.parametrize(("end", "pieces", "has_tick", "has_arrow"), [
    ("exactly", ["solid"], False, False), ("about", ["solid", "dashed"], True, False),
    ("over", ["solid", "dashed"], True, False), ("nearly", ["solid", "dashed"], True, False),
    ("at-least", ["solid"], False, True),
])
def test_every_end_is_drawn_differently(end: str, pieces: list[str], has_tick: bool, has_arrow: bool) -> None:
    chart = bars("a", "A", "A.", [Bar("x", "30", (30,), end)], columns=("a", "b"))  # type: ignore[arg-type]
    root = ElementTree.fromstring(chart.svg)
    found = ["dashed" if r.get("stroke-dasharray") else "solid" for r in root.iter(f"{SVG}rect")]
    assert found == pieces
    assert any(line.get("stroke-width") for line in root.iter(f"{SVG}line")) is has_tick
    assert (root.find(f".//{SVG}path") is not None) is has_arrow


def test_the_tick_of_the_source_lies_in_before_or_after_the_dashes() -> None:
    places = {}
    for end in ("about", "over", "nearly"):
        root = ElementTree.fromstring(bars("a", "A", "A.", [Bar("x", "30", (30,), end)], columns=("a", "b")).svg)
        dashes = next(r for r in root.iter(f"{SVG}rect") if r.get("stroke-dasharray"))
        tick = next(line for line in root.iter(f"{SVG}line") if line.get("stroke-width"))
        start, at = float(dashes.get("x", "").rstrip("%")), float(tick.get("x1", "").rstrip("%"))
        places[end] = round((at - start) / (right_end(dashes) - start), 1)
    assert places == {"about": 0.5, "over": 0.0, "nearly": 1.0}


def test_an_unknown_number_has_words_and_no_bar() -> None:
    chart = bars("a", "A", "A.", [Bar("x", "opkomst niet bekend")], columns=("a", "b"))
    root = ElementTree.fromstring(chart.svg)
    assert root.find(f".//{SVG}rect") is None
    assert "opkomst niet bekend" in "".join(root.itertext())


@given(st.lists(
    st.tuples(st.text(max_size=90), st.lists(st.integers(0, 10**7), max_size=3), st.sampled_from(ENDS)), max_size=12))
def test_no_bar_leaves_the_drawing(given_rows: list[tuple[str, list[int], str]]) -> None:
    rows = [
        Bar(label, f"ruim {sum(parts)}", tuple(parts), end)  # type: ignore[arg-type]
        for label, parts, end in given_rows]
    root = ElementTree.fromstring(bars("a", "A", "A.", rows, columns=("a", "b")).svg)
    for rect in root.iter(f"{SVG}rect"):
        assert float(rect.get("x", "").rstrip("%")) >= 0
        assert right_end(rect) <= 100.1


def test_labels_of_a_timeline_do_not_lie_over_one_another() -> None:
    root = ElementTree.fromstring(time_chart(some_moments(40)).svg)
    places = [float(t.get("y", "")) for t in root.iter(f"{SVG}text") if t.get("x") == "76"]
    assert all(after - before >= 17.9 for before, after in pairwise(places))
    assert max(places) < float(root.get("height", ""))


def test_a_timeline_keeps_its_scale() -> None:
    days = [date(2018, 1, 1), date(2018, 7, 2), date(2019, 12, 31)]
    root = ElementTree.fromstring(time_chart([Moment("x", "y", day, cells=("y",)) for day in days]).svg)
    first, second, third = [float(s.get("y", "")) for s in root.iter(f"{SVG}svg") if s is not root][:3]
    assert (second - first) / (third - first) == pytest.approx((days[1] - days[0]) / (days[2] - days[0]), abs=0.01)


def test_a_timeline_marks_what_is_uncertain() -> None:
    day = date(2019, 12, 12)
    moments = [
        Moment("dag", "12 december", day, cells=("a",)), Moment("maand", "december", day, "month", cells=("b",)),
        Moment("omstreden", "12 december", day, "disputed", False, ("c",)),
        Moment("zonder", "datum onbekend", None, cells=("d",))]
    root = ElementTree.fromstring(time_chart(moments).svg)
    marks = list(root.iter(f"{SVG}path"))[:4]
    assert len({re.sub(r"[\d.-]+", "", mark.get("d", "")) for mark in marks}) >= 3
    assert len({mark.get("d") for mark in marks}) == 4
    assert marks[2].get("fill") != marks[0].get("fill")
    words = "".join(root.itertext())
    for meaning in ("gevuld", "open", "rond:", "langwerpig:", "ruit:", "vierkant:"):
        assert meaning in words


def test_a_timeline_without_any_date() -> None:
    chart = time_chart([Moment("zonder", "datum onbekend", None, cells=("x",))])
    assert "zonder" in chart.svg and len(chart.rows) == 1


@given(st.text(max_size=200))
def test_any_text_is_well_formed(text: str) -> None:
    ElementTree.fromstring(bars("a", text, text, [Bar(text, text, (1,))], columns=("a", "b")).svg)
    ElementTree.fromstring(time_chart([Moment(text, text, date(2020, 2, 29), "month", cells=(text,))]).svg)


def test_long_words_are_cut() -> None:
    assert all(len(line) <= 45 for line in wrapped("Jordačović" * 12, 288))
