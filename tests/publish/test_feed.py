"""The feeds after RFC 4287: reports with dates that are certain, and what changed."""

import shutil
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

from schakel.library import Library, PublicLibrary, load
from schakel.publish import SiteInfo
from schakel.publish.feed import feeds
from tests.support import VIJANDIG

ATOM = "{http://www.w3.org/2005/Atom}"


REPORTS, CHANGES = "feeds/kenniscafes.xml", "feeds/wijzigingen.xml"


def read(library: Library, site_info: SiteInfo, path: str = REPORTS) -> ElementTree.Element:
    made = {feed.path: feed.output(site_info) for feed in feeds(library)}
    return ElementTree.fromstring(made[path].data)


def ids(root: ElementTree.Element) -> dict[str, str]:
    """Title → id of every entry."""
    return {entry.findtext(f"{ATOM}title", ""): entry.findtext(f"{ATOM}id", "") for entry in root.iter(f"{ATOM}entry")}


def test_only_reports_with_a_certain_date(library: Library, site_info: Callable[..., SiteInfo]) -> None:
    root = read(library, site_info())
    assert [entry.findtext(f"{ATOM}title") for entry in root.findall(f"{ATOM}entry")] == ["Praten over geld"]
    for element in (root, *root.findall(f"{ATOM}entry")):
        assert element.findtext(f"{ATOM}id", "").startswith("urn:uuid:")
        assert element.findtext(f"{ATOM}updated") == "2019-10-31T00:00:00Z"
    assert "31 oktober 2019" in root.findtext(f"{ATOM}entry/{ATOM}summary", "")


def test_addresses(library: Library, site_info: Callable[..., SiteInfo]) -> None:
    links = {link.get("href") for link in read(library, site_info()).iter(f"{ATOM}link")}
    assert links == {
        f"https://voorbeeld.nl/handboek/{path}"
        for path in ("kenniscafes/", "feeds/kenniscafes.xml", "kenniscafes/geld-2019/")}
    assert {link.get("href") for link in read(library, site_info("")).iter(f"{ATOM}link")} == {
        "../kenniscafes/", "../kenniscafes/geld-2019/"}


def test_ids_stay_when_the_site_moves(library: Library, site_info: Callable[..., SiteInfo]) -> None:
    for path in (REPORTS, CHANGES):
        found = [[e.text for e in read(library, site_info(url), path).iter(f"{ATOM}id")] for url in ("", "https://elders.nl/")]
        assert found[0] == found[1]


def test_no_feed_without_dates(library: Library, site_info: Callable[..., SiteInfo]) -> None:
    rest = PublicLibrary(library.roots, tuple(e for e in library.entries if e.id != "kenniscafe/geld-2019"))
    assert [feed.path for feed in feeds(rest)] == [CHANGES]


def test_changes_newest_first(library: Library, site_info: Callable[..., SiteInfo]) -> None:
    root = read(library, site_info(), CHANGES)
    shown = [
        (entry.findtext(f"{ATOM}title"), entry.findtext(f"{ATOM}updated", "")[:10], entry.find(f"{ATOM}link").get("href"),
         entry.findtext(f"{ATOM}summary")) for entry in root.iter(f"{ATOM}entry")]
    page = "https://voorbeeld.nl/handboek/wijzigingen/"
    case = 'Familie </script><b>"A"</b> & co'
    assert shown == [
        ("Twee dingen hersteld.", "2026-04-01", f"{page}#2026-04-01", f"{case}, Leefwereld"),
        (f"Nieuw: {case}.", "2026-03-02", "https://voorbeeld.nl/handboek/casussen/familie-a/", case),
        ("De eerste uitgave.", "2026-03-02", f"{page}#2026-03-02", "De eerste uitgave.")]
    assert root.findtext(f"{ATOM}updated") == "2026-04-01T00:00:00Z"


def test_a_change_keeps_its_id_when_another_comes_on_top(
    library: Library, site_info: Callable[..., SiteInfo], tmp_path: Path,
) -> None:
    before = ids(read(library, site_info(), CHANGES))
    assert len(set(before.values())) == 3
    root = shutil.copytree(VIJANDIG, tmp_path / "content")
    log = root / "docs/wijzigingen.yml"
    log.write_text(log.read_text().replace("changes:\n", "changes:\n  - {date: 2026-03-02, text: Nog iets.}\n"))
    after = ids(read(load([root]).public, site_info(), CHANGES))
    assert len(after) == 4 and after.items() >= before.items()
