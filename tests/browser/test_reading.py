"""Read without a mouse, without good eyes and without network: keyboard, focus, motion, zoom, and nothing from outside."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from schakel.library import load
from schakel.model import Case
from tests.support import ROOT
from tests.support.stages import leaked, secrets
from tests.support.visiting import Visit, one_of_every_kind, wait_until

pytestmark = pytest.mark.content
LIBRARY = load([ROOT]).public

FOCUS = """() => {
  const here = document.activeElement;
  const label = here.matches(".md-option") && here.parentElement.querySelector("label:not([hidden])");
  const shown = label || here.closest(".zoek__form") || here;
  const box = shown.getBoundingClientRect(), style = getComputedStyle(shown);
  return {
    name: (here.getAttribute("aria-label") || here.innerText || here.name || here.id || "").trim(), tag: here.tagName,
    href: here.getAttribute("href") || "", outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    seen: box.width > 0 && box.height > 0
      && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}"""
"""What has focus, and how it shows: by itself, or by the picture or the box that shows it for it."""


def tab(page: Any, most: int = 150) -> Iterator[dict[str, Any]]:
    """Go on with the Tab key; every stop, until the page has no more."""
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop["tag"] == "BODY":
            return
        yield stop


def tab_to(page: Any, name: str, most: int = 150) -> dict[str, Any]:
    """Go on with the Tab key to what is called `name`."""
    for stop in tab(page, most):
        if stop["name"].startswith(name):
            return stop
    raise AssertionError(f"{name} is not reached with the keyboard")


def test_keyboard_from_home_to_the_questions_of_a_case(site: Path, address: str, visit: Callable[..., Visit]) -> None:
    page = visit(address).page
    page.keyboard.press("Tab")
    assert "naar inhoud" in page.evaluate(FOCUS)["name"].lower()
    tab_to(page, "Leren")
    page.keyboard.press("Enter")
    page.wait_for_url("**/casussen/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    title = page.locator(".s-card a").first.inner_text()
    tab_to(page, title)
    page.keyboard.press("Enter")
    page.wait_for_url("**/casussen/*/")
    assert page.locator("h1").inner_text().startswith(title)
    tab_to(page, "Vragen", 250)
    page.keyboard.press("Enter")
    wait_until(page, "document.querySelector('#vragen').getBoundingClientRect().top < innerHeight")


def test_keyboard_opens_the_rest_of_a_case(site: Path, address: str, visit: Callable[..., Visit]) -> None:
    cases = sorted(site.glob("casussen/*/index.html"))
    case = next(page for page in cases if 'class="s-part"' in page.read_text(encoding="utf-8"))
    page = visit(f"{address}casussen/{case.parent.name}/").page
    tab_to(page, "Klaar met denken?", 250)
    page.keyboard.press("Enter")
    assert page.locator("details.s-part").first.get_attribute("open") is not None


def test_the_parts_of_a_case_open_one_at_a_time(site: Path, address: str, visit: Callable[..., Visit]) -> None:
    cases = sorted(site.glob("casussen/*/index.html"))
    case = next(page for page in cases if page.read_text(encoding="utf-8").count('class="s-part"') > 1)
    page = visit(f"{address}casussen/{case.parent.name}/").page
    ways = page.locator("details.s-part > summary").filter(visible=True)
    assert ways.count() == 1
    ways.first.click()
    assert ways.count() == 2
    page.goto(f"{page.url.partition('#')[0]}?open")
    assert page.locator("details.s-part[open]").count() == page.locator("details.s-part").count(), "a teacher asked for it"


@pytest.mark.parametrize("medium", ["screen", "print"])
def test_nothing_of_a_case_shows_before_it_is_opened(address: str, visit: Callable[..., Visit], medium: str) -> None:
    page = visit(address).page
    for name, case in LIBRARY.of(Case).items():
        page.emulate_media(media="screen")
        page.goto(f"{address}casussen/{name.partition('/')[2]}/")
        for opened, hidden in enumerate(secrets(case)):
            if opened:
                page.evaluate("at => document.querySelectorAll('details.s-part')[at].open = true", opened - 1)
            if medium == "print":
                # The theme listens to this too, and opens whatever is folded.
                page.evaluate("dispatchEvent(new Event('beforeprint'))")
                page.emulate_media(media="print")
            assert leaked(page.inner_text("body"), hidden) == [], (name, opened)
            page.evaluate("dispatchEvent(new Event('afterprint'))")


def test_a_link_to_a_part_opens_it_and_says_so(address: str, visit: Callable[..., Visit]) -> None:
    page = visit(f"{address}casussen/meisjes-in-de-knel/#deel-bijeenkomst").page
    assert page.locator("details.s-part[open]").count() == 1
    said = page.get_by_role("status").filter(has_text="Wat ervoor komt, staat nog dicht.")
    assert said.is_visible() and page.get_by_role("heading", name="De zaal komt stoelen tekort").is_visible()


def test_keyboard_opens_the_menu_of_a_phone(site: Path, address: str, visit: Callable[..., Visit]) -> None:
    page = visit(address + _first(site, "casussen"), width=320, reduced_motion="reduce").page
    tab_to(page, "Menu", 10)
    page.keyboard.press("Enter")
    inside = page.evaluate("document.querySelector('.md-sidebar--primary').contains(document.activeElement)")
    assert inside and page.evaluate(FOCUS)["seen"]
    assert page.get_by_role("link", name="Methoden").filter(visible=True).count() == 2, "in the menu and above the page"
    titles = {heading.inner_text() for heading in page.locator(".md-sidebar--primary a").filter(visible=True).all()}
    assert not titles & {"Familie A.", "De vergadertijgers"}, "no list of single pages"
    stops = list(tab(page, 8))
    assert all(stop["seen"] for stop in stops), stops
    page.keyboard.press("Escape")
    assert page.evaluate(FOCUS)["name"] == "Menu"
    assert page.locator(".md-sidebar--primary a").filter(visible=True).count() == 0


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}, {"width": 320}], ids=str)
def test_focus_is_visible(site: Path, address: str, visit: Callable[..., Visit], options: dict[str, Any]) -> None:
    page = visit(address, reduced_motion="reduce", **options).page
    for path in ("", _first(site, "casussen"), "zoeken/"):
        page.goto(address + path)
        stops = list(tab(page, 60))
        assert len(stops) > 10
        hidden = [stop for stop in stops if not stop["seen"] or stop["outline"] < 2]
        assert not hidden, (path, hidden[:3])


COVERED = """() => {
  const here = document.activeElement, box = here.getBoundingClientRect();
  if (here.matches(".md-option") || here === document.body) return "";
  const middle = [box.left + box.width / 2, box.top + box.height / 2];
  const free = [[box.left + 2, box.top + 2], middle, [box.right - 2, box.bottom - 2]].some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (here.contains(top) || top.contains(here));
  });
  return free ? "" : `${here.innerText.trim()} at ${Math.round(box.top)}`;
}"""
"""What has focus and lies wholly behind something else."""


@pytest.mark.parametrize("width", [1280, 320])
def test_what_has_focus_is_not_covered(site: Path, address: str, visit: Callable[..., Visit], width: int) -> None:
    """WCAG 2.4.11, on the way down and on the way back up: the header stays on the screen."""
    page = visit(address, width=width, reduced_motion="reduce").page
    covered = []
    for path in ("begrippen/", _first(site, "casussen"), "bronnen/"):
        page.goto(address + path)
        for key in ("Tab", "Shift+Tab"):
            for _ in range(70):
                page.keyboard.press(key)
                if found := page.evaluate(COVERED):
                    covered.append((path, key, found))
    assert covered == []


SPACED = """() => {
  const style = new CSSStyleSheet();
  style.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets.push(style);
}"""


def test_own_spacing_of_text_hides_nothing(site: Path, address: str, visit: Callable[..., Visit]) -> None:
    """WCAG 1.4.12: lines, letters and words apart as far as a reader may want."""
    page = visit(address, width=320, height=800).page
    wide = []
    for path in one_of_every_kind(site):
        page.goto(address + path)
        page.evaluate(SPACED)
        if (width := page.evaluate("document.scrollingElement.scrollWidth")) > 320:
            wide.append((path, width))
    assert wide == []


OUTLINE = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(found => found.checkVisibility())
  .map(found => Number(found.tagName[1]))"""
