"""`schakel serve` in the browser: a page shows itself anew after a save, and mistakes come and go."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.support import KLEIN
from tests.support.live import PATIENCE, Live, live
from tests.support.visiting import Visit

CASE = "casuistry/casussen/straat.yml"
BOX = "document.getElementById('schakel-mistakes')"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(KLEIN, tmp_path / "klein")


@pytest.fixture
def served(root: Path, tmp_path: Path) -> Iterator[Live]:
    with live(root, tmp_path / "work") as started:
        yield started


def sees(page: Any, condition: str) -> None:
    """Wait until a condition in JavaScript holds, whatever is loaded meanwhile."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with suppress(Exception):  # between two pages there is nobody to answer
            if page.evaluate(condition):
                return
        time.sleep(0.05)
    raise AssertionError(f"never so: {condition}")


def edit(path: Path, old: str, new: str) -> None:
    """Save a file."""
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def test_a_page_shows_itself_anew_where_it_was_read(visit: Callable[..., Visit], served: Live, root: Path) -> None:
    seen = visit(f"{served.address}casussen/straat/", height=300)
    place = seen.page.evaluate("scrollTo(0, 400), Math.round(scrollY)")
    assert place > 100
    edit(root / CASE, "title: ", "title: Nieuw ")
    sees(seen.page, "document.title.startsWith('Nieuw Regen')")
    sees(seen.page, f"Math.abs(scrollY - {place}) < 60")
    for number in range(3):
        edit(root / CASE, "title: ", f"title: {number} ")
        sees(seen.page, f"document.title.startsWith('{number} ')")
    assert seen.complaints == []
    assert all(url.startswith(served.address) for url in seen.requests)


def test_mistakes_come_and_go_without_anyone_asking(
    visit: Callable[..., Visit], served: Live, root: Path,
) -> None:
    seen = visit(f"{served.address}casussen/straat/")
    assert seen.page.evaluate(f"getComputedStyle({BOX}).display") == "none"
    edit(root / CASE, "title:", "titel:")
    sees(seen.page, f"{BOX}.textContent.includes('in de inhoud')")
    assert "titel" in seen.page.locator("#schakel-mistakes mark").all_inner_texts()
    assert seen.page.locator("h1").first.inner_text().startswith("Regen in de straat"), "the last good page stays"
    seen.page.locator("#schakel-mistakes summary").click()
    seen.page.reload()
    sees(seen.page, f"{BOX}.querySelector('details:not([open])')")
    edit(root / CASE, "titel:", "title:")
    sees(seen.page, f"{BOX}.textContent === ''")
    assert seen.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_box_with_mistakes_can_be_read_by_everyone(
    visit: Callable[..., Visit], served: Live, root: Path, scheme: str,
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    edit(root / CASE, "title:", "titel:")
    served.until(lambda: "in de inhoud" in served.text(""))
    for width in (360, 1280):
        seen = visit(f"{served.address}casussen/", width=width, color_scheme=scheme)
        found = Axe().run(seen.page, context="#schakel-mistakes").response["violations"]
        assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == []
        assert seen.page.evaluate(f"{BOX}.scrollWidth <= innerWidth")


def test_a_page_that_nobody_sees_gives_its_connection_back(visit: Callable[..., Visit], served: Live) -> None:
    seen = visit(served.address)
    for _ in range(8):
        seen.page.goto(f"{served.address}casussen/straat/")
        seen.page.go_back()
    assert seen.page.title()
    assert seen.complaints == []
