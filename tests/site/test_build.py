"""Real builds of the small handbook: what comes out, twice the same, and nothing lost when it goes wrong."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from schakel.cli import main
from schakel.library import Library
from schakel.model import KINDS
from schakel.render import Addresses
from schakel.render.addresses import html_path
from schakel.site.build import build
from schakel.site.inspect import inspect
from tests.support import KLEIN, ROOT


def bytes_below(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_every_item_has_a_page(site: Path, library: Library) -> None:
    public = library.public
    addresses = Addresses(public)
    assert {type(item) for item in public.items.values()} == set(KINDS), "the small handbook has every kind"
    places = {name: html_path(addresses.page(name), use_folders=True) for name in public.items}
    assert [name for name, place in places.items() if not (site / place / "index.html").is_file()] == []


def test_an_old_id_leads_to_its_item(site: Path) -> None:
    redirect = (site / "casussen/familie-oud/index.html").read_text(encoding="utf-8")
    assert 'url=../familie-o/"' in redirect


def test_content_is_never_code(site: Path) -> None:
    page = (site / "casussen/familie-o/index.html").read_text(encoding="utf-8")
    assert "{{ 7 * 7 }}" in page
    assert not re.search(r"<[^>]*\bonclick", re.sub(r'"[^"]*"', '""', page)), "no attribute; in a value it is a word"
    assert "<b>" not in page
    assert "&lt;b&gt;" in page


def test_a_term_is_explained_where_it_first_stands(site: Path) -> None:
    page = (site / "casussen/familie-o/index.html").read_text(encoding="utf-8")
    assert page.count('class="begrip"') == 1
    assert 'data-meaning="Overzicht van wie in een wijk waarmee helpt."' in page


def test_nothing_private_is_in_any_file(built: Path) -> None:
    files = [path for path in built.rglob("*") if path.is_file() and "docent" not in path.parts]
    assert len(files) > 100
    assert [path for path in files if re.search(b"GEHEIM|CONCEPT", path.read_bytes())] == []


def test_the_files_of_editors_are_not_published(site: Path) -> None:
    assert [path.name for path in site.rglob("*") if path.suffix in (".yml", ".yaml", ".md")] == []


def test_links_anchors_and_resources_are_right(site: Path) -> None:
    assert inspect(site) == []


def test_everything_made_anew_has_the_same_bytes(built: Path, tmp_path: Path) -> None:
    out = shutil.copytree(built, tmp_path / "build")
    before, times = bytes_below(out), {path: path.stat().st_mtime_ns for path in out.rglob("*.*") if path.is_file()}
    assert main(["build", "--no-cache", "--content", str(KLEIN), "--out", str(out)]) == 0
    assert bytes_below(out) == before
    kept = {path.relative_to(out).as_posix() for path, time in times.items() if path.stat().st_mtime_ns == time}
    assert [path for path in kept if not path.startswith(("schema/", "."))] == []


def test_nothing_changed_is_nothing_built(built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = shutil.copytree(built, tmp_path / "build")
    before = (out / "site/index.html").stat().st_mtime_ns
    assert main(["build", "--content", str(KLEIN), "--out", str(out)]) == 0
    assert "niets veranderd" in capsys.readouterr().out
    assert (out / "site/index.html").stat().st_mtime_ns == before


def test_a_failed_build_leaves_the_old_one(built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root, out = tmp_path / "inhoud", tmp_path / "build"
    shutil.copytree(KLEIN, root)
    shutil.copytree(built, out)
    before = bytes_below(out)
    case = root / "casuistry/casussen/familie-o.yml"
    case.write_text(case.read_text(encoding="utf-8").replace("levels:", "levles:", 1), encoding="utf-8")
    assert main(["build", "--content", str(root), "--out", str(out)]) == 1
    assert "bedoel je ‘levels’?" in capsys.readouterr().err
    assert bytes_below(out) == before


def test_mkdocs_builds_it_too(tmp_path: Path) -> None:
    root = tmp_path / "inhoud"
    shutil.copytree(KLEIN, root)
    (root / "mkdocs.yml").write_text(f"INHERIT: {ROOT / 'mkdocs.yml'}\nsite_dir: uit\n", encoding="utf-8")
    run = partial(subprocess.run, cwd=root, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True)
    ran = run([sys.executable, "-m", "mkdocs", "build", "--strict"])
    assert ran.returncode == 0, ran.stderr
    assert (root / "uit/casussen/familie-o/index.html").is_file()


def test_content_is_read_and_checked_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def again(*_: object) -> None:
        raise AssertionError("the plugin reads what the build has read")

    monkeypatch.setattr("schakel.site.plugin.load", again)
    monkeypatch.setattr("schakel.site.plugin.check", again)
    monkeypatch.setattr("schakel.site.build.make", lambda *_, **__: [])
    assert build([KLEIN], tmp_path / "build")