VAGUE = """() => [...document.querySelectorAll("a[href]")].filter(found => found.checkVisibility())
  .map(found => found.getAttribute("aria-label") || found.textContent || found.title || found.querySelector("img")?.alt || "")
  .map(name => name.trim())
  .filter(name => !name || /^(lees( meer| verder)?|meer|hier|klik hier|link|download|bekijk)$/i.test(name))"""


def test_headings_and_links_tell_where_you_are(site: Path, address: str, visit: Callable[..., Visit]) -> None:
    """One title, no heading skipped, no link without words of its own, and one link in the menu for this page."""
    page = visit(address).page
    wrong = []
    for path in one_of_every_kind(site):
        page.goto(address + path)
        levels = page.evaluate(OUTLINE)
        if levels.count(1) != 1 or any(after - before > 1 for before, after in pairwise(levels)):
            wrong.append((path, levels))
        wrong += [(path, name) for name in page.evaluate(VAGUE)]
        has_menu = path != "404.html" and not path.startswith("zoeken/")
        if has_menu and page.locator(".md-sidebar--primary [aria-current=page]").count() != 1:
            wrong.append((path, "aria-current"))
    assert wrong == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_keyboard_changes_light_and_dark(site: Path, address: str, visit: Callable[..., Visit], scheme: str) -> None:
    page = visit(address, color_scheme=scheme).page
    tab_to(page, {"light": "Donkere weergave", "dark": "Lichte weergave"}[scheme], 10)
    page.keyboard.press("Enter")
    page.wait_for_selector(f'body[data-md-color-scheme="{ {"light": "slate", "dark": "default"}[scheme] }"]')


