"""A shell shows the pages of a build, byte for byte, in any order, also when the content has changed meanwhile."""

import random
import shutil
from pathlib import Path

import pytest

from schakel.library import load
from schakel.preview import preview
from schakel.publish import offline
from schakel.site.build import write_config
from schakel.site.shell import Shell
from tests.support import KLEIN
from tests.support.showing import built_with_drafts

DOCUMENT = "downloads/sessies/1-luisteren.pdf"
LEFT_OUT = ("assets/search/index/", "404.html", "sitemap.xml")
"""What a shell does not make: the index of words, and pages for who has no program that answers."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(KLEIN, tmp_path / "klein")


def shell(root: Path, folder: Path) -> Shell:
    folder.mkdir()
    return Shell(write_config([root], folder), preview(load([root])))


def same(shown: Shell, site: Path) -> None:
    """Compare every file of a site with what the shell shows."""
    names = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    names = [name for name in names if not name.startswith(LEFT_OUT)]
    random.shuffle(names)
    assert len(names) > 100
    for name in names:
        page = shown.page(name)
        found = page.encode() if page is not None else shown.file(name)
        assert (found.read_bytes() if isinstance(found, Path) else found) == (site / name).read_bytes(), name


def test_every_file_has_the_bytes_of_a_build(root: Path, tmp_path: Path) -> None:
    site = built_with_drafts(root, tmp_path / "built")
    shown = shell(root, tmp_path / "shell")
    same(shown, site)
    same(shown, site)
    assert shown.missing().encode() == (site / "404.html").read_bytes()
    assert shown.page("casussen/niets/index.html") is shown.file("../mkdocs.yml") is None


@pytest.mark.parametrize("change", [
    lambda root: _replace(root / "casuistry/casussen/straat.yml", "title: ", "title: Nieuw "),
    lambda root: (root / "casuistry/casussen/concept.yml").unlink(),
    lambda root: (root / "casuistry/casussen/straat.yml").rename(root / "casuistry/casussen/plein.yml"),
    lambda root: (root / "curriculum/begrippen.yml").write_text("nieuw: {title: Nieuw begrip, summary: Kort.}\n"),
    lambda root: _replace(root / "casuistry/casussen/straat.yml", "title: ", "aliases: [casus/oud]\ntitle: "),
])
def test_it_shows_other_content_when_told(change, root: Path, tmp_path: Path) -> None:
    shown = shell(root, tmp_path / "shell")
    shown.page("casussen/straat/index.html")
    change(root)
    shown.show(preview(load([root])))
    same(shown, built_with_drafts(root, tmp_path / "built"))


def test_a_page_that_fails_leaves_no_trace(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = shell(root, tmp_path / "shell")
    monkeypatch.setattr(shown._frame.config.plugins, "on_page_context", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        shown.page("casussen/straat/index.html")
    monkeypatch.undo()
    same(shown, built_with_drafts(root, tmp_path / "built"))


def test_documents_are_those_of_the_last_build(root: Path, tmp_path: Path) -> None:
    made, folder = tmp_path / "made", tmp_path / "shell"
    folder.mkdir()
    shown = Shell(write_config([root], folder), preview(load([root])), made)
    assert shown.page("downloads/index.html") is None
    for name in (DOCUMENT, f"site/{offline.PATH}"):
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_bytes(b"x")
    shown.show(preview(load([root])))
    page = shown.page("downloads/index.html")
    assert page and "1-luisteren.pdf" in page and "schakel-offline.zip" in page
    assert shown.file(DOCUMENT) == made / DOCUMENT and shown.file(offline.PATH) == made / "site" / offline.PATH


def _replace(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
