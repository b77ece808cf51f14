"""What can be found, and by which names."""

from schakel.library import load
from schakel.model import Cafe, Session
from schakel.search import OtherPage, findables
from tests.support import KLEIN

OTHER = OtherPage("downloads.md", "Downloads", "Alles op papier.", ("pdf", "printen"))


def test_a_page_without_an_item_is_found_by_what_readers_call_it() -> None:
    *_, last = findables(load([KLEIN]).public, {}, str, others=(OTHER,))
    assert (last.id, last.label, last.address, last.names) == ("pagina/downloads", "pagina", "downloads.md", OTHER.searched_as)


def test_a_session_is_called_by_its_number_and_a_meeting_by_its_day() -> None:
    library = load([KLEIN]).public
    found = {one.id: one for one in findables(library, {}, str)}
    numbered = [(name, item.number) for name, item in library.of(Session).items() if item.number]
    dated = [(name, item.date) for name, item in library.of(Cafe).items() if item.date]
    assert numbered and dated
    assert all(f"bijeenkomst{number}" in found[name].names for name, number in numbered)
    assert all(any(str(day.year) in one for one in found[name].names) for name, day in dated)