def test_no_motion_for_who_asks_for_none(site: Path, address: str, visit: Callable[..., Visit]) -> None:
    page = visit(address, reduced_motion="reduce").page
    for path in ("", _first(site, "casussen")):
        page.goto(address + path)
        moving = page.evaluate("""() => [...document.querySelectorAll('*')].filter(element => {
          const style = getComputedStyle(element), slow = times => times.split(',').some(time => parseFloat(time) > 0.001);
          return slow(style.transitionDuration) || slow(style.animationDuration) || style.scrollBehavior === 'smooth';
        }).map(element => element.outerHTML.slice(0, 80))""")
        assert moving == [], path


def test_zoom_of_400_percent_needs_no_sideways_scroll(site: Path, address: str, visit: Callable[..., Visit]) -> None:
    """WCAG 1.4.10: 1280 × 1024 pixels at 400 % is 320 × 256. Wide tables scroll by themselves."""
    page = visit(address, width=320, height=256).page
    wide = []
    for path in one_of_every_kind(site):
        page.goto(address + path)
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
        width = page.evaluate("document.scrollingElement.scrollWidth")
        if width > 320:
            wide.append((path, width))
    assert wide == []


def test_nothing_from_outside_and_no_errors(site: Path, address: str, visit: Callable[..., Visit]) -> None:
    seen = visit(address)
    for path in one_of_every_kind(site):
        if path != "404.html":
            seen.page.goto(address + path)
    assert [url for url in seen.requests if not url.startswith((address, "data:", "blob:"))] == []
    assert seen.complaints == []
    assert len(seen.requests) > 30


def _first(site: Path, folder: str) -> str:
    return next(f"{folder}/{page.parent.name}/" for page in sorted(site.glob(f"{folder}/*/index.html")))


def test_a_timetable_on_a_phone_shows_its_blocks_whole(visit: Callable[..., Visit], address: str) -> None:
    page = visit(f"{address}cursussen/basiscursus-vertrouwenspersonen/1-luisteren-zonder-oordeel/", width=375).page
    right = "[...document.querySelectorAll('.s-timetable td:nth-child(3)')].map(cell => cell.getBoundingClientRect().right)"
    assert 0 < max(page.evaluate(right)) <= 375, "time, minutes and block are in view without scrolling"


def test_links_that_are_more_than_a_link_look_so(visit: Callable[..., Visit], address: str) -> None:
    """A button for a file has a frame and no line; the link to a neighbour has its line."""
    page = visit(f"{address}cursussen/basiscursus-vertrouwenspersonen/2-levensverhaal-en-hulpvraag/").page
    line = "link => getComputedStyle(link).textDecorationLine"
    assert page.eval_on_selector(".s-neighbours a", line) == "underline"
    page.goto(f"{address}begrippen/")
    assert page.eval_on_selector(".s-files .s-file", line) == "none"
