"""Real builds of the small handbook: what comes out, twice the same, and nothing lost when it goes wrong."""

import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from schakel.cli import main
from schakel.site.inspect import inspect

SMALL = Path(__file__).parents[1] / "data" / "klein"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("build")
    assert main(["build", "--content", str(SMALL), "--out", str(out)]) == 0
    return out


def bytes_below(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_every_kind_has_a_page(built: Path) -> None:
    site = built / "site"
    for page in (
        "index.html", "methodiek/ladder/index.html", "rollen/maatje/index.html", "cursussen/kort/index.html",
        "cursussen/kort/1-luisteren/index.html", "hand-outs/luisteren/index.html", "werkvormen/rollenspel/index.html",
        "casussen/familie-o/index.html", "kenniscafes/ontmoeten/index.html", "praktijken/koffiekar/index.html",
        "achtergrond/schaarste/index.html", "themas/ontmoeting/index.html", "begrippen/taboe/index.html",
        "werkteams/ontmoeten/index.html", "organisaties/index.html", "bronnen/index.html",
    ):
        assert (site / page).is_file(), page


def test_an_old_id_leads_to_its_item(built: Path) -> None:
    redirect = (built / "site/casussen/familie-oud/index.html").read_text(encoding="utf-8")
    assert 'url=../familie-o/"' in redirect


def test_content_is_never_code(built: Path) -> None:
    page = (built / "site/casussen/familie-o/index.html").read_text(encoding="utf-8")
    assert "{{ 7 * 7 }}" in page
    assert not re.search(r"<[^>]*\bonclick", re.sub(r'"[^"]*"', '""', page)), "no attribute; in a value it is a word"
    assert "<b>" not in page
    assert "&lt;b&gt;" in page


def test_a_term_is_explained_where_it_first_stands(built: Path) -> None:
    page = (built / "site/casussen/familie-o/index.html").read_text(encoding="utf-8")
    assert page.count('class="begrip"') == 1
    assert 'title="Overzicht van wie in een wijk waarmee helpt."' in page


def test_nothing_private_is_in_any_file(built: Path) -> None:
    public = [path for path in built.rglob("*") if path.is_file() and "docent" not in path.parts]
    assert [path for path in public if b"GEHEIM" in path.read_bytes()] == []


def test_the_files_of_editors_are_not_published(built: Path) -> None:
    assert [path.name for path in (built / "site").rglob("*") if path.suffix in (".yml", ".yaml", ".md")] == []


def test_links_anchors_and_resources_are_right(built: Path) -> None:
    assert inspect(built / "site") == []


def test_two_builds_give_the_same_bytes(built: Path, tmp_path: Path) -> None:
    assert main(["build", "--content", str(SMALL), "--out", str(tmp_path)]) == 0
    assert bytes_below(tmp_path / "site") == bytes_below(built / "site")


def test_nothing_changed_is_nothing_built(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (built / "site/index.html").stat().st_mtime_ns
    assert main(["build", "--content", str(SMALL), "--out", str(built)]) == 0
    assert "niets veranderd" in capsys.readouterr().out
    assert (built / "site/index.html").stat().st_mtime_ns == before


def test_a_failed_build_leaves_the_old_one(built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root, out = tmp_path / "inhoud", tmp_path / "build"
    shutil.copytree(SMALL, root)
    shutil.copytree(built, out)
    before = bytes_below(out)
    case = root / "casuistry/casussen/familie-o.yml"
    case.write_text(case.read_text(encoding="utf-8").replace("levels:", "levles:", 1), encoding="utf-8")
    assert main(["build", "--content", str(root), "--out", str(out)]) == 1
    assert "bedoel je ‘levels’?" in capsys.readouterr().err
    assert bytes_below(out) == before


def test_a_second_root_adds_items(tmp_path: Path) -> None:
    extra = tmp_path / "extra"
    (extra / "casuistry").mkdir(parents=True)
    (extra / "casuistry/themas.yml").write_text("rust:\n  title: Rust\n  summary: Stil zijn.\n", encoding="utf-8")
    out = tmp_path / "build"
    assert main(["build", "--content", str(SMALL), "--content", str(extra), "--out", str(out)]) == 0
    assert (out / "site/themas/rust/index.html").is_file()


def test_mkdocs_builds_it_too(tmp_path: Path) -> None:
    root = tmp_path / "inhoud"
    shutil.copytree(SMALL, root)
    engine = Path(__file__).parents[2] / "mkdocs.yml"
    (root / "mkdocs.yml").write_text(f"INHERIT: {engine}\nsite_dir: uit\n", encoding="utf-8")
    ran = subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict"], cwd=root, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    assert (root / "uit/casussen/familie-o/index.html").is_file()


def test_render_writes_only_what_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["render", "--content", str(SMALL), "--out", str(tmp_path)]
    assert main(words) == 0
    page = tmp_path / "docs/casussen/familie-o.md"
    before = page.stat().st_mtime_ns
    stray = tmp_path / "docs/casussen/weg.md"
    stray.write_text("oud")
    assert main(words) == 0
    assert page.stat().st_mtime_ns == before
    assert not stray.exists()
    assert " 0 bestanden" in " " + capsys.readouterr().out.splitlines()[-1]
