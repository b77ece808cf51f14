"""The offline edition is the site with other addresses: what the engine builds with addresses that end in .html."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from schakel.publish.offline import LEFT_OUT
from schakel.publish.social_card import picture_path
from schakel.site import engine
from schakel.site.build import write_config
from schakel.site.inspect import inspect
from tests.support import KLEIN
from tests.support.folders import Content
from tests.support.once import once

ADDRESS = "https://voorbeeld.nl/handboek/"


def _build(folder: Path, documents: Path, *, site_url: str = "", **settings: object) -> Path:
    path = write_config([KLEIN], folder, documents=str(documents), **settings)
    values = yaml.safe_load(path.read_text(encoding="utf-8"))
    if "offline" not in settings:
        values["use_directory_urls"] = False
    path.write_text(yaml.safe_dump(values | {"site_url": site_url}), encoding="utf-8")
    engine.run(path)
    return folder


@pytest.fixture(scope="session")
def separate(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small handbook, built with addresses that end in .html."""
    return once(tmp_path_factory, "apart", lambda folder: _build(folder, built)) / "site"


@pytest.fixture(scope="session")
def derived(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition that the small site offers, unpacked."""
    def unpack(folder: Path) -> None:
        with zipfile.ZipFile(site / "downloads/schakel-offline.zip") as archive:
            archive.extractall(folder)
    return once(tmp_path_factory, "afgeleid", unpack) / "schakel"


def _files(folder: Path) -> dict[str, Path]:
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}


def _lines(html: str) -> list[str]:
    """The lines of a page without what may differ: the banner is only in the derived edition, the font to fetch beforehand
    only in the other, and a file beside the page may have `./` before its name."""
    begin, banner, rest = html.partition('<aside class="md-banner">')
    if banner:
        assert "Je leest het handboek zonder internet. " in rest.partition("</aside>")[0]
        html = begin + rest.partition("</script>")[2]
    return [line.rstrip().replace('="./', '="') for line in html.split("\n") if line.strip() and ' as="font" ' not in line]


def test_the_derived_edition_is_the_one_the_engine_builds(derived: Path, separate: Path) -> None:
    ours, theirs = _files(derived), _files(separate)
    edition = re.search("Editie (.*)", ours.pop("LEESMIJ.txt").read_text(encoding="utf-8-sig"))
    assert edition and f'"Editie {edition[1]}."' in ours.pop("assets/editie.js").read_text(encoding="utf-8")
    assert ours.keys() == theirs.keys() - {*LEFT_OUT}
    for name, path in sorted(ours.items()):
        if name.endswith(".html"):
            html = path.read_text(encoding="utf-8")
            assert _lines(html) == _lines(theirs[name].read_text(encoding="utf-8")), name
            assert 'as="font"' not in html and ("md-banner" in html or 'http-equiv="refresh"' in html), name
        else:
            assert path.read_bytes() == theirs[name].read_bytes(), name


def test_the_edition_does_not_offer_itself_and_the_site_does(site: Path, derived: Path) -> None:
    size = (site / "downloads/schakel-offline.zip").stat().st_size
    for online, offline in (("index.html", "index.html"), ("downloads/index.html", "downloads.html")):
        html = (site / online).read_text(encoding="utf-8")
        assert html.count("schakel-offline.zip") == 1
        assert f"{size / 1_000_000:.1f}".replace(".", ",") in html or f"{round(size / 1000)} kB" in html
        assert "schakel-offline" not in (derived / offline).read_text(encoding="utf-8")


def test_with_an_address_the_edition_says_where_it_is_on_the_web(built: Path, tmp_path: Path) -> None:
    folder = _build(tmp_path, built, site_url=ADDRESS, offline=str(tmp_path / "offline"))
    online, offline = folder / "site", folder / "offline"
    html = (offline / "casussen/straat.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{ADDRESS}casussen/straat/">' in html
    assert f'"url": "{ADDRESS}casussen/straat/"' in html
    assert (offline / "data/casussen.json").read_bytes() == (online / "data/casussen.json").read_bytes()
    assert picture_path("casus/straat") in _files(online).keys() - _files(offline).keys()
    assert inspect(offline) == []


def test_a_site_without_documents_still_offers_its_edition(content: Callable[[Content], Path], tmp_path: Path) -> None:
    root = content({"docs/index.md": "---\ntitle: Welkom\nsummary: Kort.\n---\nTekst.\n"})
    engine.run(write_config([root], tmp_path, offline=str(tmp_path / "offline")))
    assert "schakel-offline.zip" in (tmp_path / "site/downloads/index.html").read_text(encoding="utf-8")
    assert inspect(tmp_path / "site") == inspect(tmp_path / "offline") == []
