"""The library: everything loaded once, linked both ways, and what is public of it."""

import pytest

from schakel.library import PublicLibrary, load
from schakel.model import Cafe, Case, Term
from schakel.problems import UsageError

TERMS = """
leefwereld: {title: Leefwereld, summary: "Zie [[begrip/buurt]] en [[casus/oud]].", see_also: [begrip/leefwereld]}
buurt: {title: Buurt, summary: De buurt.}
los: {title: Los, summary: Zonder verwijzing.}
"""
CASE = """
title: Familie A.
summary: Een gezin.
aliases: [casus/oud]
levels: [hbo]
terms: [begrip/leefwereld, begrip/buurt, begrip/bestaat-niet]
parts: [{title: Begin, text: "Een [[begrip/buurt|wijk]] en [[begrip/leefwereld]]."}]
anonymisation: {kind: fiction}
teaching_note: {aim: "Leren kijken, zie [[begrip/los]]."}
"""
FILES = {"curriculum/begrippen.yml": TERMS, "casuistry/casussen/familie-a.yml": CASE}


@pytest.fixture
def library(content):
    """Three terms and a case."""
    return load([content(FILES)])


def test_items_by_id_in_reading_order(library) -> None:
    assert list(library.items) == ["casus/familie-a", "begrip/leefwereld", "begrip/buurt", "begrip/los"]
    assert list(library.of(Term)) == ["begrip/leefwereld", "begrip/buurt", "begrip/los"]
    assert library.by_id["begrip/buurt"].key.text == "buurt"
    assert library.by_id["casus/familie-a"].folder == "casussen"


def test_the_table_of_a_kind_is_made_once(library) -> None:
    assert library.of(Term) is library.of(Term)
    assert not library.of(Cafe)


def test_a_theme_knows_its_carriers_once_and_by_any_name(content) -> None:
    term = "{title: A, summary: Iets., themes: [thema/wonen, thema/huizen]}"
    library = load([content({
        "casuistry/themas.yml": "wonen: {title: Wonen, summary: Thuis., aliases: [thema/huizen]}",
        "curriculum/begrippen.yml": f"b: {term}\na: {term}"})])
    assert library.carriers == {"thema/wonen": ("begrip/b", "begrip/a")}


def test_links_go_both_ways(library) -> None:
    assert library.links_from["casus/familie-a"] == ("begrip/leefwereld", "begrip/buurt", "begrip/los")
    assert library.links_from["begrip/leefwereld"] == ("begrip/leefwereld", "begrip/buurt", "casus/familie-a")
    assert library.links_to["begrip/buurt"] == ("casus/familie-a", "begrip/leefwereld")
    assert library.links_to["casus/familie-a"] == ("begrip/leefwereld",)


def test_an_item_does_not_count_as_a_reader_of_itself(library) -> None:
    assert library.links_to["begrip/leefwereld"] == ("casus/familie-a",)


def test_every_link_there_is_a_link_back(library) -> None:
    there = {(a, b) for a, targets in library.links_from.items() for b in targets if a != b}
    back = {(a, b) for b, sources in library.links_to.items() for a in sources}
    assert there == back


def test_an_old_id_leads_to_the_item(library) -> None:
    assert library.aliases == {"casus/oud": "casus/familie-a"}
    assert library.resolve("casus/oud") == library.resolve("casus/familie-a#begin") == "casus/familie-a"
    assert library.resolve("casus/nooit") is None


def test_an_alias_never_hides_an_item(content) -> None:
    library = load([content({
        "curriculum/begrippen.yml": "a: {title: A, summary: A., aliases: [begrip/b]}\nb: {title: B, summary: B.}"})])
    assert library.resolve("begrip/b") == "begrip/b"


def test_several_roots_are_one_library(content, tmp_path) -> None:
    first = content(FILES)
    second = first.rename(tmp_path / "eerste")
    other = content({"curriculum/begrippen.yml": "extra: {title: Extra, summary: 'Zie [[casus/familie-a]].'}"})
    library = load([second, other])
    assert library.links_to["casus/familie-a"] == ("begrip/leefwereld", "begrip/extra")
    assert [file.shown for file in library.files] == [
        f"{second}/casuistry/casussen/familie-a.yml", f"{second}/curriculum/begrippen.yml",
        f"{other}/curriculum/begrippen.yml"]


