"""The reader: YAML 1.2 as people mean it, the place of every value, and an end to every bomb."""

import pytest

from schakel.source import Mapping, find, plain
from schakel.source.reader import MAX_DEPTH, read


def values(text: str) -> object:
    """What `text` says; it must have no faults."""
    node, faults = read(text)
    assert faults == []
    return plain(node)


def faults(text: str) -> list[tuple[str, int, int, str]]:
    """Rule, line, column and detail of everything wrong with `text`."""
    return [(fault.rule, fault.line, fault.column, fault.detail) for fault in read(text)[1]]


@pytest.mark.parametrize("word", [
    "13:30", "1:30:00", "no", "on", "off", "yes", "No", "0123", "0o17", "0x1F", "1_000", "1e3", "2019-10-10", "12.50",
    "true", "False", ".inf", "=", "<<", "Één", "a#b", "a:b", "😀",
])
def test_a_word_stays_the_word_that_was_typed(word: str) -> None:
    assert values(f"a: {word}") == {"a": word}
    assert values(f"- {word}") == [word]


@pytest.mark.parametrize("word", ["null", "Null", "NULL", "~", ""])
def test_null_is_nothing_unless_it_is_quoted(word: str) -> None:
    assert values(f"a: {word}") == {"a": None}
    assert values(f"a: '{word}'") == {"a": word}
    assert values(f'a: "{word}"') == {"a": word}


def test_a_tag_makes_no_object_and_is_a_fault() -> None:
    node, found = read("a: !!python/object/apply:os.system [ls]\nb: !!int 3\nc: !let op\n")
    assert plain(node) == {"a": ["ls"], "b": "3", "c": "op"}
    assert [(fault.line, fault.column, fault.detail) for fault in found] == [(1, 4, "tag"), (2, 4, "tag"), (3, 4, "tag")]


def test_the_tag_of_a_text_is_no_fault() -> None:
    assert values("a: !!str null\nb: ! 12\n") == {"a": "null", "b": "12"}


def test_an_anchor_that_nothing_uses_is_a_fault() -> None:
    assert faults("a: &ouder en kind\nb: &x 1\nc: *x\n") == [("syntax", 1, 4, "unused anchor")]


def test_ways_to_write_a_text() -> None:
    text = "a: |\n  een\n  twee\nb: >\n  een\n  twee\nc: 'it''s'\nd: \"tab\\tteken\"\ne: een\n  twee\n"
    assert values(text) == {"a": "een\ntwee\n", "b": "een twee\n", "c": "it's", "d": "tab\tteken", "e": "een twee"}


def test_every_value_has_its_place() -> None:
    node, _ = read("titel: Één\nlijst:\n  - een\n  - {a: 1, b: [x, 'yy']}\n")
    def place(*location: str | int) -> tuple[int, int, int, int]:
        span = find(node, location)[0].span
        return span.line, span.column, span.end_line, span.end_column

    assert place("titel") == (1, 8, 1, 11)
    assert place("lijst", 0) == (3, 5, 3, 8)
    assert place("lijst", 1) == (4, 5, 4, 25)
    assert place("lijst", 1, "b", 1) == (4, 19, 4, 23)
    assert find(node, ("lijst", 1, "b"))[1].span.column == 12


def test_find_goes_as_deep_as_the_path_exists() -> None:
    node, _ = read("a: [x]")
    assert find(node, ("a", 0, "text")) == find(node, ("a", 0))
    assert find(node, ("a", 7)) == find(node, ("a",))
    assert find(node, ("b",)) == (node, None)


def test_an_emoji_counts_as_one_column() -> None:
    node, _ = read("😀: {a: 1}")
    assert find(node, ("😀", "a"))[0].span.column == 8


def test_duplicate_keys_are_faults_and_the_first_counts() -> None:
    text = "a: 1\nb: {c: 1, d: 2, c: 3, c: 4}\na: 2\n"
    assert faults(text) == [
        ("duplicate-key", 2, 17, "2"), ("duplicate-key", 2, 23, "2"), ("duplicate-key", 3, 1, "1")]
    assert plain(read(text)[0]) == {"a": "1", "b": {"c": "1", "d": "2"}}


