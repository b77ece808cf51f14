"""What is kept from one run to the next: never out of date, never half, never too much."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from schakel.kept import Kept, key


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept.of(tmp_path)


def test_what_was_kept_is_found_by_its_key(kept: Kept) -> None:
    kept.put("pages", key("a", "b"), b"<p>")
    kept.keep("stems", key("v1"), {"één": "een", "half": [0.1, 1 / 3]})
    assert kept.get("pages", key("a", "b")) == b"<p>"
    assert kept.value("stems", key("v1")) == {"één": "een", "half": [0.1, 1 / 3]}
    assert kept.get("pages", key("a")) is None
    assert kept.value("stems", key("v2")) is None


def test_parts_are_not_run_together_in_a_key() -> None:
    assert key("ab", "c") != key("a", "bc") != key("abc")
    assert key("a", b"b") == key("a", "b")
    assert key("\ud800")


def test_another_program_makes_everything_again(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.put("pages", key("a"), b"<p>")
    monkeypatch.setattr("schakel.kept.programs", lambda: b"another")
    assert kept.get("pages", key("a")) is None


def test_a_damaged_or_foreign_file_is_as_good_as_absent(kept: Kept, tmp_path: Path) -> None:
    at = key("a")
    kept.put("pages", at, b"<p>")
    path = tmp_path / ".kept" / "pages" / at
    for data in (b"", b"<p>", path.read_bytes()[:-1], path.read_bytes() + b"x"):
        path.write_bytes(data)
        assert kept.get("pages", at) is None
    kept.put("pages", at, b"<p>")
    path.with_name(key("b")).write_bytes(path.read_bytes())
    assert kept.get("pages", key("b")) is None
    (path.with_name(key("c"))).mkdir()
    assert kept.get("pages", key("c")) is None


def test_without_a_folder_nothing_is_kept() -> None:
    kept = Kept()
    kept.put("pages", key("a"), b"x")
    kept.keep("pages", key("b"), 1)
    kept.trim()
    kept.clear()
    assert kept.get("pages", key("a")) is None


def test_a_disk_that_refuses_does_not_stop_the_work(tmp_path: Path) -> None:
    (tmp_path / ".kept").write_text("a file")
    kept = Kept.of(tmp_path)
    kept.put("pages", key("a"), b"x")
    assert kept.get("pages", key("a")) is None


def test_the_longest_unused_goes_first(kept: Kept, tmp_path: Path) -> None:
    for number in range(4):
        kept.put("pages", key(str(number)), b"x" * 68)
        os.utime(tmp_path / ".kept" / "pages" / key(str(number)), (number, number))
    kept.get("pages", key("0"))
    kept.trim(limit=200)
    assert [kept.get("pages", key(str(number))) is not None for number in range(4)] == [True, False, False, True]


def test_many_hands_at_once_leave_whole_files(kept: Kept, tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as hands:
        list(hands.map(lambda number: kept.put("pages", key("a"), b"x" * 10_000), range(100)))
    assert kept.get("pages", key("a")) == b"x" * 10_000
    assert [path.name for path in (tmp_path / ".kept" / "pages").iterdir()] == [key("a")]