def test_of_two_items_with_one_id_the_first_counts(content, tmp_path) -> None:
    first = content({"curriculum/begrippen.yml": "a: {title: Eerste, summary: A.}"}).rename(tmp_path / "eerste")
    second = content({"curriculum/begrippen.yml": "a: {title: Tweede, summary: A.}"})
    library = load([first, second])
    assert library.items["begrip/a"].title == "Eerste"
    assert len(library.entries) == 2


def test_a_missing_root_is_wrong_usage(tmp_path) -> None:
    with pytest.raises(UsageError, match="bestaat niet"):
        load([tmp_path / "nergens"])


def test_public_leaves_out_drafts_and_withdrawn_items(content) -> None:
    library = load([content({"curriculum/begrippen.yml": (
        "a: {title: A, summary: 'Zie [[begrip/b]].'}\nb: {title: B, summary: B., status: draft}\n"
        "c: {title: C, summary: C., status: withdrawn}\nd: {title: D, summary: 'Zie [[begrip/a]].', status: draft}\n"
        "e: {title: E}\n")})])
    assert list(library.public.items) == ["begrip/a"]
    assert isinstance(library.public, PublicLibrary)
    assert library.public.links_from == {"begrip/a": ()}
    assert library.public.links_to == {}
    assert list(library.items) == ["begrip/a", "begrip/b", "begrip/c", "begrip/d"]


def test_public_leaves_out_the_teaching_note_and_its_links(library) -> None:
    case = library.public.items["casus/familie-a"]
    assert isinstance(case, Case)
    assert case.teaching_note is None
    assert library.items["casus/familie-a"].teaching_note is not None
    assert "begrip/los" not in library.public.links_to
    assert not any("Leren kijken" in field.text for entry in library.public.entries for field in entry.fields)


def test_an_item_that_is_not_understood_still_tells_what_it_refers_to(content) -> None:
    library = load([content({"casuistry/casussen/familie-a.yml": CASE.replace("levels: [hbo]", "levels: [havo]")})])
    entry = library.by_id["casus/familie-a"]
    assert entry.item is None
    assert [field.text for field in entry.references] == ["begrip/leefwereld", "begrip/buurt", "begrip/bestaat-niet"]
    assert [link.target for link in entry.links] == ["begrip/buurt", "begrip/leefwereld", "begrip/los"]
    assert entry.status == "published"


def test_what_could_not_be_read_is_known(content) -> None:
    library = load([content({
        "curriculum/begrippen.yml": "a:\n  title: b: c\nleef-wereld : {\n# x:\n", "casuistry/casussen/familie-a.yml": ""})])
    assert library.unread == {"begrip/a", "begrip/leef-wereld", "casus/familie-a"}


def test_a_folder_without_content_is_no_handbook(tmp_path):
    with pytest.raises(UsageError, match="staat geen handboek"):
        load([tmp_path])


def test_public_leaves_out_what_gives_an_answer_away_and_keeps_the_mark(content) -> None:
    block = (
        "{title: B, minutes: 5, instruction: Doe., board: "
        "[{title: Bord, items: ['Zie [[begrip/los]].'], answers: true}, "
        "{title: Open, items: [A]}], questions: [{text: V?, probes: [En?], expected: [Ja], answers: true}, "
        "{text: W?, expected: [Nee]}]}")
    library = load([content({
        "curriculum/begrippen.yml": TERMS,
        "curriculum/cursussen/c/s.yml": f"title: S\nsummary: S.\nblocks: [{block}]\n",
        "curriculum/hand-outs/h.yml": (
            "title: H\nsummary: H.\nintro: Zo zit het.\nanswers: true\nsections: [{text: Antwoord.}]\n")})])
    told, whole = library.public.items["sessie/s"].blocks[0], library.published.items["sessie/s"].blocks[0]
    assert [board.items for board in told.board] == [(), ("A",)] and whole.board[0].items
    assert [(q.probes, q.expected, q.answers) for q in told.questions] == [(("En?",), (), True), ((), ("Nee",), False)]
    assert "begrip/los" not in library.public.links_to
    sheet = library.public.items["handout/h"]
    assert (sheet.intro, sheet.sections, sheet.answers, sheet.is_printable) == (None, (), True, False)
    assert library.published.items["handout/h"].is_printable
