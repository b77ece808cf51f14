"""`schakel render`: the pages of the small handbook, complete, and the same when another site engine builds them."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from schakel.cli import main
from schakel.library import Library
from schakel.render import pages
from schakel.render.addresses import html_path
from schakel.site.build import write_config
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
    assert set(found) == {page.path for page in pages(library.public)} | pictures | {"bijlagen/telling.csv"}
    assert [path for path, data in found.items() if re.search(b"GEHEIM|CONCEPT", data)] == []


@dataclass
class Read:
    """What a reader gets from an article."""

    words: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)


def read(html: str) -> Read:
    """The article in a page, or the whole of what is one already."""
    page = LexborHTMLParser(html)
    article = page.css_first("article") or page.body
    assert article is not None
    nodes = list(article.traverse())
    return Read(
        article.text(deep=True).split(),
        [str(node.attributes["href"]) for node in nodes if node.attributes.get("href")],
        [str(node.attributes["id"]) for node in nodes if node.attributes.get("id")])


def articles(site: Path) -> dict[str, Read]:
    """Address → article of every page."""
    return {
        path.relative_to(site).as_posix(): read(path.read_text(encoding="utf-8"))
        for path in site.rglob("*.html") if path.name != "404.html"}


SETTINGS = "site_name: Schakel\ntheme: {name: material, language: nl, font: false}\nplugins: []\n"


@pytest.mark.parametrize("command", ["mkdocs", "properdocs"])
def test_another_engine_builds_the_same_articles(tree: Path, library: Library, command: str) -> None:
    (tree.parent / "mkdocs.yml").write_text(SETTINGS)
    build(command, tree.parent)
    assert articles(tree.parent / "site") == {
        f"{html_path(page.path, use_folders=True)}index.html": read(page.article) for page in pages(library.public)}


def test_the_plugin_runs_under_both(tmp_path: Path) -> None:
    built = {}
    for command in ("mkdocs", "properdocs"):
        (folder := tmp_path / command).mkdir()
        write_config([KLEIN], folder)
        build(command, folder)
        built[command] = articles(folder / "site")
    assert built["mkdocs"] == built["properdocs"] and "zoeken/index.html" in built["mkdocs"]


def build(command: str, folder: Path) -> None:
    """Build the site whose settings are in `folder`, with the command of an engine."""
    run = subprocess.run(
        [sys.executable, "-m", command, "build", "--strict", "--config-file", "mkdocs.yml"], cwd=folder, capture_output=True,
        text=True, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
    assert run.returncode == 0, run.stderr


def test_only_what_changed_is_written(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tree / "casussen/familie-o.md"
    before = page.stat().st_mtime_ns
    stray = tree / "casussen/weg.md"
    stray.write_text("oud")
    assert main([*RENDER, str(tree.parent)]) == 0
    assert page.stat().st_mtime_ns == before
    assert not stray.exists()
    assert " 0 bestanden" in " " + capsys.readouterr().out.splitlines()[-1]
