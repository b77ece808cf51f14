"""Files: what may stand on a disk, and how each becomes a document or a fault."""

import os
from pathlib import Path

import pytest

from schakel.source import ContentFile, find, open_file, plain


@pytest.fixture
def read(tmp_path: Path):
    """Write bytes to a file and open it as a document."""
    def opened(data: bytes | str, name: str = "x.yml") -> ContentFile:
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return open_file(path, tmp_path)

    return opened


def found(document: ContentFile) -> list[tuple[str, int, int, str]]:
    """Rule, line, column and detail of every fault."""
    return [(fault.rule, fault.line, fault.column, fault.detail) for fault in document.faults]


def test_a_file_knows_its_name_lines_and_tree(read) -> None:
    document = read("a: 1\nb: 2\n")
    assert document.shown == "x.yml"
    assert document.lines == ("a: 1", "b: 2", "")
    assert document.line(2) == "b: 2"
    assert document.line(0) == document.line(9) == ""
    assert plain(document.node) == {"a": "1", "b": "2"}


def test_the_prefix_stands_before_the_shown_name(tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_text("a: 1")
    assert open_file(tmp_path / "x.yml", tmp_path, "eigen/").shown == "eigen/x.yml"


@pytest.mark.parametrize("text", ["", " \n\t\n", "# x\n", "~", "null\n", "---\n", "\ufeff"])
@pytest.mark.parametrize("name", ["x.yml"])
def test_an_empty_file(read, text: str, name: str) -> None:
    assert found(read(text, name)) == [("empty-file", 1, 1, "")]


def test_an_empty_markdown_file(read) -> None:
    assert found(read("", "x.md")) == [("empty-file", 1, 1, "")]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_counts_one_line(read, ending: str) -> None:
    document = read(ending.join(["a: 1", "b: |", "  een", "  twee", "c: 3", ""]))
    assert plain(document.node) == {"a": "1", "b": "een\ntwee\n", "c": "3"}
    assert find(document.node, ("c",))[0].span.line == 5
    assert document.line(5) == "c: 3"


def test_a_byte_order_mark_is_no_text(read) -> None:
    document = read(b"\xef\xbb\xbfa: 1\n")
    assert plain(document.node) == {"a": "1"}
    assert find(document.node, ("a",))[0].span.column == 4


def test_invalid_utf_8_is_found_where_it_stands(read) -> None:
    assert found(read(b"a: 1\nb: \xc3\xa9\xe9x\n")) == [("unreadable-file", 2, 5, "encoding")]
    assert found(read(b"\xef\xbb\xbfa: \xff\n")) == [("unreadable-file", 1, 4, "encoding")]
    assert found(read(b"a\r\nb\r\n\xff")) == [("unreadable-file", 3, 1, "encoding")]
    assert read(b"a: \xff\n").line(1) == "a: \ufffd"


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0", "a: 1\n".encode("utf-16"), b"a\0"])
def test_a_binary_file(read, data: bytes) -> None:
    assert found(read(data)) == [("unreadable-file", 1, 1, "binary")]


def test_a_file_above_the_limit_is_not_read(read) -> None:
    assert found(read(b"#" * 5_000_001)) == [("too-big", 1, 1, "bytes")]


def test_a_folder_a_pipe_and_a_dead_link(tmp_path: Path) -> None:
    (tmp_path / "map.yml").mkdir()
    os.mkfifo(tmp_path / "pijp.yml")
    (tmp_path / "dood.yml").symlink_to(tmp_path / "nergens")
    (tmp_path / "rond.yml").symlink_to(tmp_path / "rond.yml")
    details = {path.name: found(open_file(path, tmp_path))[0] for path in tmp_path.iterdir()}
    assert details == {
        "map.yml": ("unreadable-file", 1, 1, "directory"), "pijp.yml": ("unreadable-file", 1, 1, "special"),
        "dood.yml": ("unreadable-file", 1, 1, "special"), "rond.yml": ("unreadable-file", 1, 1, "special"),
    }


@pytest.mark.parametrize("method", ["read_bytes", "stat"])
def test_a_file_that_may_not_be_opened(read, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, method: str) -> None:
    read("a: 1")
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, method, refuse)
    monkeypatch.setattr(Path, "is_dir", lambda _: False)
    monkeypatch.setattr(Path, "is_file", lambda _: True)
    document = open_file(tmp_path / "x.yml", tmp_path)
    assert found(document) == [("unreadable-file", 1, 1, "Permission denied")]
    assert document.node is None


