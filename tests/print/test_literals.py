"""Whatever stands in the content is a string to Typst, or it is not there."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from schakel.print.literals import Content, literal, text
from schakel.print.typst import Resolver, to_typst

RESOLVER = Resolver(
    link=lambda target, own, *_: f"#{text(own or target)}", words=lambda words: f"#{text(words)}",
    image=lambda _, alternative: f"#{text(alternative)}")
OURS = (
    "parbreak", "heading", "strong", "emph", "quote", "block", "true", "false", "list", "enum", "tight", "start", "depth",
    "raw", "divider", "linebreak", "web", "footnote", "link", "notes", "none", "numbering", "ruled", "super", "ticks", "h(0pt)",
)


def outside_strings(source: str) -> str:
    """Typst source with the contents of its string literals taken out."""
    left, inside, at = [], False, 0
    while at < len(source):
        if inside and source[at] == "\\":
            at += 1
        elif source[at] == '"':
            inside = not inside
        elif not inside:
            left.append(source[at])
        at += 1
    assert not inside
    return "".join(left)


@given(st.text())
def test_text_is_one_closed_string(value):
    assert outside_strings(text(value)) == ""


@example("a[^1]\n\n[^1]: b\n\n- [ ] c\n\n| d |\n|:-:|\n| www.e.nl [[a/b|c]] |")
@example("a[^1] b[^1]\n\n[^1]: b\n\n3. [x] c")
@given(st.text(alphabet=st.sampled_from(list('#$@\\*_`<>[](){}!"~=-+/ \nab1.|^'))))
def test_prose_leaves_only_our_own_words_outside_strings(value):
    left = outside_strings(to_typst(value, RESOLVER))
    for ours in OURS:
        left = left.replace(ours, "")
    assert set(left) <= set("#[](),:0123456789 \n")


@pytest.mark.parametrize(("value", "expected"), [
    (None, "none"), (True, "true"), (3, "3"), ("a", '"a"'), ([], "()"), (["a"], '("a", )'), ({}, "(:)"),
    ({"a b": 1}, '("a b": 1)'), (Content("[x]"), "[x]"),
])
def test_literal(value, expected):
    assert literal(value) == expected


def test_a_character_without_a_glyph_becomes_its_plain_form():
    assert text("Ⅱ en ①, Sarıkaş ☐ 😀\x07\ufeff") == '"II en 1, Sarıkaş ☐ 😀"'


def test_a_word_without_end_can_break():
    assert max(map(len, text("a" * 10_000).split("\u200b"))) < 20


def test_headings_never_skip_a_level():
    source = to_typst("# a\n\n### b\n\n#### c\n\n# d", RESOLVER, 2)
    assert [part[0] for part in source.split("heading(depth: ")[1:]] == ["2", "3", "4", "2"]
