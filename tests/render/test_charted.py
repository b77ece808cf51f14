"""What the charts say about the content: every item, as certain as it is, and nothing invented."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from schakel.dutch import labels
from schakel.library import Library, load
from schakel.model import Cafe, Theme
from schakel.render import charted
from schakel.render.pages import pages

CAFE = """\
title: {title}
summary: Kort.
{more}
"""


@pytest.fixture
def library(content) -> Library:  # type: ignore[no-untyped-def]
    def cafe(title: str, *more: str) -> str:
        return CAFE.format(title=title, more="\n".join(more))

    return load([content({
        "casuistry/kenniscafes/een.yml": cafe(
            "Avond met Jordačović", "date: 2018-03-01", "date_certainty: month", "themes: [thema/samen]",
            "attendance: {number: 30, qualifier: over, composition: [{group: bewoners, number: 12}, studenten]}"),
        "casuistry/kenniscafes/twee.yml": cafe("Tweede *avond*", "date: 2018-05-01", "attendance: {number: 9}"),
        "casuistry/kenniscafes/drie.yml": cafe("Derde | avond", "date_certainty: unknown"),
        "casuistry/kenniscafes/vier.yml": cafe("Vierde avond", "date: 2017-05-01", "report: title-only"),
        "casuistry/themas.yml": "samen: {title: Samen, summary: Kort.}\nleeg: {title: Leeg, summary: Kort.}\n",
    })]).public


def test_the_timeline_has_every_meeting_in_order(library: Library) -> None:
    assert charted.cafes(library).rows == (
        ("Vierde avond", "1 mei 2017", "alleen titel en datum"), ("Avond met Jordačović", "maart 2018", "verslag"),
        ("Tweede *avond*", "1 mei 2018", "verslag"), ("Derde | avond", "datum onbekend", "verslag"))


def test_attendance_says_how_certain_it_is(library: Library) -> None:
    chart = charted.attendance(library)
    assert chart.rows == (
        ("Avond met Jordačović", "maart 2018", "ruim 30"), ("Tweede *avond*", "1 mei 2018", "9"),
        ("Derde | avond", "datum onbekend", "opkomst niet bekend"))
    words = " ".join("".join(ElementTree.fromstring(chart.svg).itertext()).split())
    assert "ruim, dus iets meer" in words and "precies dit aantal" in words and "minstens" not in words
    assert "1 bijeenkomst " in chart.notes[1]
    assert "39" not in words, "numbers of different certainty are not added up"


def test_visitors_are_drawn_only_with_numbers(library: Library) -> None:
    cafes = library.of(Cafe)
    chart = charted.visitors(cafes["kenniscafe/een"])
    assert chart is not None
    assert chart.rows == (("bewoners", "12"), ("studenten", "aantal niet bekend"))
    assert charted.visitors(cafes["kenniscafe/twee"]) is None


def test_themes_count_every_kind(library: Library) -> None:
    chart = charted.themes(library)
    assert chart.columns == ("Thema", "Kenniscafés", "Samen")
    assert chart.rows == (("Samen", "1", "1"), ("Leeg", "–", "0"))


def test_every_qualifier_has_an_end() -> None:
    assert list(charted.ENDS) == list(labels.CHOICES["qualifier"])


def test_an_empty_library_draws_and_counts_nothing(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    empty = load([tmp_path]).public
    for chart in (charted.cafes(empty), charted.attendance(empty), charted.themes(empty)):
        assert chart.rows == ()
        ElementTree.fromstring(chart.svg)


def test_charts_stand_on_their_pages_with_links_and_escaped_cells(library: Library) -> None:
    found = {page.path: page.article for page in pages(library)}
    overview = found["kenniscafes/index.md"]
    assert overview.count("<svg xmlns") == 2
    assert '<td><a href="drie/">Derde | avond</a></td>' in overview
    assert "Waar aantallen per groep bekend zijn" in overview
    assert "<figure" in found["kenniscafes/een.md"] and "<figure" not in found["kenniscafes/twee.md"]
    assert len(library.of(Theme)) == 2 and "<figure" in found["themas/index.md"]
    for text in found.values():
        for part in text.split("<figure")[1:]:
            assert "\n\n" not in part.split("</figure>")[0]
