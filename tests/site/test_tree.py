"""`schakel render`: the Markdown tree of the small handbook, complete and safe to give to another site engine."""

import posixpath
import re
from pathlib import Path

import pytest

from schakel.cli import main
from schakel.library import Library
from schakel.render import pages
from tests.support import KLEIN

RENDER = ["render", "--content", str(KLEIN), "--out"]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    assert main([*RENDER, str(tmp_path)]) == 0
    return tmp_path / "docs"


def files(tree: Path) -> dict[str, bytes]:
    return {path.relative_to(tree).as_posix(): path.read_bytes() for path in tree.rglob("*") if path.is_file()}


def test_every_page_and_every_picture_and_nothing_else(tree: Path, library: Library) -> None:
    named = {path.relative_to(KLEIN / "docs").as_posix() for path in (KLEIN / "docs/beelden").iterdir()}
    pictures = {picture.name for name in named if (picture := library.picture(name))}
    assert len(pictures) == len(named)
    found = files(tree)
    assert set(found) == {page.path for page in pages(library.public)} | pictures
    assert [path for path, data in found.items() if re.search(b"GEHEIM|CONCEPT", data)] == []


def test_every_link_leads_to_a_file_of_the_tree(tree: Path) -> None:
    found, lost = files(tree), []
    for path, data in found.items():
        links = re.findall(r"\]\(<?([^)>#\s]+)", data.decode()) if path.endswith(".md") else []
        targets = {link for link in links if not link.startswith(("https:", "mailto:", "tel:"))}
        here = posixpath.dirname(path)
        lost += [(path, link) for link in targets if posixpath.normpath(posixpath.join(here, link)) not in found]
    assert lost == []


def test_only_what_changed_is_written(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tree / "casussen/familie-o.md"
    before = page.stat().st_mtime_ns
    stray = tree / "casussen/weg.md"
    stray.write_text("oud")
    assert main([*RENDER, str(tree.parent)]) == 0
    assert page.stat().st_mtime_ns == before
    assert not stray.exists()
    assert " 0 bestanden" in " " + capsys.readouterr().out.splitlines()[-1]
