"""Loading time and again: only what changed is read, and the library is the same as one that was read anew."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from schakel import library as loading
from schakel.library import Library, Memory, load
from tests.support import KLEIN


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(KLEIN, tmp_path / "klein")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read."""
    names: list[str] = []

    def note(path: Path, *rest: object) -> object:
        names.append(path.name)
        return read(path, *rest)

    read: Callable[..., object] = loading.open_file
    monkeypatch.setattr(loading, "open_file", note)
    return names


def again(root: Path, memory: Memory) -> Library:
    """What is loaded now, which is what is loaded without any memory."""
    library = load([root], memory=memory)
    anew = load([root])
    assert (library.entries, library.files, library.strays, library.unread) == (
        anew.entries, anew.files, anew.strays, anew.unread)
    assert library.public.entries == anew.public.entries
    return library


def test_only_what_changed_is_read(root: Path, opened: list[str]) -> None:
    memory = Memory()
    before = load([root], memory=memory)
    opened.clear()
    (root / "casuistry/casussen/straat.yml").write_text("title: Plein\nstatus: draft\n", encoding="utf-8")
    after = load([root], memory=memory)
    assert opened == ["straat.yml"]
    assert after.by_id["casus/familie-o"] is before.by_id["casus/familie-o"]
    assert after.by_id["casus/straat"] != before.by_id["casus/straat"]
    again(root, memory)


def test_a_file_that_comes_goes_or_cannot_be_read(root: Path) -> None:
    memory, case = Memory(), root / "casuistry/casussen/straat.yml"
    again(root, memory)
    text = case.read_text(encoding="utf-8")
    for change in (lambda: case.unlink(), lambda: case.write_text("title: 'Half\n"), lambda: case.write_text(text),
                   lambda: case.rename(case.with_name("plein.yml")), lambda: case.mkdir()):
        change()
        again(root, memory)


def test_a_change_that_keeps_size_and_date_is_seen(root: Path) -> None:
    memory, themes = Memory(), root / "casuistry/themas.yml"
    again(root, memory)
    seen, text = themes.stat(), themes.read_text(encoding="utf-8")
    fresh = themes.with_name("vers.tmp")
    fresh.write_text(text.replace("e", "o"), encoding="utf-8")
    os.utime(fresh, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    fresh.replace(themes)
    again(root, memory)


def test_an_item_with_nothing_private_is_itself_in_public(root: Path) -> None:
    library = load([root])
    for name, entry in library.public.by_id.items():
        assert (entry is library.by_id[name]) == (entry.item == library.by_id[name].item), name