def test_the_same_key_quoted_is_a_duplicate() -> None:
    assert faults("a: 1\n'a': 2\n") == [("duplicate-key", 2, 1, "1")]


def test_a_key_that_is_no_text_is_a_fault() -> None:
    assert faults("? [a, b]\n: c\n") == [("syntax", 1, 3, "complex key")]


def test_an_alias_repeats_its_anchor() -> None:
    assert values("a: &x [1, 2]\nb: *x\nc: {d: *x}\n") == {"a": ["1", "2"], "b": ["1", "2"], "c": {"d": ["1", "2"]}}


@pytest.mark.parametrize("text, place", [
    ("a: &x [*x]\n", (1, 8)), ("&x a: 1\nb: &y\n  c: {d: *y}\n", (3, 10)), ("&x\na: *x\n", (2, 4)),
])
def test_a_cyclic_alias_is_a_fault(text: str, place: tuple[int, int]) -> None:
    assert faults(text) == [("syntax", *place, "cyclic alias")]


def test_an_unknown_alias_is_a_fault() -> None:
    assert faults("a: 1\nb: *x\n") == [("syntax", 2, 4, "undefined alias")]
    assert read("b: *xyz\n")[1][0].width == 4


def test_a_bomb_of_aliases_stops() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join(f'*a{n - 1}' for _ in range(10))}]" for n in range(1, 12)]
    assert faults("\n".join(lines)) == [("too-big", 6, 10, "aliases")]


def test_a_bomb_of_one_long_text_stops() -> None:
    text = f"a: &a {'x' * 1_000_000}\nb: [{', '.join(['*a'] * 100)}]\n"
    assert faults(text) == [("too-big", 2, 25, "aliases")]


def test_too_many_values_stop() -> None:
    assert faults("- x\n" * 250_000)[0][0] == "too-big"


@pytest.mark.parametrize("text", ["[" * 10_000, "{a: " * 10_000, "- " * 10_000 + "x", "[" * 10_000 + "]" * 10_000])
def test_ten_thousand_deep_stops(text: str) -> None:
    node, found = read(text)
    assert node is None
    assert [(fault.rule, fault.line) for fault in found] == [("too-deep", 1)]


def test_the_limit_of_depth_itself_is_allowed() -> None:
    assert faults("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []
    assert faults("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)) == [("too-deep", 1, MAX_DEPTH + 1, "")]


def test_a_second_document_is_a_fault() -> None:
    assert faults("a: 1\n---\nb: 2\n") == [("syntax", 2, 1, "second document")]
    assert values("---\na: 1\n...\n") == {"a": "1"}


@pytest.mark.parametrize("text, place", [
    ("a: 'x\nb: 1\n", (1, 4)), ('a: 1\nb: "x\n', (2, 4)), ("a: [1,\nb: 2\n", (1, 4)), ("a: {b: 1\n", (1, 4)),
    ("a: *\n", (1, 4)), ("a: b: c\n", (1, 5)), ("a:\n\t- b\n", (2, 1)), ("a: 1\nb\n", (2, 1)), ("a: @b\n", (1, 4)),
])
def test_a_syntax_fault_points_at_what_the_editor_must_change(text: str, place: tuple[int, int]) -> None:
    assert [fault[:3] for fault in faults(text)] == [("syntax", *place)]


def test_faults_before_the_end_are_kept() -> None:
    assert faults("a: {b: 1, b: 2}\nc: *x\n") == [
        ("duplicate-key", 1, 11, "1"), ("syntax", 2, 4, "undefined alias")]


def test_nothing_is_nothing() -> None:
    assert read("") == (None, [])
    assert read("# alleen commentaar\n") == (None, [])


def test_an_empty_mapping_is_a_mapping() -> None:
    assert isinstance(read("{}")[0], Mapping)
