"""What is wrong in a draft is told and stops nobody; what is wrong elsewhere stops a build as before."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from schakel.checks import check, find
from schakel.cli import main
from schakel.library import load
from tests.support.folders import Content

GOOD = (
    "title: Goed\nsummary: Een goede casus.\nlevels: [hbo]\nparts: [{title: Begin, text: Tekst.}]\n"
    "anonymisation: {kind: fiction}\n")
HOME = "---\ntitle: Welkom\nsummary: Een handboek.\n---\nTekst.\n"
DRAFTS = {
    "unknown-key": "status: draft\ntitel: Half\n",
    "broken-link": "status: draft  # nog niet\ntitle: Half\nsummary: 'Zie [[casus/goed|].'\n",
    "unknown-reference": "title: Half\nstatus: draft\nsummary: Half.\nthemes: [thema/weg]\n",
    "syntax": "status: draft\ntitle: 'Half\nsummary: af\n",
}


@pytest.fixture(params=DRAFTS)
def root(request: pytest.FixtureRequest, content: Callable[[Content], Path]) -> Path:
    """A good case and a home page, beside a draft with a mistake."""
    return content({
        "casuistry/casussen/goed.yml": GOOD, "casuistry/casussen/half.yml": DRAFTS[request.param], "docs/index.md": HOME})


def test_a_mistake_in_a_draft_is_told_and_stops_nobody(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    assert check(load([root])) == ()
    assert find(load([root])) != ()
    assert main(["check", "--content", str(root)]) == 0
    said = capsys.readouterr().out
    assert "casuistry/casussen/half.yml:" in said and "die houden niets tegen" in said and "geen fouten" in said
    assert main(["build", "--content", str(root), "--out", str(tmp_path / "build")]) == 0
    assert (tmp_path / "build/site/casussen/goed/index.html").is_file()
    assert not (tmp_path / "build/site/casussen/half").exists()


def test_programs_are_told_which_mistakes_are_in_drafts(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--content", str(root), "--format", "json"]) == 0
    assert {problem["in_draft"] for problem in json.loads(capsys.readouterr().out)} == {True}
    assert main(["check", "--content", str(root), "--format", "github"]) == 0
    assert capsys.readouterr().out.startswith("::notice file=")


def test_the_same_mistake_stops_a_build_once_it_is_public(content: Callable[[Content], Path]) -> None:
    files = {"casuistry/casussen/half.yml": DRAFTS["unknown-key"].replace("draft", "published"), "docs/index.md": HOME}
    assert main(["check", "--content", str(content(files))]) == 1


def test_one_draft_in_a_list_does_not_excuse_the_others(content: Callable[[Content], Path]) -> None:
    terms = "a: {title: A, summary: A., status: draft, titel: x}\nb: {title: B, summary: B., titel: x}\n"
    problems = find(load([content({"curriculum/begrippen.yml": terms})]))
    assert [(problem.line, problem.in_draft) for problem in problems] == [(1, True), (2, False)]
