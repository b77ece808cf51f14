"""A day with clock times of its own: the page begins with them, and says by how much another beginning misses a moment."""

from collections.abc import Callable, Iterator

import pytest

from schakel.site import engine
from schakel.site.build import write_config
from tests.support import ROOT
from tests.support.once import once
from tests.support.serving import serving
from tests.support.visiting import Visit

DAY = "bijeenkomsten/dag-van-het-jongerenwerk/"


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = once(tmp_path_factory, "echt", lambda out: engine.run(write_config([ROOT / "tests/data/echt"], out)))
    with serving(folder / "site") as served:
        yield served + DAY


def test_a_day_begins_at_its_own_time_and_nothing_is_moved(day: str, visit: Callable[..., Visit]) -> None:
    seen = visit(day)
    page = seen.page
    page.get_by_role("button", name="Op maat maken").click()
    assert page.get_by_label("Begintijd").input_value() == "09:30"
    assert page.locator(".s-desk-remarks").inner_text() == ""

    page.get_by_role("button", name="+ pauze").click()
    for _ in range(11):
        page.locator("tr", has_text="Pauze").last.get_by_role("button", name="langer").click()
    assert page.locator(".s-delivered").inner_text() == "Van 09:30 tot 16:10 uur, met 175 minuten pauze."
    assert page.locator(".s-desk-remarks").inner_text() == (
        "‘Afsluiting’ moet om 14:50 beginnen, maar begint in dit plan om 16:00: 1 uur en 10 minuten te laat.")
    page.get_by_label("Begintijd").fill("08:20")
    said = page.locator(".s-desk-remarks").inner_text()
    assert "‘Lunch’ moet om 12:30 beginnen, maar begint in dit plan om 11:20: 1 uur en 10 minuten te vroeg." in said
    assert "‘Afsluiting’" not in said
    assert seen.complaints == []
