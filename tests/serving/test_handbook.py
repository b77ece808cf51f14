"""What a save changes in memory: only what was saved is new, and what cannot be read is as it was."""

import shutil
from pathlib import Path

import pytest

from schakel.library import load
from schakel.serving.handbook import Handbook, kept
from schakel.shipped import MACROS
from tests.support import KLEIN

CASE, TERMS = "casuistry/casussen/straat.yml", "curriculum/begrippen.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(KLEIN, tmp_path / "klein")


@pytest.fixture
def handbook(root: Path, tmp_path: Path) -> Handbook:
    (tmp_path / "work").mkdir()
    return Handbook([root], tmp_path / "work", tmp_path / "made")


def test_only_a_change_is_news(handbook: Handbook, root: Path) -> None:
    version = handbook.version
    assert not handbook.renew([root / CASE]) and handbook.version == version
    (root / CASE).touch()
    assert not handbook.renew([root / CASE]), "saved as it was"
    assert handbook.renew([MACROS / "page/case.html"]), "whatever it says, pages are written anew"
    assert handbook.renew([root / "docs/beelden/foto.jpg"])
    (root / CASE).unlink()
    assert handbook.renew([root / CASE]) and handbook.version != version


def test_settings_that_are_wrong_are_told_and_the_site_stays(handbook: Handbook, root: Path) -> None:
    page = handbook.page("casussen/straat/index.html")
    (root / "mkdocs.yml").write_text("theme: {name: niets}\n", encoding="utf-8")
    assert handbook.renew([root / "mkdocs.yml"]) and handbook.look()
    assert [problem.file for problem in handbook.problems] == ["mkdocs.yml"]
    assert handbook.page("casussen/straat/index.html") == page
    (root / "mkdocs.yml").unlink()
    assert handbook.renew([root / "mkdocs.yml"]) and handbook.look()
    assert handbook.problems == ()


@pytest.mark.parametrize("text", ["", "a: [", "- a\n", "bestaat-niet: {title: }\n"])
def test_what_cannot_be_read_is_as_it_was(root: Path, text: str) -> None:
    good = load([root])
    for name in (CASE, TERMS):
        (root / name).write_text(text, encoding="utf-8")
    read = load([root])
    shown = kept(read, good)
    if text.startswith("bestaat"):
        assert "casus/straat" in shown.items and "begrip/bestaat-niet" not in shown.items
    elif text != "- a\n":
        assert shown.entries == good.entries, "in the same order"
    else:
        assert "casus/straat" in shown.items


def test_one_item_of_a_list_that_is_wrong_leaves_the_others_new(root: Path) -> None:
    good = load([root])
    name = next(name for name in good.items if name.startswith("begrip/"))
    (root / TERMS).write_text(
        f"{name.partition('/')[2]}: {{titel: Fout}}\nnieuw: {{title: Nieuw, summary: Kort.}}\n", encoding="utf-8")
    shown = kept(load([root]), good)
    assert shown.items[name] == good.items[name]
    assert shown.items["begrip/nieuw"].title == "Nieuw"
    assert len([name for name in shown.items if name.startswith("begrip/")]) == 2
