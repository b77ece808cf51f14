"""The edition without network: unpacked in a folder with a difficult name, opened from disk, the network cut."""

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from schakel.documents import make
from schakel.library import load
from schakel.site import engine
from schakel.site.build import write_config
from tests.support import ROOT
from tests.support.once import once
from tests.support.visiting import Visit, wait_until

pytestmark = pytest.mark.content

LIMIT = 25_000_000
"""Bytes, without printed documents."""

SESSION = "sessies/1-luisteren-zonder-oordeel"
"""Its plan stands for all printed documents: making them all takes long, and has tests of its own."""


@pytest.fixture(scope="session")
def packed(tmp_path_factory: pytest.TempPathFactory, chromium: Any) -> Path:
    return once(tmp_path_factory, "zonder-netwerk", _pack) / "site/downloads/schakel-offline.zip"


def _pack(folder: Path) -> None:
    make(load([ROOT]), folder, only=[f"{SESSION}.pdf"])
    engine.run(write_config([ROOT], folder, documents=str(folder), offline=str(folder / "offline")))


@pytest.fixture(scope="session")
def unpacked(packed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mijn") / "Mijn café handboek #1"
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(folder)
    return folder / "schakel"


def test_small_enough_and_says_its_edition(packed: Path) -> None:
    with zipfile.ZipFile(packed) as archive:
        assert sum(entry.compress_size for entry in archive.infolist() if not entry.filename.endswith(".pdf")) <= LIMIT
        assert {name.partition("/")[0] for name in archive.namelist()} == {"schakel"}
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        readme = archive.read("schakel/LEESMIJ.txt").decode("utf-8-sig")
        edition = next(line for line in readme.splitlines() if line.startswith("Editie "))
        assert f'"{edition}."' in archive.read("schakel/assets/editie.js").decode()


def test_everything_works_from_disk(unpacked: Path, visit: Callable[..., Visit]) -> None:
    seen = visit((unpacked / "index.html").as_uri(), offline=True)
    page = seen.page
    assert "Je leest het handboek zonder internet. Editie " in page.locator(".md-banner").inner_text()
    page.get_by_role("link", name="Casussen", exact=True).first.click()
    page.wait_for_url("**/casussen/index.html")
    page.locator(".s-card a").first.click()
    page.wait_for_url("**/casussen/*.html")
    page.fill("#zoek-vraag", "vertrouwenspersoon")
    page.wait_for_selector(".zoek__list [role=option]")
    page.locator(".zoek__list [role=option]").first.click()
    page.wait_for_url("**/*vertrouwenspersoon*.html*")
    page.goto((unpacked / "zoeken.html").as_uri() + "?soort=Casussen")
    assert page.is_checked("input[name=soort][value=Casussen]")
    page.check("input[name=soort][value=Praktijken]")
    wait_until(page, "new URLSearchParams(location.search).getAll('soort').length === 2")
    assert [url for url in seen.requests if not url.startswith(("file:", "data:", "blob:"))] == []
    assert seen.complaints == []


def test_a_plan_to_print_comes_along(unpacked: Path, visit: Callable[..., Visit]) -> None:
    page = visit((unpacked / "downloads.html").as_uri(), offline=True).page
    plan = page.locator(f"a[href$='{SESSION}.pdf']").evaluate("link => link.href")
    assert plan == (unpacked / f"downloads/{SESSION}.pdf").as_uri()
    assert (unpacked / f"downloads/{SESSION}.pdf").read_bytes().startswith(b"%PDF")


def test_every_kind_of_page_opens(unpacked: Path, visit: Callable[..., Visit]) -> None:
    seen = visit((unpacked / "index.html").as_uri(), offline=True)
    folders = [unpacked, *(folder for folder in sorted(unpacked.iterdir()) if any(folder.glob("*.html")))]
    for folder in folders:
        pages = [page for page in folder.glob("*.html") if b'http-equiv="refresh"' not in page.read_bytes()]
        if not pages:
            continue
        fullest = max(pages, key=lambda page: page.stat().st_size)
        seen.page.goto(fullest.as_uri())
        assert seen.page.locator("h1").count() == 1, fullest
        loaded = "document.fonts.ready.then(() => [...document.fonts].some(font => font.status === 'loaded'))"
        assert seen.page.evaluate(loaded), "the letters come along"
    assert len(folders) > 10
    assert [url for url in seen.requests if not url.startswith(("file:", "data:", "blob:"))] == []
    assert seen.complaints == []
