"""The same small handbook with an address on the web and without: every complete address is right, or absent."""

import json
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from schakel.cli import main
from tests.support import KLEIN

URL = "https://voorbeeld.nl/handboek/"
CASE = "casussen/familie-o/"


def metadata(page: str) -> dict:
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)[1])


def test_addresses_are_complete_or_absent(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = built / "site"
    page = (site / CASE / "index.html").read_text(encoding="utf-8")
    assert not re.search(r'rel="canonical"|og:url|og:image|describedby', page)
    assert not (site / "sitemap.xml").exists() and not (site / "assets/social").exists()
    assert metadata(page)["url"] == "./"

    out = shutil.copytree(built, tmp_path / "build")
    monkeypatch.setenv("SCHAKEL_URL", URL.removesuffix("/"))
    assert main(["build", "--content", str(KLEIN), "--out", str(out)]) == 0
    site = out / "site"
    page = (site / CASE / "index.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{URL}{CASE}">' in page, "another address is another site, also for a second build"
    assert f'<meta property="og:url" content="{URL}{CASE}">' in page
    image = re.search(r'<meta property="og:image" content="([^"]+)">', page)[1]
    assert image.startswith(URL) and (site / image.removeprefix(URL)).is_file()
    assert metadata(page)["url"] == URL + CASE
    for file in metadata((site / "data/index.html").read_text(encoding="utf-8"))["distribution"]:
        assert (site / file["contentUrl"].removeprefix(URL)).is_file()
    places = [place.text for place in ElementTree.parse(site / "sitemap.xml").findall(".//{*}loc")]
    assert {URL, URL + CASE, f"{URL}zoeken/"} <= set(places) and len(set(places)) == len(places)
    assert all((site / place.removeprefix(URL) / "index.html").is_file() for place in places)
    assert "lastmod" not in (site / "sitemap.xml").read_text(), "nobody knows when a page changed"
    record = re.search(r'<link rel="describedby"[^>]*href="([^"]+)"', page)[1]
    assert f"<czp:location>{URL}{CASE}</czp:location>" in (site / CASE / record).resolve().read_text(encoding="utf-8")
    feeds = re.findall(r'<link rel="alternate feed"[^>]*href="([^"]+)"', page)
    assert len(feeds) == 3
    for feed in feeds:
        links = ElementTree.parse((site / CASE / feed).resolve()).getroot().findall("{*}link[@rel='self']")
        assert [link.get("href") for link in links] == [URL + feed.removeprefix("../../")]
