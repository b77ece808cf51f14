"""Texts on paper: tables, notes, boxes to tick, bare addresses and numbers that go on."""

import io

import pypdf
import pytest

from schakel.print.compile import compile_pdf
from schakel.print.literals import text
from schakel.print.typst import Resolver, longest_piece, to_typst

RESOLVER = Resolver(
    link=lambda target, own, _, __: f"#{text(own or target)}", words=lambda words: f"#{text(words)}",
    image=lambda _, alternative: f"#{text(alternative)}")


def written(source: str, on_sheet: bool = False) -> str:
    return to_typst(source, RESOLVER, on_sheet=on_sheet)


def printed(source: str, width: str = "100%", on_sheet: bool = False) -> list[str]:
    """The words of each page of the document that `source` becomes, in a column of this width."""
    body = f"#block(width: {width}, {written(source, on_sheet)})"
    pdf = compile_pdf(f'#import "house.typ": *\n#show: house.with(title: "T")\n#heading(depth: 1)[T]\n{body}')
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def test_a_note_stands_at_the_foot_of_the_page() -> None:
    source = "Een[^1] en **twee[^b]**.\n\n[^b]: Noot *twee*.\n[^1]: Noot een."
    assert "#footnote[#\"Noot een.\"]" in written(source) and "notes(" not in written(source)
    words = printed(source + "\n\nSlot.")[0]
    assert words.index("Slot") < words.index("Noot een") < words.index("Noot twee")


@pytest.mark.parametrize("source", [
    "Een[^1], nog eens[^1].\n\n[^1]: Noot.", "Een[^1].\n\n[^1]: Noot, zie [^1].",
    "Een[^1].\n\n[^1]: Noot, zie [^2].\n[^2]: Twee.",
    "# Kop[^1]\n\n[^1]: Noot.", "| a[^1] |\n|---|\n\n[^1]: Noot.",
])
def test_a_note_that_cannot_stand_there_stands_below_its_text(source: str) -> None:
    assert "footnote" not in written(source)
    assert "Noot" in printed(source + "\n\nSlot.")[0].partition("Slot")[2]


def test_on_a_sheet_notes_stand_below_their_text() -> None:
    assert "footnote" not in written("Een[^1].\n\n[^1]: Noot.", on_sheet=True)


def test_an_empty_heading_is_left_out() -> None:
    assert "heading" not in to_typst("## \n\nTekst", RESOLVER, 2)


def test_boxes_are_the_marks_of_their_list() -> None:
    words = " ".join(printed("- [ ] Stoelen\n- [x] Koffie\n- Thee\n\n7. [ ] Zeven\n8. Acht")[0].split())
    assert "☐ Stoelen ☑ Koffie • Thee" in words
    assert "7. ☐ Zeven 8. Acht" in words.replace("7.☐", "7. ☐")


def test_a_numbered_list_goes_on() -> None:
    assert "3. Derde" in " ".join(printed("1. Een\n\nTussendoor.\n\n3. Derde")[0].split())


def test_the_words_of_a_bare_address_are_not_printed_twice() -> None:
    words = "".join(printed("Kijk op https://www.voorbeeld.nl/een of mail info@voorbeeld.nl.")[0].split())
    assert words.count("voorbeeld.nl/een") == 1 and words.count("info@voorbeeld.nl") == 1
    assert "(a.nl/b)" in "".join(printed("[woord](https://a.nl/b)")[0].split())


def test_the_head_of_a_table_is_on_every_page() -> None:
    pages = printed("| Wie | Waar, zie www.a.nl |\n|---|---|\n" + "| Anna | Zwolle |\n" * 100)
    assert len(pages) > 1 and all("Waar" in page for page in pages)


@pytest.mark.parametrize(("width", "is_table"), [("100%", True), ("40%", False)])
def test_a_table_that_is_too_wide_becomes_its_rows(width: str, is_table: bool) -> None:
    names = ["Naam", "Telefoon", "E-mail", "Openingstijden"]
    cells = ["Buurthuis", "010-1234001", "post@stichtingbuurtverbinders.nl", "9.00-17.00"]
    table = "\n".join(f"| {' | '.join(row)} |" for row in (names, ["---"] * 4, cells))
    words = "".join(printed(table, width)[0].split())
    assert ("Telefoon:010-1234001" in words) is not is_table
    assert all("".join(cell.split()) in words for cell in cells)


@pytest.mark.parametrize(("cell", "piece"), [
    ("een mantelzorgondersteuner", "mantelzorgon"), ("bel 010-1234001", "010-1234001"), ("", ""),
    ("info@voorbeeld.nl", "voorbeeld."), ("https://www.a.nl/langebladzijde", "langebladzijde")])
def test_what_has_to_stay_on_one_line(cell: str, piece: str) -> None:
    assert longest_piece([cell]) == piece
