"""`schakel serve` over http: every save is seen, mistakes are shown with the pages, and nothing else is given away."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import KLEIN
from tests.support.live import Live, live
from tests.support.showing import built_with_drafts

CASE = "casuistry/casussen/straat.yml"
PAGE = "casussen/straat/"
_ADDED = re.compile(
    r'<link rel="stylesheet" href="/_schakel/mistakes.css">\n<script src="/_schakel/reload.js" [^>]*></script>\n'
    r'|(?<=>)<div id="schakel-mistakes".*?</div>\n', re.DOTALL)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(KLEIN, tmp_path / "klein")


@pytest.fixture
def served(root: Path, tmp_path: Path) -> Iterator[Live]:
    with live(root, tmp_path / "work") as started:
        yield started


def edit(path: Path, old: str, new: str) -> None:
    """Save a file as many editors do: under another name, and then renamed."""
    fresh = path.with_name(f"{path.name}.tmp")
    fresh.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    fresh.replace(path)


def test_every_page_is_that_of_a_build_but_for_what_serving_adds(served: Live, root: Path, tmp_path: Path) -> None:
    site = built_with_drafts(root, tmp_path / "built")
    pages = [path.relative_to(site).as_posix() for path in site.rglob("index.html")]
    assert len(pages) > 40
    for name in pages:
        status, text, headers = served.ask(name.removesuffix("index.html"))
        assert status == 200 and headers["content-type"] == "text/html; charset=utf-8"
        assert _ADDED.sub("", text) == (site / name).read_text(encoding="utf-8"), name
    index = (site / "assets/search/index/manifest.js").read_text(encoding="utf-8")
    assert served.text("assets/search/index/manifest.js") == index


def test_a_save_is_told_and_seen(served: Live, root: Path) -> None:
    events = served.events()
    before = [next(events) for _ in range(2)]
    edit(root / CASE, "title: ", "title: Nieuw ")
    after = next(event for event in events if event[0] == "page" and event not in before)
    page = served.text(PAGE)
    assert "Nieuw Regen in de straat" in page and f'data-page="{after[1]}"' in page
    assert "Nieuw Regen in de straat" in served.text("casussen/"), "the title in lists and in the menu"


def test_files_come_and_go(served: Live, root: Path) -> None:
    shutil.copy(root / CASE, root / "casuistry/casussen/plein.yml")
    served.until(lambda: served.ask("casussen/plein/")[0] == 200)
    edit(root / "casuistry/casussen/plein.yml", "title:", "aliases: [casus/oud]\ntitle:")
    served.until(lambda: 'http-equiv="refresh"' in served.ask("casussen/oud/")[1])
    (root / "casuistry/casussen/plein.yml").unlink()
    served.until(lambda: served.ask("casussen/plein/")[0] == 404)
    assert "Deze pagina is er niet" in served.ask("casussen/plein/")[1]
    (root / "casuistry/casussen").rename(root / "casuistry/weg")
    served.until(lambda: served.ask(PAGE)[0] == 404)


def test_a_mistake_is_shown_with_the_last_good_page_until_it_is_mended(served: Live, root: Path) -> None:
    title = "Regen in de straat"
    assert title in served.text(PAGE)
    edit(root / CASE, "title:", "titel:")
    served.until(lambda: "1 fout in de inhoud" in served.text(PAGE) or "fouten in de inhoud" in served.text(PAGE))
    page = served.text(PAGE)
    assert title in page and f"<strong>{CASE}</strong>, regel 1" in page and "<mark>titel</mark>: " in page
    assert "fout" in served.ask("_schakel/mistakes?page=/")[1], "everyone is told"
    edit(root / CASE, "titel:", "title:")
    served.until(lambda: "in de inhoud" not in served.text(PAGE))
    assert served.ask("_schakel/mistakes?page=/")[1] == ""


def test_a_mistake_at_the_start_stops_nothing(root: Path, tmp_path: Path) -> None:
    edit(root / CASE, "title:", "titel:")
    with live(root, tmp_path / "work") as served:
        served.until(lambda: "in de inhoud" in served.text("casussen/"))
        status, page, _ = served.ask(PAGE)
        assert status == 404 and "<mark>titel</mark>" in page
        edit(root / CASE, "titel:", "title:")
        served.until(lambda: served.ask(PAGE)[0] == 200)


def test_what_is_wrong_in_a_draft_stands_on_its_own_page(served: Live, root: Path) -> None:
    draft = root / "casuistry/casussen/concept.yml"
    edit(draft, "title:", "verkeerd: x\ntitle:")
    served.until(lambda: "verkeerd" in served.text("casussen/concept/"))
    assert "(in een concept; dit houdt niets tegen)" in served.text("casussen/concept/")
    assert "in de inhoud" not in served.text("")


def test_search_finds_what_was_saved(served: Live, root: Path) -> None:
    served.text("assets/search/index/manifest.js")
    name = next(name for name, text in served.handbook.index().items() if '"id":"casus/straat"' in text)
    edit(root / CASE, "title: ", "title: Zwaluwstaart ")
    served.until(lambda: "Zwaluwstaart" in served.text(name))


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1", ""])
def test_only_this_machine_by_its_own_name_is_answered(served: Live, host: str) -> None:
    status, text, _ = served.ask("", Host=host)
    assert status == 400 and "Regen" not in text and 'lang="nl"' in text


@pytest.mark.parametrize("path", [
    "../mkdocs.yml", "%2e%2e/mkdocs.yml", "..%2f..%2fetc/passwd", "casuistry/casussen/straat.yml", "_schakel/handbook.py",
    "/etc/passwd", "assets/../../mkdocs.yml", "docs/index.md"])
def test_nothing_but_the_site_is_given(served: Live, path: str) -> None:
    status, text, _ = served.ask(path)
    assert status == 404 and "Deze pagina is er niet" in text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_it_is_for_reading(served: Live, method: str) -> None:
    status, text, _ = served.ask(PAGE, method)
    assert status == 405 and "Dit kan hier niet" in text
    status, text, headers = served.ask(PAGE, "HEAD")
    assert (status, text, headers["cache-control"]) == (200, "", "no-store")


def test_a_page_that_cannot_be_made_says_so_in_dutch(served: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(served.handbook._shell, "page", lambda path: {}["geheim"])
    status, text, _ = served.ask(PAGE)
    assert status == 500 and "Deze pagina kan niet worden gemaakt" in text and "reload.js" in text
    assert "geheim" not in text and "Traceback" not in text


def test_documents_of_the_last_build_are_offered_as_such(root: Path, tmp_path: Path) -> None:
    document = "downloads/sessies/1-luisteren.pdf"
    (tmp_path / "made" / document).parent.mkdir(parents=True)
    (tmp_path / "made" / document).write_bytes(b"%PDF")
    with live(root, tmp_path / "work", tmp_path / "made") as served:
        assert "zijn van de laatste build" in served.text("downloads/")
        assert "zijn van de laatste build" not in served.text(PAGE)
        assert served.ask(document)[1:] and served.text(document) == "%PDF"
