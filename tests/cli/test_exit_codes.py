"""What every command tells the shell: 0 fine, 1 a mistake in the content, 2 wrong words, 3 a tool that is not there."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from schakel.cli import COMMANDS, main
from schakel.documents import workshop
from schakel.office import pandoc
from schakel.print import compile
from schakel.search import bench
from tests.support.folders import Content

SMALL = Path(__file__).parents[1] / "data" / "klein"
TINY = {
    "docs/index.md": "---\ntitle: Klein\nsummary: Bijna niets.\n---\n\nWelkom.\n",
    "casuistry/themas.yml": "rust: {title: Rust, summary: Stil zijn.}\n",
}
QUESTIONS = "- {q: taboe, who: student, class: woord, find: [begrip/taboe]}\n"

FINE = (
    "check --content {small}", "serve --content {small} --port 0 --out {out}", "render --content {small} --out {out}",
    "build --content {tiny} --out {out}", "new casus Proef --content {out}", "plan 1-luisteren --content {small} --out {out}",
    "bundle --cases familie-o --content {small} --out {out}", "documents casus/familie-o --content {small} --out {out}",
    "search-test {questions} --site {site}", "explain wrong-value",
)
MISTAKEN = (
    "check --content {bad}", "render --content {bad} --out {out}",
    "build --content {bad} --out {out}", "plan 1-luisteren --content {bad} --out {out}",
    "bundle --cases familie-o --content {bad} --out {out}", "documents --content {bad} --out {out}",
)
WRONG = (
    "check --content {nowhere}", "serve --content {nowhere} --port 0",
    "serve --content {small} --port 99999", "render --content {nowhere} --out {out}",
    "build --content {nowhere} --out {out}", "new roman Proef --content {out}",
    "plan 9-zwijgen --content {small} --out {out}", "bundle --level vwo --content {small} --out {out}",
    "documents casus/niemand --content {small} --out {out}", "search-test {nowhere}",
    "search-test {questions} --site {nowhere}", "search-test", "explain verkeerd",
)
WITHOUT_TYPST = (
    "build --content {tiny} --out {out}", "plan 1-luisteren --content {small} --out {out}",
    "bundle --cases familie-o --content {small} --out {out}", "documents casus/familie-o --content {small} --out {out}",
)
WITHOUT_PANDOC = (
    "plan 1-luisteren --format docx --content {small} --out {out}",
    "bundle --format epub --content {small} --out {out}",
)


@pytest.fixture
def code(content: Callable[[Content], Path], tmp_path: Path) -> Callable[[str], int | str | None]:
    """The exit code of a command, with the names of folders filled in."""
    places = {name: tmp_path / name for name in ("out", "nowhere", "bad", "site", "questions")}
    places |= {"small": SMALL, "tiny": content(TINY)}
    places["questions"].write_text(QUESTIONS)
    for name in ("assets/search/index/manifest.js", "index.html"):
        (places["site"] / name).parent.mkdir(parents=True, exist_ok=True)
        (places["site"] / name).touch()

    def run(command: str) -> int | str | None:
        if "{bad}" in command:
            spoil(shutil.copytree(SMALL, places["bad"]))
        try:
            return main(command.format(**places).split())
        except SystemExit as stopped:
            return stopped.code

    return run


def spoil(root: Path) -> None:
    """Put a mistake in a case and in a session."""
    for name, key in (("casuistry/casussen/familie-o.yml", "levels:"), ("curriculum/cursussen/kort/1-luisteren.yml", "title:")):
        text = (root / name).read_text(encoding="utf-8")
        (root / name).write_text(text.replace(key, "verkeerd:", 1), encoding="utf-8")


def test_every_command_is_tried() -> None:
    names = {command.NAME for command in COMMANDS}
    assert {words.split()[0] for words in FINE} == {words.split()[0] for words in WRONG} == names


@pytest.mark.parametrize("command", FINE)
def test_0_when_all_is_well(command: str, code: Callable[[str], int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("schakel.serving.serve._Server.run", lambda *_, **__: None)
    monkeypatch.setattr(bench, "ask", lambda site, asked: [bench.Answer(question, ()) for question in asked])
    assert code(command) == 0


@pytest.mark.parametrize("command", MISTAKEN)
def test_1_for_a_mistake_in_the_content(command: str, code: Callable[[str], int], capsys: pytest.CaptureFixture[str]) -> None:
    assert code(command) == 1
    said = capsys.readouterr()
    assert "‘verkeerd’ bestaat hier niet" in said.out + said.err


def test_1_for_a_plan_that_does_not_fit(code: Callable[[str], int], capsys: pytest.CaptureFixture[str]) -> None:
    assert code("plan 1-luisteren --minutes 30 --content {small} --out {out}") == 1
    assert "Dit past niet in 30 minuten." in capsys.readouterr().out
    assert code("plan 1-luisteren --minutes 60 --content {small} --out {out}") == 0
    assert "Vervalt: 3. Extra oefening." in capsys.readouterr().out


@pytest.mark.parametrize("command", WRONG)
def test_2_for_wrong_words(command: str, code: Callable[[str], int], capsys: pytest.CaptureFixture[str]) -> None:
    assert code(command) == 2
    assert capsys.readouterr().err.startswith("schakel")


@pytest.mark.parametrize("command", WITHOUT_TYPST)
def test_3_without_typst(command: str, code: Callable[[str], int], without: Callable[[str], None]) -> None:
    without("typst")
    assert code(command) == 3


@pytest.mark.parametrize("command", WITHOUT_PANDOC)
def test_3_without_pandoc(command: str, code: Callable[[str], int], without: Callable[[str], None]) -> None:
    without("pypandoc")
    assert code(command) == 3


def test_3_without_a_browser(code: Callable[[str], int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda program: None)
    assert code("search-test {questions} --site {site}") == 3


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Take a package away, as in a process that has not used it yet."""
    remembered = (workshop.press, compile._typst, compile._fonts, pandoc._pandoc, pandoc._styles, pandoc.version)

    def take_away(package: str) -> None:
        monkeypatch.setitem(sys.modules, package, None)
        for function in remembered:
            function.cache_clear()

    yield take_away
    for function in remembered:
        function.cache_clear()


def test_a_plan_on_a_day_is_a_calendar_too(
    code: Callable[[str], int], tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    assert code("plan 1-luisteren --date 2026-12-03 --start 13:30 --content {small} --out {out}") == 0
    calendar = tmp_path / "out/draaiboeken/1-luisteren-1330.ics"
    assert "DTSTART;TZID=Europe/Amsterdam:20261203T133000\r\n" in calendar.read_bytes().decode()
    assert str(calendar) in capsys.readouterr().out
    assert code("plan 1-luisteren --date donderdag --content {small} --out {out}") == 2
