"""Ask a built site a file of questions in Chromium, and say how often what was sought comes up."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from ..problems import MissingTool, UsageError

SHOWN = 10
UNKNOWN = "onbekend"
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run")

_READY = """new Promise(ready => {
  const look = () => window.schakelSearch ? ready() : setTimeout(look, 20);
  look();
})"""
"""Waits for the search; the policy of the pages refuses the way in which Playwright waits."""

_ASK = """async question => {
  const result = await schakelSearch.find(question, false);
  const found = await Promise.all(result.hits.slice(0, SHOWN).map(hit => schakelSearch.read(hit)));
  return found.filter(Boolean).map(one => one.values.id);
}""".replace("SHOWN", str(SHOWN))


@dataclass(frozen=True)
class Question:
    """What a reader types, and what should be found."""

    text: str
    who: str
    """The kind of user."""
    form: str
    """The kind of question."""
    find: tuple[str, ...]
    """Ids, one of which should come up."""


@dataclass(frozen=True)
class Answer:
    """The ids that came up for a question, best first."""

    question: Question
    ids: tuple[str, ...]

    @cached_property
    def rank(self) -> int:
        """The place of the first expected item, counted from 1; 0 if none is shown."""
        return next((at for at, id_ in enumerate(self.ids, 1) if id_ in self.question.find), 0)


def questions(path: Path) -> tuple[Question, ...]:
    """Read the questions in the file `path`.

    Raises:
        UsageError: If there is no such file.
    """
    if not path.is_file():
        raise UsageError(f"het bestand met zoekvragen {path} bestaat niet")
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return tuple(
        Question(str(row["q"]), row.get("who", UNKNOWN), row.get("class", UNKNOWN), tuple(row["find"])) for row in rows)


@contextmanager
def browser() -> Iterator[Any]:
    """Run the Chromium of the system without a window, driven by Playwright.

    Raises:
        MissingTool: If Playwright or Chromium is not installed.
    """
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise MissingTool("voor de zoekproef is het pakket playwright nodig: pip install 'schakel[test]'") from None
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        raise MissingTool("voor de zoekproef is Chromium nodig: installeer chromium")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        try:
            yield running
        finally:
            running.close()


def ask(site: Path, questions: Iterable[Question]) -> list[Answer]:
    """Ask the site in the folder `site`, opened from disk.

    Raises:
        UsageError: If the folder holds no built site.
        MissingTool: If Playwright or Chromium is not installed.
    """
    start = site.resolve() / "index.html"
    if not (site / "assets/search/index/manifest.js").is_file() or not start.is_file():
        raise UsageError(f"{site} is geen gebouwde site met zoekregister; bouw eerst met: schakel build")
    with browser() as running:
        page = running.new_page()
        page.goto(start.as_uri())
        page.focus(".zoek__input")
        page.evaluate(_READY)
        return [Answer(question, tuple(page.evaluate(_ASK, question.text))) for question in questions]


def report(answers: list[Answer]) -> str:
    """The figures as a table: overall, by kind of question and of user; then the questions not answered in the top three."""
    lines = [f"{'':<22}{'vragen':>8}{'hit@1':>8}{'hit@3':>8}{'MRR':>8}", _line("alle vragen", answers)]
    parts: tuple[tuple[str, Callable[[Answer], str]], ...] = (
        ("soort", lambda answer: answer.question.form), ("wie", lambda answer: answer.question.who))
    for title, key in parts:
        lines += ["", title]
        for name in dict.fromkeys(map(key, answers)):
            lines.append(_line(f"  {name}", [answer for answer in answers if key(answer) == name]))
    missed = [answer for answer in answers if not 0 < answer.rank <= 3]
    if missed:
        lines += ["", "niet bij de eerste drie:"]
        for answer in missed:
            instead = ", ".join(answer.ids[:3]) or "niets"
            lines.append(f"  {answer.question.text}: {answer.rank or 'niet'} (kwam: {instead})")
    return "\n".join(lines)


def hits(answers: list[Answer], most: int) -> int:
    """How many questions have an expected item among the first `most`."""
    return sum(0 < answer.rank <= most for answer in answers)


def mean_reciprocal_rank(answers: list[Answer]) -> float:
    """The mean of 1/rank; 0 for a question without an answer."""
    return sum(1 / answer.rank for answer in answers if answer.rank) / len(answers) if answers else 0.0


def _line(name: str, answers: list[Answer]) -> str:
    return f"{name:<22}{len(answers):>8}{hits(answers, 1):>8}{hits(answers, 3):>8}{mean_reciprocal_rank(answers):>8.3f}"
