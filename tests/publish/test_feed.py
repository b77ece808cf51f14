"""The feed of reports after RFC 4287, with dates that are certain."""

from collections.abc import Callable
from xml.etree import ElementTree

from schakel.library import Library
from schakel.publish import Masthead
from schakel.publish.feed import feed

ATOM = "{http://www.w3.org/2005/Atom}"


def read(library: Library, masthead: Masthead) -> ElementTree.Element:
    made = feed(library, masthead)
    assert made is not None
    return ElementTree.fromstring(made.data)


def test_only_reports_with_a_certain_date(library: Library, masthead: Callable[..., Masthead]) -> None:
    root = read(library, masthead())
    assert [entry.findtext(f"{ATOM}title") for entry in root.findall(f"{ATOM}entry")] == ["Praten over geld"]
    for element in (root, *root.findall(f"{ATOM}entry")):
        assert element.findtext(f"{ATOM}id", "").startswith("urn:uuid:")
        assert element.findtext(f"{ATOM}updated") == "2019-10-31T00:00:00Z"
    assert "31 oktober 2019" in root.findtext(f"{ATOM}entry/{ATOM}summary", "")


def test_addresses(library: Library, masthead: Callable[..., Masthead]) -> None:
    links = {link.get("href") for link in read(library, masthead()).iter(f"{ATOM}link")}
    assert links == {
        f"https://voorbeeld.nl/handboek/{path}"
        for path in ("kenniscafes/", "feeds/kenniscafes.xml", "kenniscafes/geld-2019/")}
    assert {link.get("href") for link in read(library, masthead("")).iter(f"{ATOM}link")} == {
        "../kenniscafes/", "../kenniscafes/geld-2019/"}


def test_ids_stay_when_the_site_moves(library: Library, masthead: Callable[..., Masthead]) -> None:
    ids = [[e.text for e in read(library, masthead(url)).iter(f"{ATOM}id")] for url in ("", "https://elders.nl/")]
    assert ids[0] == ids[1]


def test_no_feed_without_dates(library: Library, masthead: Callable[..., Masthead]) -> None:
    rest = Library(library.roots, tuple(e for e in library.entries if e.id != "kenniscafe/geld-2019"), is_public=True)
    assert feed(rest, masthead()) is None
