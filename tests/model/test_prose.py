"""Prose: CommonMark with links to items."""

import pytest

from schakel.model.markdown import figure, parse, picture_path


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
    assert (found.name, found.alternative, found.caption, found.credit) == ("beelden/tuin.jpg", "De *tuin*", caption, credit)
