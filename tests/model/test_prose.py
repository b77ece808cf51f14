"""Prose: CommonMark with links to items."""

import pytest

from schakel.model.figure import figure, picture_path
from schakel.model.markdown import depth, parse


def inline(text: str) -> list[tuple[str, str]]:
    """Type and content of every inline token."""
    return [(token.type, token.content) for block in parse(text) for token in block.children or ()]


def test_a_link_to_an_item_is_a_token() -> None:
    token = next(token for block in parse("Zie [[ casus/a |het **gezin**]].") for token in block.children or ()
                 if token.type == "item_link")
    assert (token.meta["target"], token.content) == ("casus/a", "het **gezin**")
    assert inline("[[casus/a]]") == [("item_link", "")]


@pytest.mark.parametrize("text", ["`[[casus/a]]`", "[[casus/a", r"\[[casus/a]]", "[[a\nb]]"])
def test_what_is_no_link(text: str) -> None:
    assert "item_link" not in [kind for kind, _ in inline(text)]


def test_a_link_may_stand_within_emphasis() -> None:
    assert ("item_link", "") in inline("**Zie [[casus/a]]**")


@pytest.mark.parametrize("piece", [">", "- ", "[", "*", "`", "![", "<", "[[", "\\", "_a", "&#", "](", "1. "])
def test_deep_or_endless_markup_is_parsed(piece: str) -> None:
    assert parse(piece * 2000)


@pytest.mark.parametrize(("source", "path"), [
    ("beelden/kaart.png", "beelden/kaart.png"), ("beelden/de%20kaart.png", "beelden/de kaart.png"),
    ("https://example.org/beelden/kaart.png", None), ("../geheim.png", None),
])
def test_only_a_picture_of_our_own_has_a_path(source: str, path: str | None) -> None:
    assert picture_path(source) == path


@pytest.mark.parametrize(("title", "caption", "credit"), [
    ("", "", ""), ("Bewoners in de tuin.", "Bewoners in de tuin.", ""),
    ("Foto: Jan Bakker", "", "Foto: Jan Bakker"),
    ("Bewoners in de tuin. Foto: Jan Bakker, CC BY 4.0", "Bewoners in de tuin.", "Foto: Jan Bakker, CC BY 4.0"),
    ("Bewoners in de tuin (tekening: J. Bakker)", "Bewoners in de tuin", "tekening: J. Bakker"),
    ("Een familiefoto: drie op een rij", "Een familiefoto: drie op een rij", ""),
])
def test_what_is_written_about_a_picture(title: str, caption: str, credit: str) -> None:
    quoted = f' "{title}"' if title else ""
    token = (parse(f"![De *tuin*](beelden/tuin.jpg{quoted})")[1].children or [])[0]
    found = figure(token)
    assert (found.name, found.alternative, found.caption, found.credit) == ("beelden/tuin.jpg", "De tuin", caption, credit)


def blocks(text: str) -> list[str]:
    """The type of every block token, opening and closing."""
    return [token.type for token in parse(text)]


@pytest.mark.parametrize("text", [
    "| Wie | Zie |\n|---|---|\n| Anna | [[casus/a|het gezin]] |",
    "> | Wie | Zie |\n> |--|:-:|\n> | Anna | [[casus/a|het gezin]] |",
    "- | Wie | Zie |\n  | - | - |\n  | Anna | [[casus/a|het gezin]] |",
])
def test_the_bar_of_a_link_does_not_split_a_cell(text: str) -> None:
    assert blocks(text).count("td_open") == 2
    assert inline(text) == [("text", "Wie"), ("text", "Zie"), ("text", "Anna"), ("item_link", "het gezin")]


def test_the_bar_of_a_link_is_kept_outside_cells() -> None:
    text = "`[[a|b]]`\n\n    [[a|b]]\n\n| a |\n|---|\n"
    assert [token.content for token in parse(text) if "[[" in token.content] == ["`[[a|b]]`", "[[a|b]]\n"]


def test_a_note_is_moved_to_the_end_and_each_reference_is_its_own() -> None:
    text = "Een[^a] en nog eens[^a].\n\n[^a]: Een *noot*.\n\nSlot."
    refs = [token.meta for block in parse(text) for token in block.children or () if token.type == "footnote_ref"]
    assert refs == [{"id": 0, "subId": 0, "label": "a"}, {"id": 0, "subId": 1, "label": "a"}]
    assert blocks(text)[6:8] == ["footnote_block_open", "footnote_open"]
    assert blocks(text).count("footnote_anchor") == 2


def test_notes_of_one_text_do_not_reach_the_next() -> None:
    assert "footnote_ref" in dict(inline("Een[^1].\n\n[^1]: Noot."))
    assert inline("Twee[^1].") == [("text", "Twee[^1].")]


@pytest.mark.parametrize(("text", "address"), [
    ("Kijk op https://a.nl/b.", "https://a.nl/b"), ("Kijk op http://a.nl", "http://a.nl"), ("Bel 113 of 113.nl.", "https://113.nl"),
    ("Zie www.a.org/b_c_d)", "https://www.a.org/b_c_d"), ("Mail naar info@a.nl!", "mailto:info@a.nl"),
    ("Naar mbo.nu of hbo.wo", None), ("ftp://a.com", None), ("`www.a.nl`", None), ("om 9.30 uur, zie 2.nl1", None),
])
def test_a_bare_address_is_a_link(text: str, address: str | None) -> None:
    links = [token for block in parse(text) for token in block.children or () if token.type == "link_open"]
    assert [(token.attrs["href"], token.info) for token in links] == ([(address, "auto")] if address else [])


@pytest.mark.parametrize(("text", "expected"), [
    ("- [ ] a\n- [x] *b*\n- c", [False, True]), ("1. [X] a", [True]), ("- [ ]", [False]), ("[ ] a", []), ("- `[ ]` a", []),
    ("- a\n\n  [ ] b", []),
])
def test_a_box_to_tick_begins_a_list_item(text: str, expected: list[bool]) -> None:
    boxes = [token.meta["checked"] for block in parse(text) for token in block.children or () if token.type == "check_box"]
    assert boxes == expected
    assert [token.meta["checked"] for token in parse(text) if token.type == "list_item_open" and token.meta] == expected
    assert not any("[ ]" in content or "[x]" in content for kind, content in inline(text) if kind == "text" and expected)


def test_a_text_holds_the_ends_of_its_lines() -> None:
    assert inline("een geheime\ntaal\n*van* hier") == [
        ("text", "een geheime\ntaal\n"), ("em_open", ""), ("text", "van"), ("em_close", ""), ("text", " hier")]


def test_a_line_under_a_text_is_a_line() -> None:
    assert blocks("Tekst\n---\nTekst") == ["paragraph_open", "inline", "paragraph_close", "hr", *blocks("Tekst")]


@pytest.mark.parametrize(("text", "levels"), [
    ("a", 0), ("> a", 1), ("- a\n  - > b", 3), ("- a\n\n> b", 1), ("> " * 60 + "a", 40),
])
def test_depth(text: str, levels: int) -> None:
    assert depth(parse(text)) == levels
