"""WCAG 2.2 AA as far as a program can see it: axe finds nothing on any kind of page, light or dark, at any width.

    pytest tests/browser/test_accessible.py --record docs/toegankelijkheid.yml     writes what it finds into the statement
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.recording import Record
from tests.support.visiting import Visit, one_of_every_kind

pytestmark = pytest.mark.content

WIDTHS = (320, 768, 1280)
SESSION = "cursussen/basiscursus-vertrouwenspersonen/5-toeleiden/"
FEWER = {"zoeken/": "?soort=Kenniscafés"}
"""Less of a page that is long because it repeats itself, so that axe is done in a second."""
TAGS = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
RULES = {"light": TAGS, "dark": COLOURS}
"""In the dark a page has other colours and nothing else: the other rules would say the same again."""


@pytest.fixture(scope="module")
def script() -> str:
    """axe-core, to run in a page."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    return str(axe.Axe().axe_script)


@pytest.fixture(scope="module")
def record(request: pytest.FixtureRequest, chromium: Any) -> Iterator[Record]:
    """What all tests of this module find; written when they are done and someone asked for it."""
    found = Record(chromium.version, WIDTHS)
    yield found
    if statement := request.config.getoption("--record"):
        found.write(Path(statement))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(
    site: Path, address: str, visit: Callable[..., Visit], script: str, record: Record, scheme: str,
) -> None:
    page = visit(address, color_scheme=scheme, reduced_motion="reduce").page
    wrong: list[str] = []
    record.schemes.append(scheme)
    for path in one_of_every_kind(site):
        record.pages.add(path)
        page.goto(address + path + FEWER.get(path, ""))
        assert page.get_attribute("body", "data-md-color-scheme") == {"light": "default", "dark": "slate"}[scheme]
        page.evaluate(script)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            wrong += [f"/{path} {width}: {said}" for said in _violations(page, RULES[scheme], record)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_opens(
    site: Path, address: str, visit: Callable[..., Visit], script: str, record: Record, scheme: str,
) -> None:
    """The menu of a phone, the results while typing, every part of a case unfolded, and what a word means."""
    case = next(path for path in one_of_every_kind(site) if path.startswith("casussen/") and path != "casussen/")
    page = visit(address + case, width=320, color_scheme=scheme, reduced_motion="reduce").page
    page.evaluate(script)
    page.get_by_role("button", name="Menu").click()
    assert page.locator(".md-sidebar--primary a").filter(visible=True).count() > 3
    wrong = [f"menu: {said}" for said in _violations(page, TAGS, record)]
    page.keyboard.press("Escape")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    wrong += [f"unfolded: {said}" for said in _violations(page, TAGS, record)]
    page.locator("a.begrip").first.click()
    assert page.locator(".s-word").is_visible()
    wrong += [f"word: {said}" for said in _violations(page, TAGS, record, ".s-word")]
    page.keyboard.press("Escape")
    page.fill("#zoek-vraag", "schulden")
    page.wait_for_selector(".zoek__list [role=option]")
    wrong += [f"results: {said}" for said in _violations(page, TAGS, record, ".zoek")]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_desk_of_a_session(
    address: str, visit: Callable[..., Visit], script: str, record: Record, scheme: str,
) -> None:
    """Everything open: choices that do not fit, an own block, a block left out, and the session while it is given."""
    page = visit(address + SESSION, width=320, color_scheme=scheme, reduced_motion="reduce").page
    page.evaluate(script)
    page.get_by_role("button", name="Op maat maken").click()
    page.get_by_label("Begintijd").fill("13:30")
    page.get_by_label("Eindtijd").fill("14:30")
    page.get_by_role("button", name="weg", exact=True).nth(1).click()
    page.get_by_role("button", name="+ eigen blok").click()
    wrong = []
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        wrong += [f"desk {width}: {said}" for said in _violations(page, TAGS, record)]
        assert page.evaluate("document.documentElement.scrollWidth") == width
    page.get_by_role("button", name="Tijdens de bijeenkomst").click()
    page.get_by_role("button", name="+5 minuten").click()
    wrong += [f"live: {said}" for said in _violations(page, TAGS, record, ".s-live")]
    assert not wrong, "\n".join(wrong)


def _violations(page: Any, rules: dict[str, Any], record: Record, part: str = "html") -> list[str]:
    options = {"runOnly": rules, "resultTypes": ["violations"], "preload": False}
    found = page.evaluate("([part, options]) => axe.run(part, options)", [part, options])["violations"]
    record.axe = page.evaluate("axe.version")
    record.findings.update({violation["id"]: len(violation["nodes"]) for violation in found})
    return [
        f"{violation['id']} ({len(violation['nodes'])}): {violation['nodes'][0]['html'][:160]}"
        f" {violation['nodes'][0]['failureSummary'].splitlines()[-1].strip()}" for violation in found]
