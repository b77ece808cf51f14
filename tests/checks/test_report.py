"""Suggestions and places: what the rules share."""

import pytest

from schakel.checks import RULES, check, explain
from schakel.checks.report import nearest, nearest_id, prefixes, suggest
from schakel.checks.wrong_name import slugify
from schakel.library import load
from schakel.problems import UsageError

FILES = {
    "curriculum/begrippen.yml": "leefwereld: {title: L, summary: L.}\nsysteemwereld: {title: S, summary: S.}\n",
    "casuistry/themas.yml": "wonen: {title: W, summary: W.}\nleefwereld-van-ouderen: {title: L, summary: L.}\n",
}


@pytest.mark.parametrize("name, expected", [
    ("sumary", "summary"), ("Title", "title"), ("titel", "title"), ("xyz", None), ("", None)])
def test_nearest(name: str, expected: str | None) -> None:
    assert nearest(name, ["title", "summary", "themes"]) == expected


@pytest.mark.parametrize("name, expected", [
    ("begrip/leefwerelt", "begrip/leefwereld"), ("begrip/leefwereld-van-ouder", "begrip/leefwereld"),
    ("term/leefwereld", "begrip/leefwereld"), ("casus/wonen", "thema/wonen"), ("wonen", "thema/wonen"), ("casus/xyz", None)])
def test_nearest_id_prefers_the_same_kind(content, name: str, expected: str | None) -> None:
    assert nearest_id(name, load([content(FILES)])) == expected


def test_suggest() -> None:
    assert suggest("slod", ["slot", "begin"], "geen") == "bedoel je ‘slot’?"
    assert suggest("xyz", ["slot", "begin"], "geen") == "kies uit: slot, begin"
    assert suggest("xyz", [], "geen") == "geen"


def test_prefixes_are_those_an_editor_types() -> None:
    assert prefixes().startswith("cursus, sessie, handout, werkvorm")


@pytest.mark.parametrize("name, slug", [
    ("Familie A.", "familie-a"), ("Één gezin, één plan", "een-gezin-een-plan"), ("Brønlund & Straße", "bronlund-strasse"),
    ("--", "zonder-naam"), ("İstanbul", "istanbul"), ("a_b", "a-b")])
def test_slugify(name: str, slug: str) -> None:
    assert slugify(name) == slug


def test_explain_tells_the_docstring_or_the_nearest_rule() -> None:
    assert explain("duplicate-id").startswith("duplicate-id: Twee items hebben hetzelfde id.")
    with pytest.raises(UsageError, match="bedoel je ‘duplicate-id’"):
        explain("duplicate-ids")
    with pytest.raises(UsageError, match="regels zijn"):
        explain("xyzzy")


def test_problems_are_sorted_and_told_once(content) -> None:
    root = content({
        "curriculum/begrippen.yml": "b: {title: B, summary: '[x](a) [x](b)', x: 1}\nA: {title: A, summary: A.}\n",
        "casuistry/casussen/leeg.yml": ""})
    problems = check(load([root]))
    assert list(problems) == sorted(set(problems))
    assert [problem.rule for problem in problems] == [
        "empty-file", "unsafe-link", "unsafe-link", "unknown-key", "wrong-name"]


def test_problems_in_two_roots_are_told_apart(content, tmp_path) -> None:
    roots = [content({"casuistry/casussen/leeg.yml": ""}).rename(tmp_path / name) for name in ("een", "twee")]
    assert [problem.file.split("/")[-4] for problem in check(load(roots))] == ["een", "twee"]


def test_a_file_that_cannot_be_read_gives_no_other_mistakes(content) -> None:
    root = content({
        "curriculum/begrippen.yml": "a: {title: A, summary: A}\nb: c: d",
        "curriculum/cursussen/basis/cursus.yml": "title: 'x",
        "curriculum/cursussen/basis/een.yml": (
            "{title: Een, summary: 'Zie [[begrip/a]].', blocks: [{title: A, minutes: 9, instruction: '[[begrip/b]]'}]}"),
    })
    assert [(problem.file, problem.rule) for problem in check(load([root]))] == [
        ("curriculum/begrippen.yml", "syntax"), ("curriculum/cursussen/basis/cursus.yml", "syntax")]


def test_a_mistake_in_a_field_hides_no_mistake_in_a_text(content) -> None:
    root = content({"curriculum/begrippen.yml": (
        "a: {title: A, sumary: x, summary: 'Een <b>, [[begrip/c]], [[x]], [y](z) en ![](q).', see_also: [begrip/d]}\n")})
    assert sorted({problem.rule for problem in check(load([root]))}) == [
        "broken-link", "image-without-alt", "raw-html", "unknown-image", "unknown-key", "unknown-reference", "unsafe-link"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ID)
def test_every_explanation_begins_with_a_sentence_and_tells_what_to_do(rule) -> None:
    first, _, rest = (rule.__doc__ or "").strip().partition("\n\n")
    assert first.endswith(".") and "\n" not in first
    assert len(rest.split()) > 5
