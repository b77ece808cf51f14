"""A site of which much was kept is the site made anew, file by file, whatever an editor does; and little is made twice."""

import shutil
from pathlib import Path

import pytest

from schakel.kept import NOWHERE, Kept
from schakel.library import load
from schakel.problems import Problem
from schakel.site import engine
from schakel.site.build import write_config
from schakel.site.inspect import inspect
from tests.support import KLEIN, ROOT

Files = dict[str, bytes]


class Handbook:
    """The small handbook with its site, to edit and build."""

    def __init__(self, folder: Path) -> None:
        self.root, self._folder = folder / "inhoud", folder
        shutil.copytree(KLEIN, self.root)
        self.kept = Kept.of(folder)

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace the first `old` in a file; an empty one is the end of the file."""
        file = self.root / path
        text = file.read_text(encoding="utf-8") if file.exists() else ""
        assert old in text
        file.write_text(text.replace(old, new, 1) if old else text + new, encoding="utf-8")

    def build(self, kept: Kept) -> tuple[Files, list[Problem]]:
        """Every file of the site and of its edition without internet, and the problems in both."""
        folder = self._folder / "build"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        library = load([self.root])
        engine.run(write_config([self.root], folder, offline=str(folder / "offline")), library, kept)
        editions = [folder / "site", folder / "offline"]
        problems = [problem for edition in editions for problem in inspect(edition, library, kept)]
        paths = [path for edition in editions for path in sorted(edition.rglob("*")) if path.is_file()]
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}, problems

    def remade(self) -> set[str]:
        """The shelves on which something new was put by a build; the site must be as if nothing had been kept."""
        before = self._put()
        files, problems = self.build(self.kept)
        anew = self.build(NOWHERE)
        assert files.keys() == anew[0].keys()
        assert [name for name, data in files.items() if data != anew[0][name]] == []
        assert problems == anew[1]
        return self._put() - before

    def _put(self) -> set[str]:
        folder = self.kept.folder or Path()
        return {path.relative_to(folder).as_posix() for path in folder.glob("*/*")}


@pytest.fixture(scope="module")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> Handbook:
    """One handbook that is edited in every test: what each of them leaves is kept for the next."""
    handbook = Handbook(tmp_path_factory.mktemp("bewaard"))
    handbook.build(handbook.kept)
    return handbook


CASE, TERMS = "casuistry/casussen/familie-o.yml", "curriculum/begrippen.yml"
NEW, PARTIAL = "docs/achtergrond/nieuw.md", "thema/partials/copyright.html"
THEME = "{name: material, language: nl, font: false, custom_dir: ../inhoud/thema}"
DEEP = "\n## Kop\n\n" + "Een zin over niets. " * 3
SETTINGS = f"INHERIT: {ROOT / 'mkdocs.yml'}\n"


@pytest.mark.parametrize("edit", [
    pytest.param((), id="nothing"),
    pytest.param((CASE, "Een flat.", "Een huis."), id="a word in a case"),
    pytest.param((CASE, "briefje op de deur", "kaartje op de deur"), id="a summary"),
    pytest.param((CASE, "title: 'Familie O.", "title: 'Gezin O."), id="a title"),
    pytest.param(("casuistry/casussen/straat.yml", "summary:", "aliases: [casus/laan]\nsummary:"), id="an alias"),
    pytest.param((TERMS, "", "flat:\n  title: Flat\n  summary: Een hoog huis.\n"), id="a term"),
    pytest.param((TERMS, "", "gezien:\n  title: Opvallen\n  forms: [valt op]\n  summary: Zien.\n"), id="everyday words"),
    pytest.param((TERMS, "  explain: false\n", ""), id="a term that is explained from now on"),
    pytest.param((NEW, "", f"---\ntitle: Nieuw\nsummary: Kort.\n---\n{DEEP}[[casus/straat]]"), id="a page"),
    pytest.param((NEW, "summary: Kort.", "summary: Kort.\nstatus: withdrawn"), id="a page withdrawn"),
    pytest.param(("docs/achtergrond/schaarste.md", "---\n\n", f"---\n\n{DEEP}\n"), id="a heading"),
    pytest.param(("docs/index.md", "title: ", "title: Het "), id="the home page"),
    pytest.param(("docs/beelden/brief.svg", "<svg ", '<svg id="x" '), id="a picture"),
    pytest.param(("mkdocs.yml", "", SETTINGS), id="settings of its own"),
    pytest.param(("mkdocs.yml", "", "copyright: Van ons\n"), id="a setting"),
    pytest.param(("mkdocs.yml", "", "site_url: https://voorbeeld.nl/handboek/\n"), id="an address"),
    pytest.param(("mkdocs.yml", "", f"theme: {THEME}\n"), id="a theme of its own"),
    pytest.param((PARTIAL, "", "<p>Van {{ config.site_name }}</p>"), id="a file of the theme"),
    pytest.param((PARTIAL, "</p>", " en {{ nav.pages[0].meta.description }}</p>"), id="a theme that asks"),
    pytest.param(("docs/index.md", "summary: ", "summary: Kijk. "), id="what it asked for"),
])
def test_the_site_is_the_one_made_anew(handbook: Handbook, edit: tuple[str, ...]) -> None:
    if edit:
        (handbook.root / edit[0]).parent.mkdir(parents=True, exist_ok=True)
        (handbook.root / "thema").mkdir(exist_ok=True)
        handbook.edit(*edit)
    assert edit or not handbook.remade()
    handbook.remade()


def test_one_word_makes_one_article_again(tmp_path: Path) -> None:
    handbook = Handbook(tmp_path)
    handbook.build(handbook.kept)
    handbook.edit(CASE, "Een flat.", "Een huis.")
    made = [name.partition("/")[0] for name in handbook.remade()]
    assert {shelf: made.count(shelf) for shelf in ("pages", "offline", "passages")} == {"pages": 1, "offline": 1, "passages": 1}


def test_another_template_makes_the_articles_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    handbook = Handbook(tmp_path)
    handbook.build(handbook.kept)
    monkeypatch.setattr("schakel.site.articles.templates", lambda: b"others")
    assert {name.partition("/")[0] for name in handbook.remade()} == {"articles"}
