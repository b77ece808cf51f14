"""Collections can wait while someone writes: they are told, the site offers none of older content, and a build makes them."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from schakel.cli import main
from schakel.documents import catalogue, make, manifest
from schakel.documents.summary import waiting
from schakel.library import Library, load
from schakel.site.downloads import downloads
from tests.support.folders import Content

HOME = "---\ntitle: Welkom\nsummary: Een handboek.\n---\nTekst.\n"
CASE = "title: Straat\nsummary: S.\nlevels: [hbo]\nparts: [{{title: V, text: {0}}}]\nanonymisation: {{kind: fiction}}\n"
PLACES = [
    "downloads/casuistiek-hbo.pdf", "downloads/casuistiek-student.pdf", "downloads/handboek.pdf",
    "downloads/lespakket-hbo.imscc"]
SINGLES = {"downloads/casussen/straat.imscc", "downloads/casussen/straat.pdf"}


@pytest.fixture
def root(content: Callable[[Content], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("schakel.office.pandoc.is_present", lambda: False)
    return content({"docs/index.md": HOME, "casuistry/casussen/straat.yml": CASE.format("Eerst.")})


def change(root: Path, text: str) -> Library:
    (root / "casuistry/casussen/straat.yml").write_text(CASE.format(text), encoding="utf-8")
    return load([root])


def offered(library: Library, out: Path) -> set[str]:
    return {download.path for download in downloads(library.public, out)}


def test_a_collection_waits_and_is_not_offered_until_it_is_made(root: Path, tmp_path: Path) -> None:
    library = load([root])
    assert {made.document.place for made in make(library, tmp_path)} >= {*PLACES}
    old = (tmp_path / PLACES[0]).read_bytes()
    assert {made.state for made in make(library, tmp_path, collections=False)} == {"kept"}, "nothing changed: nothing waits"
    lines: list[str] = []
    made = make(change(root, "Anders."), tmp_path, collections=False, report=lines.append)
    assert {one.document.place: one.state for one in made} == dict.fromkeys(SINGLES, "made")
    assert manifest.waiting(tmp_path) == PLACES and ", 4 overgeslagen, in " in lines[-1]
    assert waiting(tmp_path, "schakel documents") == (
        f"4 verzamelingen wachten en staan niet op de site: {', '.join(PLACES)}; maken met schakel documents")
    library = load([root])
    assert offered(library, tmp_path) == SINGLES
    assert {made.state for made in make(library, tmp_path)} == {"made", "kept"}
    assert waiting(tmp_path, "schakel build") == "" and offered(library, tmp_path) >= {*PLACES}
    assert (tmp_path / PLACES[0]).read_bytes() != old


def test_a_change_that_is_undone_makes_nothing_wait(root: Path, tmp_path: Path) -> None:
    make(load([root]), tmp_path)
    make(change(root, "Anders."), tmp_path, collections=False)
    make(change(root, "Eerst."), tmp_path, collections=False)
    assert manifest.waiting(tmp_path) == [] and offered(load([root]), tmp_path) >= {*PLACES}


def test_a_collection_that_was_never_made_or_is_damaged_waits_too(root: Path, tmp_path: Path) -> None:
    library = load([root])
    assert {made.document.place for made in make(library, tmp_path, collections=False)} == SINGLES
    assert manifest.waiting(tmp_path) == PLACES
    make(library, tmp_path)
    (tmp_path / PLACES[2]).write_bytes(b"half")
    make(library, tmp_path, collections=False)
    assert manifest.waiting(tmp_path) == [PLACES[2]]
    assert PLACES[2] not in offered(library, tmp_path)


def test_one_that_is_named_is_made(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["documents", "--no-collections", "--content", str(root), "--out", str(tmp_path)]
    assert main(words) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("4 verzamelingen wachten")
    assert main([*words, "handboek.pdf"]) == 0
    assert manifest.waiting(tmp_path) == [*PLACES[:2], PLACES[3]]


def test_a_site_built_meanwhile_has_no_link_to_them_and_the_next_build_has(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    words, page = ["build", "--content", str(root), "--out", str(tmp_path)], tmp_path / "site/downloads/index.html"
    assert main(words) == 0
    assert "handboek.pdf" in page.read_text(encoding="utf-8")
    change(root, "Anders.")
    for said in ("de site staat in", "niets veranderd; de site"):
        assert main([*words, "--no-collections"]) == 0
        *_, before, last = capsys.readouterr().out.splitlines()
        assert before.startswith(said) and last.endswith("; maken met schakel build")
        assert "handboek.pdf" not in page.read_text(encoding="utf-8")
        assert not (tmp_path / "site/downloads/handboek.pdf").exists()
    shutil.copytree(tmp_path, aside := tmp_path.with_name("aside"))
    assert main(words) == 0
    assert "handboek.pdf" in page.read_text(encoding="utf-8")
    assert main(["documents", *words[1:3], "--out", str(aside)]) == 0
    assert main([*words[:3], "--out", str(aside), "--no-collections"]) == 0
    assert "handboek.pdf" in (aside / "site/downloads/index.html").read_text(encoding="utf-8"), "what was made since is offered"


def test_what_belongs_to_no_item_is_a_collection(library: Library) -> None:
    assert {document.kind for document in catalogue(library) if document.is_collection} == {
        "case-bundle", "level-bundle", "magazine", "booklet", "workform-cards", "method-cards", "handbook", "teacher-bundle",
        "level-package", "teacher-package", "question-bank"}
