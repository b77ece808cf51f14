"""Of docs/ nothing is published but pages and the pictures that public texts name."""

import shutil
import zipfile
from pathlib import Path

import pytest

from schakel.cli import main
from schakel.library import load
from schakel.shipped import CONFIG
from schakel.site.build import build
from schakel.site.tree import write_tree
from tests.support import KLEIN

PRIVATE = {
    "notulen.pdf": b"%PDF GEHEIM", "beelden/prive.png": b"GEHEIM", "beelden/concept.svg": b"<svg>GEHEIM</svg>",
    "brieven/mail.html": b"<p>GEHEIM</p>", "achtergrond/los.txt": b"GEHEIM", "oud.css": b"/* GEHEIM */",
}


@pytest.fixture(scope="module")
def strewn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small handbook with private files all over docs/, and a draft that names a picture."""
    root = tmp_path_factory.mktemp("strewn") / "klein"
    shutil.copytree(KLEIN, root)
    for name, data in PRIVATE.items():
        path = root / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    draft = "schets: {title: CONCEPT-schets, status: draft, summary: '![Een schets](beelden/concept.svg)'}\n"
    (root / "casuistry/themas").mkdir()
    (root / "casuistry/themas/schets.yml").write_text(draft, encoding="utf-8")
    return root


def test_private_files_are_in_no_byte_of_what_is_built(strewn: Path, tmp_path: Path) -> None:
    build([strewn], tmp_path)
    write_tree(load([strewn]).public, tmp_path / "docs")
    bytes_of = {path: path.read_bytes() for part in ("site", "docs") for path in (tmp_path / part).rglob("*") if path.is_file()}
    with zipfile.ZipFile(tmp_path / "site/downloads/schakel-offline.zip") as packed:
        bytes_of |= {Path(name): packed.read(name) for name in packed.namelist()}
    assert len(bytes_of) > 300
    assert [str(path) for path, data in bytes_of.items() if b"GEHEIM" in data or b"CONCEPT" in data] == []
    assert [len(list((tmp_path / part / "beelden").glob("brief-*.svg"))) for part in ("site", "docs")] == [1, 1]


def test_check_names_what_is_not_published_and_finds_no_mistake_in_it(
    strewn: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "--content", str(strewn)]) == 0
    said = capsys.readouterr().out
    assert sorted(PRIVATE) == sorted(name for name in PRIVATE if f"let op: docs/{name}:1: dit bestand wordt niet" in said)


def test_a_link_out_of_the_content_is_refused(strewn: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tmp_path / "content"
    shutil.copytree(strewn, root)
    outside = tmp_path / "buiten.svg"
    outside.write_text("<svg>GEHEIM</svg>", encoding="utf-8")
    (root / "docs/beelden/buiten.svg").symlink_to(outside)
    theme = "buiten: {title: Buiten, summary: 'Kijk: ![Buiten](beelden/buiten.svg)'}\n"
    (root / "casuistry/themas/buiten.yml").write_text(theme, encoding="utf-8")
    assert "beelden/buiten.svg" not in load([root]).public.originals
    assert main(["check", "--content", str(root)]) == 1
    assert "staat niet in docs/beelden" in capsys.readouterr().out


def test_what_the_configuration_names_is_published(strewn: Path, tmp_path: Path) -> None:
    """Another werkplaats has a mark, a stylesheet and a font of its own."""
    root = tmp_path / "eigen"
    shutil.copytree(strewn, root)
    own = {"huis/merk.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>", "huis/letter.woff2": "letter", "huis/los.css": "a {}"}
    own |= {"huis/stijl.css": "@font-face { font-family: Huis; src: url('letter.woff2?v=2') }"}
    for name, text in own.items():
        (root / "docs" / name).parent.mkdir(exist_ok=True)
        (root / "docs" / name).write_text(text, encoding="utf-8")
    (root / "mkdocs.yml").write_text(
        f"INHERIT: {CONFIG}\ntheme: {{logo: huis/merk.svg, favicon: huis/merk.svg}}\nextra_css: [huis/stijl.css]\n",
        encoding="utf-8")
    build([root], tmp_path / "build")
    published = {path.name for path in (tmp_path / "build/site/huis").iterdir()}
    assert published == {"merk.svg", "letter.woff2", "stijl.css"}
