"""A build that finds a damaged folder loses nothing, and says in a sentence what is wrong."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from schakel.cli import main
from schakel.documents import make
from schakel.documents.manifest import MANIFEST
from schakel.library import load
from schakel.site import build as building
from tests.support import KLEIN


def pages(out: Path) -> set[str]:
    return {path.relative_to(out).as_posix() for path in (out / "site").rglob("*.html")}


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    """The folder of a build, to damage."""
    out = tmp_path / "build"
    shutil.copytree(built, out)
    return out


def test_a_site_that_was_being_replaced_comes_back_even_when_the_content_is_wrong(
    copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    """Killed between the two renames: the old site is aside and there is no new one yet."""
    before = pages(copy)
    (copy / "site").rename(copy / ".old")
    (copy / ".new-1").mkdir()
    wrong = tmp_path / "klein"
    shutil.copytree(KLEIN, wrong)
    (wrong / "casuistry/casussen/straat.yml").write_text("titel: x", encoding="utf-8")
    assert main(["build", "--content", str(wrong), "--out", str(copy)]) == 1
    assert pages(copy) == before
    assert [path.name for path in copy.glob(".new*")] == [] and not (copy / ".old").exists()


def test_a_damaged_stamp_is_as_none(copy: Path) -> None:
    (copy / ".stamp").write_bytes(b"\xff\xfe")
    assert main(["build", "--content", str(KLEIN), "--out", str(copy)]) == 0


@pytest.mark.parametrize("command", ["build", "documents", "render", "new casus Proef", "plan 1-luisteren"])
@pytest.mark.parametrize(("number", "words"), [
    (errno.ENOSPC, "de schijf is vol"), (errno.EROFS, "op deze schijf kan niet"), (errno.EACCES, "je mag daar niet schrijven")])
def test_what_the_disk_refuses_is_a_sentence(
    number: int, words: str, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(self: Path, *_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number), str(self))

    content = shutil.copytree(KLEIN, tmp_path / "klein")
    monkeypatch.setattr(Path, "mkdir", refuse)
    for act in ("write_bytes", "write_text"):
        monkeypatch.setattr(Path, act, refuse)
    out = [] if command.startswith("new") else ["--out", str(tmp_path / "build")]
    assert main([*command.split(), "--content", str(content), *out]) == 1
    said = capsys.readouterr().err
    assert f"kan niet worden geschreven: {words}" in said and said.count("\n") == 1


def test_a_long_word_stops_nobody(tmp_path: Path) -> None:
    root = tmp_path / "klein"
    shutil.copytree(KLEIN, root)
    text = (root / "casuistry/themas.yml").read_text(encoding="utf-8")
    (root / "casuistry/themas.yml").write_text(
        text + f"\nlang: {{title: Lang, summary: {'woord' * 600}}}\n", encoding="utf-8")
    building.build([root], tmp_path / "build")


@pytest.mark.parametrize("manifest", [
    '{"../slachtoffer.txt": "x"}', '{"downloads": "x"}', '{"": "x"}', '{"downloads/\\u0000": "x"}',
    '{"downloads/../../slachtoffer.txt": "x"}',
    '{"downloads/handboek.pdf": 3}', "[]", "null", "{", "[" * 9000,
])
def test_a_damaged_list_of_documents_reaches_no_other_file(copy: Path, manifest: str) -> None:
    victim = copy.parent / "slachtoffer.txt"
    victim.write_text("van iemand anders", encoding="utf-8")
    (copy / MANIFEST).write_text(manifest, encoding="utf-8")
    make(load([KLEIN]), copy)
    assert victim.is_file() and (copy / "downloads/handboek.pdf").is_file()


def test_a_damaged_document_is_made_again(copy: Path) -> None:
    whole = (copy / "downloads/handboek.pdf").read_bytes()
    (copy / "downloads/handboek.pdf").write_bytes(b"")
    outcomes = {outcome.document.path: outcome.state for outcome in make(load([KLEIN]), copy)}
    assert outcomes["handboek.pdf"] == "made" and set(outcomes.values()) == {"made", "kept"}
    assert (copy / "downloads/handboek.pdf").read_bytes() == whole
