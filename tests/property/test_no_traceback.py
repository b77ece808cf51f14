"""No content, however broken, ends in a traceback: every mistake is a problem at a place that exists."""

import contextlib
import io
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakel.checks import check
from schakel.cli import main
from schakel.library import load
from schakel.model import KINDS, Item
from schakel.problems import FORMATS, Problem
from tests.support import KLEIN, ROOT
from tests.support.folders import write
from tests.support.strategies import CHOICES, JUNK, PATHS, TEXTS, file_of, nearly
from tests.support.yaml_text import dump

HANDBOOK = {path.relative_to(KLEIN).as_posix(): path.read_bytes() for path in sorted(KLEIN.rglob("*.*")) if path.is_file()}
TEXT_FILES = {path: data.decode() for path, data in HANDBOOK.items() if path.endswith((".yml", ".md"))}
REAL_FILES = sorted(
    path.relative_to(ROOT).as_posix() for folder in ("curriculum", "casuistry", "docs/achtergrond")
    for path in (ROOT / folder).rglob("*.[ym][md]*"))

SIGNS = st.sampled_from([
    ":", ": ", "- ", "\n", "\n  ", "\t", "'", '"', "[", "]", "{", "}", "#", " #", "|", ">", "&a ", "*a", "!", "%", "@", "`",
    "?", "? ", "---\n", "...\n", "<<: *a", ",", "\\", "\0", "\x07", "\r", "\u2028", "\ufeff", "é", "😀", "null", "[[", "<b>",
    "![](",
])
YAML_LIKE = st.lists(SIGNS | st.text(max_size=4), max_size=40).map("".join).map(lambda text: text.encode("utf-8", "replace"))
PLACES = st.sampled_from(sorted({*PATHS.values(), *TEXT_FILES}))


def problems(files: dict[str, object], *, within: dict[str, bytes] | None = None) -> list[Problem]:
    """What `schakel check` finds in these files, in place of those of the handbook `within`; asserts that it can be shown."""
    with tempfile.TemporaryDirectory() as folder:
        root = write({**(within or {}), **files}, Path(folder))
        found = check(load([root]))
        printed = {name: printer(found).encode("utf-8") for name, printer in FORMATS.items()}
        assert len(json.loads(printed["json"])) == len(found)
        assert code(root) == (1 if found else 0)
        for problem in found:
            assert_place(problem, root)
    return list(found)


def code(root: Path) -> int:
    """The exit code of the command."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        return main(["check", "--content", str(root)])


def assert_place(problem: Problem, root: Path) -> None:
    """The file is there, the line is in it, and the column is on the line or just behind it."""
    path = root / problem.file
    assert path.exists()
    assert problem.line >= 1 and problem.column >= 1 and problem.width >= 1
    if not problem.excerpt:
        return
    text = path.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    assert problem.excerpt == text.split("\n")[problem.line - 1]
    assert problem.column <= len(problem.excerpt) + 1


@given(path=PLACES, data=st.binary(max_size=200) | YAML_LIKE)
def test_any_bytes(path: str, data: bytes) -> None:
    problems({path: data})


@given(path=PLACES, text=TEXTS)
def test_any_text(path: str, text: str) -> None:
    problems({path: text})


@given(path=st.sampled_from(sorted(TEXT_FILES)), data=st.data())
def test_a_small_handbook_with_a_file_damaged(path: str, data: st.DataObject) -> None:
    problems({path: damaged(TEXT_FILES[path], data)}, within=HANDBOOK)


@pytest.mark.content
@given(path=st.sampled_from(REAL_FILES), data=st.data())
def test_a_real_file_damaged(path: str, data: st.DataObject) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    problems({path: damaged(text, data)}, within=HANDBOOK)


def damaged(text: str, data: st.DataObject) -> bytes:
    """A few cuts, repeats and odd signs in a text, and sometimes a byte that is no UTF-8."""
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 30)))
        middle = data.draw(st.sampled_from(["", text[start:end] * 2, text[start:end][::-1]]) | SIGNS)
        text = text[:start] + middle + text[end:]
    encoded = text.encode("utf-8", "replace")
    return encoded + data.draw(st.sampled_from([b"", b"", b"\xff", b"\xc3"]))


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.kind.name)
@given(data=st.data())
def test_values_of_any_shape(model: type[Item], data: st.DataObject) -> None:
    value = data.draw(nearly(model))
    text = dump(value, data.draw(CHOICES)) if isinstance(value, dict | list) and value else str(value)
    if PATHS[model.kind.name].endswith(".md"):
        text = f"---\n{text}\n---\n" + data.draw(TEXTS)
    problems({PATHS[model.kind.name]: file_of(model, text)})


@given(files=st.dictionaries(PLACES, st.binary(max_size=9) | YAML_LIKE, min_size=1, max_size=12))
def test_many_broken_files_at_once(files: dict[str, bytes]) -> None:
    problems(files, within=HANDBOOK)


@given(name=st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=20), junk=JUNK)
def test_any_name_of_a_file(name: str, junk: object) -> None:
    if name in (".", "..") or len(name.encode()) > 200:
        return
    problems({f"casuistry/casussen/{name}.yml": f"title: {junk!r}\n"})


@pytest.mark.parametrize("name", [b"caf\xe9.yml", b"caf\xe9", b"\xff.md"])
def test_a_name_that_is_no_utf_8(name: bytes, tmp_path: Path) -> None:
    for folder in (b"casuistry/casussen", b"docs/achtergrond", b"curriculum/begrippen", b"casuistry"):
        parent = Path(str(tmp_path)) / folder.decode()
        parent.mkdir(parents=True, exist_ok=True)
        with open(bytes(parent) + b"/" + name, "wb") as file:
            file.write(b"title: x\n")
    found = check(load([tmp_path]))
    for printer in FORMATS.values():
        printer(found).encode("utf-8")


DEEP = {
    "empty": b"", "binary": b"\x89PNG\r\n\x1a\n\0", "10,000 deep, flow": b"[" * 10_000, "10,000 deep, block": b"- " * 10_000,
    "10,000 deep, maps": b"{a: " * 10_000, "deep, indented": b"\n".join(b" " * n + b"a:" for n in range(3_000)),
    "bomb": b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"".join(
        b"%c: &%c [" % (c, c) + b",".join([b"*%c" % (c - 1)] * 9) + b"]\n" for c in range(ord("b"), ord("z"))),
    "cyclic": b"&a [*a]", "invalid UTF-8": b"title: \xc3\x28", "directory": {"folder": True},
    "a long number": b"title: x\nas_of: " + b"9" * 9_999,
} | {
    f"{sign} in prose": b"title: x\nsummary: '" + sign.encode() * times + b"'"
    for sign, times in {"> ": 9_999, "[": 3_000, "*a ": 9_999, "![": 3_000, "<b": 9_999, "[[": 3_000}.items()
}


@pytest.mark.parametrize("path", ["casuistry/casussen/x.yml", "curriculum/begrippen/x.yml", "docs/achtergrond/x.md"])
@pytest.mark.parametrize("what", DEEP)
def test_what_breaks_other_programs(path: str, what: str) -> None:
    data = DEEP[what]
    if path.endswith(".md") and isinstance(data, bytes):
        data = b"---\n" + data + b"\n---\n"
    assert problems({path: data})
