"""Thirty mistakes of every rule, planted in a copy of the small handbook: each is named, at the right line and column.

plants.yml holds the mistakes, each with a ◆ before the place that must be named.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from schakel.checks import RULES
from schakel.cli import main
from tests.support import KLEIN
from tests.support.folders import write

HERE = Path(__file__).parent
PLANTS: dict[str, list[dict[str, object]]] = yaml.safe_load((HERE / "plants.yml").read_text(encoding="utf-8"))
MARK = "◆"
EACH = 30

Found = tuple[str, str, int, int]
"""Rule, file, line and column of a problem."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the small handbook."""
    return shutil.copytree(KLEIN, tmp_path / "handbook")


def plant(rule: str, root: Path) -> set[Found]:
    """Plant mistakes of one rule, its forms in turn; what must be found."""
    expected: set[Found] = set()
    for number in range(EACH):
        form = PLANTS[rule][number % len(PLANTS[rule])]
        for path, what in form.items():
            path = path.replace("NN", str(number))
            text = what.replace("NN", str(number)) if isinstance(what, str) else what
            expected |= {(rule, path.removesuffix(MARK), *place) for place in marks(path, text)}
            write({path.removesuffix(MARK): text.replace(MARK, "") if isinstance(text, str) else text}, root)
    assert len(expected) == EACH, "every form has one mark"
    return expected


def marks(path: str, text: object) -> Iterator[tuple[int, int]]:
    """Line and column of the marks of a file."""
    if path.endswith(MARK):
        yield 1, 1
    for number, line in enumerate(text.split("\n") if isinstance(text, str) else (), 1):
        if MARK in line:
            yield number, line.index(MARK) + 1


def run(root: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, set[Found]]:
    """The exit code of `schakel check` and what it found."""
    code = main(["check", "--content", str(root), "--format", "json"])
    problems = json.loads(capsys.readouterr().out)
    found = {(p["rule"], p["file"], p["line"], p["column"]) for p in problems}
    assert len(found) == len(problems)
    return code, found


def test_the_handbook_itself_has_no_mistakes(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(root, capsys) == (0, set())


def test_there_are_plants_for_every_rule() -> None:
    assert sorted(PLANTS) == sorted(rule.ID for rule in RULES)


@pytest.mark.parametrize("rule", PLANTS)
def test_thirty_mistakes_of_one_rule(rule: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    expected = plant(rule, root)
    assert run(root, capsys) == (4 if rule == "unprintable" else 1, expected)


def test_thirty_mistakes_of_every_rule_at_once(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    expected = set().union(*(plant(rule, root) for rule in PLANTS))
    code, found = run(root, capsys)
    assert code == 1
    assert expected - found == set()
    assert found - expected == set()


STYLES = {
    "plain": "summary: {}", "single": "summary: '{}'", "double": 'summary: "{}"',
    "literal": "summary: |\n    {}", "folded": "summary: >-\n    {}",
}
PIECES = {
    "broken-link": "[[x]]", "unknown-reference": "[[begrip/x]]", "draft-referenced": "[[begrip/concept]]",
    "raw-html": "<br>", "unsafe-link": "x.pdf", "image-without-alt": "![]", "unknown-image": "beelden/x.jpg",
}
WRAP = {"unsafe-link": "[a]({})", "image-without-alt": "{}(beelden/tafel.svg)", "unknown-image": "![a]({})"}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("rule", PIECES)
def test_thirty_times_the_same_mistake_in_one_text(
    rule: str, style: str, root: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    piece = WRAP.get(rule, "{}").format(PIECES[rule])
    lines = [f"dag één {piece} en {piece} dan"] * 15
    text = "veel:\n  title: Veel\n  " + STYLES[style].format("\n    ".join(lines)) + "\n"
    concept = "concept: {title: C, summary: C., status: draft}\n"
    write({"curriculum/begrippen/veel.yml": text, "curriculum/begrippen/concept.yml": concept}, root)
    expected = {
        (rule, "curriculum/begrippen/veel.yml", number, at + 1)
        for number, line in enumerate(text.split("\n"), 1)
        for at in range(len(line))
        if line.startswith(PIECES[rule], at)
    }
    assert len(expected) == EACH
    assert run(root, capsys) == (1, expected)
    shutil.rmtree(root)
