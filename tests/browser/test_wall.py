"""The wall in the browser: what gets into a page past every check does nothing, over http and from disk."""

import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.serving import serving
from tests.support.visiting import Visit

ELSEWHERE = "https://elders.example/"
PLANTED = {
    "script": "<script>window.ran = true</script>",
    "onerror": "<img src=none.png alt='' onerror='window.ran = true'>",
    "onload": "<svg onload='window.ran = true'></svg>",
    "link": "<a id=pressed href='javascript:void(window.ran = true)'>a</a>",
    "srcdoc": "<iframe srcdoc='<script>parent.ran = true</script>'></iframe>",
    "style": "<style>h1 { color: rgb(1, 2, 3) !important }</style>",
    "attribute": "<p id=coloured style='color: rgb(1, 2, 3)'>a</p>",
    "base": f"<base href='{ELSEWHERE}'>",
    "picture": f"<img src='{ELSEWHERE}' alt=''>",
    "form": f"<form action='{ELSEWHERE}'><button id=pressed>a</button></form>",
}
"""What could be in a page, each with an effect that the policy must stop."""

EFFECT = """() => window.ran || !document.baseURI.startsWith(location.href)
  || [...document.querySelectorAll("h1, #coloured")].some(element => getComputedStyle(element).color === "rgb(1, 2, 3)")"""


@pytest.fixture(scope="module", params=["site", "from disk"])
def start(request: pytest.FixtureRequest, built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The folder and the address of the small site, and of its offline edition as it is unpacked; both to be changed."""
    folder = tmp_path_factory.mktemp("muur")
    if request.param == "from disk":
        with zipfile.ZipFile(built / "site/downloads/schakel-offline.zip") as archive:
            archive.extractall(folder)
        yield folder / "schakel", f"{(folder / 'schakel').as_uri()}/"
        return
    shutil.copytree(built / "site", folder / "site")
    with serving(folder / "site") as address:
        yield folder / "site", address


@pytest.mark.parametrize("has_policy", [True, False], ids=["with the policy", "without"])
def test_what_is_planted_does_nothing(start: tuple[Path, str], visit: Callable[..., Visit], has_policy: bool) -> None:
    """Without the policy all of it does something, so that the test can fail."""
    folder, address = start
    html = (folder / "index.html").read_text(encoding="utf-8")
    if not has_policy:
        html = html.replace("Content-Security-Policy", "x")
    page, outside = (seen := visit(f"{address}index.html")).page, []
    page.route(f"{ELSEWHERE}**", lambda route: (outside.append(route.request.url), route.fulfill(body="elders")))
    effects, refused = {}, {}
    for kind, planted in PLANTED.items():
        (folder / "planted.html").write_text(html.replace("<h1", f"{planted}<h1", 1), encoding="utf-8")
        seen.complaints.clear()
        outside.clear()
        page.goto(f"{address}planted.html")
        page.evaluate("setTimeout(() => document.querySelector('#pressed')?.click())")
        page.wait_for_timeout(100)
        effects[kind] = bool(outside) or bool(page.evaluate(EFFECT))
        refused[kind] = any("Content Security Policy" in said for said in seen.complaints)
    (folder / "planted.html").unlink()
    assert effects == dict.fromkeys(PLANTED, not has_policy)
    assert refused == dict.fromkeys(PLANTED, has_policy)


def _moved(folder: Path) -> set[Path]:
    """The pages that lead to another."""
    return {path for path in folder.rglob("*.html") if b'http-equiv="refresh"' in path.read_bytes()}


def test_every_kind_of_page_keeps_to_it(start: tuple[Path, str], visit: Callable[..., Visit]) -> None:
    folder, address = start
    seen = visit(address)
    for path in set(folder.rglob("*.html")) - _moved(folder):
        seen.page.goto(address + path.relative_to(folder).as_posix())
        seen.page.wait_for_load_state()
    assert [said for said in seen.complaints if "Content Security Policy" in said] == []


def test_a_page_that_has_moved_still_leads_there(start: tuple[Path, str], visit: Callable[..., Visit]) -> None:
    folder, address = start
    (moved,) = _moved(folder)
    page = (seen := visit(address + moved.relative_to(folder).as_posix())).page
    page.wait_for_url(lambda url: "familie-oud" not in url)
    assert page.text_content("h1").startswith("Familie O.")
    assert not any("Content Security Policy" in said for said in seen.complaints)


def test_the_colours_that_were_chosen_stay(start: tuple[Path, str], visit: Callable[..., Visit]) -> None:
    """The program that the theme has within its pages works as a file: from the first page to the next, before all other."""
    folder, address = start
    page = visit(f"{address}index.html", color_scheme="light").page
    page.click(".md-header__option label:visible")
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    page.route("**/bundle.*.js", lambda route: route.abort())
    page.goto(f"{address}zoeken{'/index' if (folder / 'zoeken/index.html').is_file() else ''}.html")
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