@pytest.mark.parametrize("char", ["\x08", "\x0c", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\uffff"])
@pytest.mark.parametrize("name", ["x.yml", "x.md"])
def test_invisible_characters_are_all_named(read, char: str, name: str) -> None:
    document = read(f"---\na: 1{char}\n---\n b{char}c{char}", name)
    assert found(document) == [("syntax", line, column, "control character") for line, column in ((2, 5), (4, 3), (4, 5))]


def test_tabs_within_a_text_are_kept(read) -> None:
    assert plain(read("a: |\n  x\ty\n").node) == {"a": "x\ty\n"}


def test_front_matter_and_text(read) -> None:
    document = read("---\ntitle: Een\nlijst: [a]\n---\n\nHet begin.\n\n---\nNa een streep.\n", "x.md")
    assert plain(document.node) == {"title": "Een", "lijst": ["a"], "body": "\nHet begin.\n\n---\nNa een streep.\n"}
    assert document.body_line == 5
    assert find(document.node, ("lijst",))[0].span.line == 3
    assert document.locate(find(document.node, ("body",))[0], "Na een") == (9, 1)


@pytest.mark.parametrize("text, faults", [
    ("Alleen tekst.", [("syntax", 1, 1, "no front matter")]),
    ("---\ntitle: Nooit gesloten\n", [("syntax", 1, 1, "no front matter")]),
    ("---\na: b: c\n---\n", [("syntax", 2, 5, "mapping values are not allowed in this context")]),
    ("---\na: 1\nbody: x\n---\ny", [("syntax", 3, 1, "body in front matter")]),
])
def test_wrong_front_matter(read, text: str, faults: list[object]) -> None:
    assert found(read(text, "x.md")) == faults


def test_empty_front_matter_keeps_the_text(read) -> None:
    assert plain(read("---\n---\nTekst.", "x.md").node) == {"body": "Tekst."}


def test_the_text_counts_when_the_front_matter_has_a_body_too(read) -> None:
    assert plain(read("---\nbody: x\n---\ny", "x.md").node) == {"body": "y"}


@pytest.mark.parametrize("source", [
    "a: een [[x]] twee [[x]]", "a: 'een [[x]] twee [[x]]'", 'a: "een [[x]]\n  twee [[x]]"',
    "a: |\n  een [[x]]\n  twee [[x]]",
    "a: >-\n  een [[x]]\n  twee [[x]]\nb: [[x]]",
])
def test_locate_the_nth_piece_in_every_way_to_write_a_text(read, source: str) -> None:
    document = read(source)
    node = find(document.node, ("a",))[0]
    for occurrence in (0, 1):
        line, column = document.locate(node, "[[x]]", occurrence)
        assert document.line(line)[column - 1:].startswith("[[x]]")
    assert document.locate(node, "[[x]]", 0) < document.locate(node, "[[x]]", 1)
    assert document.locate(node, "[[x]]", 2) == (node.span.line, node.span.column)
    assert document.locate(node, "nergens") == (node.span.line, node.span.column)


def test_locate_a_piece_that_is_written_otherwise(read) -> None:
    document = read('a: "zeg \\"dag\\" en\n  ga weg"\nb: \'foto\'\'s hier\'\n')
    assert document.locate(find(document.node, ("a",))[0], '"dag" en ga') == (1, 9)
    assert document.locate(find(document.node, ("b",))[0], "foto's hier") == (3, 5)
