"""What the check calls unprintable is what Typst cannot print, and nothing else."""

import pytest

from schakel.glyphs import covered, unprintable
from schakel.print.compile import compile_pdf
from schakel.print.literals import text
from schakel.problems import DocumentFailed

SHEET = '#import "house.typ": *\n#show: house.with(title: "Proef")\n'
INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200d\u2028\u202e\u2060\ufe0f\U000e0100"
SPACES = "\u00a0\u2003\u2009\u202f\u3000"


def test_whatever_is_not_named_can_be_printed() -> None:
    signs = [*map(chr, sorted(covered())), *INVISIBLE, *SPACES, "Ⅱ①", "👩‍👩‍👧", "☎️"]
    assert list(unprintable("".join(signs))) == []
    compile_pdf(SHEET + "\n".join(f"#{text(f'a{sign}b')}" for sign in signs))


@pytest.mark.parametrize("sign", "漢 안 ש ไ ა \u070f".split())
def test_whatever_is_named_cannot(sign: str) -> None:
    assert list(unprintable(f"a {sign}{sign} b {sign}")) == [(2, sign * 2), (7, sign)]
    with pytest.raises(DocumentFailed, match="geen van onze lettertypen"):
        compile_pdf(f"{SHEET}#{text('a' + sign)}")


def test_signs_without_meaning_outside_one_font_are_named_and_left_out() -> None:
    """As the bullets that come along with a text from a word processor."""
    assert list(unprintable("a \uf0b7 b")) == [(2, "\uf0b7")]
    assert text("a \uf0b7b") == '"a b"'
