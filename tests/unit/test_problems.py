"""Problems and their printers."""

import json

import pytest

from schakel.problems import ContentError, MissingTool, Problem, SchakelError, UsageError, as_github, as_json, as_text

PROBLEM = Problem(
    "casuistry/casussen/a.yml", 3, 9, "wrong-value", "‘x’ kan niet", "kies uit: y", "status: x", width=1)


def test_text_shows_place_line_and_hint() -> None:
    assert as_text([PROBLEM]) == (
        "casuistry/casussen/a.yml:3:9: wrong-value: ‘x’ kan niet\n"
        "  3 | status: x\n"
        "    |         ^\n"
        "  tip: kies uit: y")


def test_text_leaves_out_what_is_not_there() -> None:
    assert as_text([Problem("a.yml", 1, 1, "empty-file", "leeg")]) == "a.yml:1:1: empty-file: leeg"
    assert as_text([Problem("a.yml", 1, 1, "empty-file", "leeg", excerpt="  ")]) == "a.yml:1:1: empty-file: leeg"
    assert as_text([]) == ""


def test_text_separates_problems_with_an_empty_line() -> None:
    assert as_text([PROBLEM, PROBLEM]).split("\n\n") == [as_text([PROBLEM])] * 2


def frame(**given: object) -> list[str]:
    """The two lines under the message."""
    return as_text([Problem("a.yml", rule="r", message="m", **given)]).split("\n")[1:]


def test_the_frame_underlines_the_width() -> None:
    assert frame(line=12, column=4, excerpt="a: [bcd]", width=5) == ["  12 | a: [bcd]", "     |    ^^^^^"]


def test_the_frame_stays_within_the_line() -> None:
    assert frame(line=1, column=4, excerpt="a: bc", width=500) == ["  1 | a: bc", "    |    ^^"]
    assert frame(line=1, column=6, excerpt="a: bc") == ["  1 | a: bc", "    |      ^"]


def test_the_frame_shows_the_part_of_a_long_line_that_matters() -> None:
    line, mark = frame(line=1, column=501, excerpt="x" * 500 + "HIER" + "y" * 500, width=4)
    assert len(line) < 125
    assert line[mark.index("^"):][:4] == "HIER"
    assert mark.count("^") == 4


def test_a_tab_takes_one_column() -> None:
    line, mark = frame(line=1, column=3, excerpt="\t\tHIER", width=4)
    assert line[mark.index("^"):] == "HIER"


def test_text_cannot_steer_a_terminal() -> None:
    problem = Problem("a\x1b[2J.yml", 1, 3, "r", "sleutel ‘a\nb\x07’", "tip\r\x1b", "x:\x1b[31m rood\u202e")
    text = as_text([problem])
    assert all(char.isprintable() or char == "\n" for char in text)
    assert text.count("\n") == 3


@pytest.mark.parametrize("printer", [as_text, as_json, as_github])
def test_a_file_name_that_is_no_utf_8_can_be_printed(printer) -> None:
    assert printer([Problem("caf\udce9.yml", 1, 1, "wrong-name", "‘caf\udce9’")]).encode("utf-8")


def test_json_holds_everything() -> None:
    assert json.loads(as_json([PROBLEM])) == [{
        "file": "casuistry/casussen/a.yml", "line": 3, "column": 9, "rule": "wrong-value", "message": "‘x’ kan niet",
        "hint": "kies uit: y", "excerpt": "status: x", "width": 1,
        "in_draft": False, "only_paper": False}]
    assert json.loads(as_json([])) == []


def test_github_puts_the_problem_beside_the_line() -> None:
    assert as_github([PROBLEM]) == (
        "::error file=casuistry/casussen/a.yml,line=3,col=9,title=wrong-value::‘x’ kan niet (tip: kies uit: y)")


def test_github_escapes_what_would_end_the_command() -> None:
    problem = Problem("a,b: 50%.yml", 1, 1, "r", "100%\n::error::x", "")
    line = as_github([problem])
    assert line.startswith("::error file=a%2Cb%3A 50%25.yml,line=1,col=1,title=r::100%25")
    assert "\n" not in line


def test_problems_sort_by_file_line_and_column() -> None:
    ordered = [Problem("a", 2, 9, "z", ""), Problem("a", 10, 1, "a", ""), Problem("b", 1, 1, "a", "")]
    assert sorted([ordered[1], ordered[2], ordered[0]]) == ordered


@pytest.mark.parametrize("error, code", [(SchakelError, 1), (UsageError, 2), (MissingTool, 3)])
def test_exit_codes(error: type[SchakelError], code: int) -> None:
    assert error("x").exit_code == code


def test_a_content_error_counts() -> None:
    assert str(ContentError([PROBLEM])) == "1 fout in de inhoud"
    assert str(ContentError([PROBLEM, PROBLEM])) == "2 fouten in de inhoud"
    assert ContentError([PROBLEM]).exit_code == 1
