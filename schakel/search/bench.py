"""Ask a built site the questions of `queries.yml` in Chromium, and say how often what was sought comes up."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from ..problems import MissingTool, UsageError

QUESTIONS = Path(__file__).resolve().parents[2] / "tests" / "data" / "queries.yml"
SHOWN = 10
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run")

_ASK = """async question => {
  const result = await schakelSearch.find(question, false);
  const cards = await Promise.all(result.hits.slice(0, SHOWN).map(hit => schakelSearch.card(hit, result)));
  return cards.filter(Boolean).map(card => card.id);
}""".replace("SHOWN", str(SHOWN))


@dataclass(frozen=True)
class Question:
    """What someone types. find: ids of which one should come up; who: kind of user; form: kind of question."""

    text: str
    who: str
    form: str
    find: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """The ids that came up for a question, best first."""

    question: Question
    ids: tuple[str, ...]

    @cached_property
    def rank(self) -> int:
        """The place of the first sought item, from 1; 0 when none is shown."""
        return next((at for at, id_ in enumerate(self.ids, 1) if id_ in self.question.find), 0)


def questions(path: Path = QUESTIONS) -> tuple[Question, ...]:
    """The questions in the file `path`."""
    if not path.is_file():
        raise UsageError(f"het bestand met zoekvragen {path} bestaat niet")
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return tuple(Question(str(row["q"]), row["who"], row["class"], tuple(row["find"])) for row in rows)


@contextmanager
def browser() -> Iterator[Any]:
    """A headless Chromium of the system, driven by Playwright."""
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


def ask(site: Path, asked: Iterable[Question]) -> list[Answer]:
    """The answers of the site in the folder `site`, opened from disk."""
    start = site.resolve() / "index.html"
    if not (site / "assets/search/index/manifest.js").is_file() or not start.is_file():
        raise UsageError(f"{site} is geen gebouwde site met zoekregister; bouw eerst met: schakel build")
    with browser() as running:
        page = running.new_page()
        page.goto(start.as_uri())
        page.focus(".zoek__input")
        page.wait_for_function("window.schakelSearch")
        return [Answer(question, tuple(page.evaluate(_ASK, question.text))) for question in asked]


def report(answers: list[Answer]) -> str:
    """The figures as a table: all questions, by kind of question and by user; then what was not in the first three."""
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
            came = ", ".join(answer.ids[:3]) or "niets"
            lines.append(f"  {answer.question.text}: {answer.rank or 'niet'} (kwam: {came})")
    return "\n".join(lines)


def hits(answers: list[Answer], most: int) -> int:
    """How many questions have what is sought among the first `most`."""
    return sum(0 < answer.rank <= most for answer in answers)


def mean_reciprocal_rank(answers: list[Answer]) -> float:
    """The mean of 1/rank; 0 for a question without an answer."""
    return sum(1 / answer.rank for answer in answers if answer.rank) / len(answers) if answers else 0.0


def _line(name: str, answers: list[Answer]) -> str:
    return f"{name:<22}{len(answers):>8}{hits(answers, 1):>8}{hits(answers, 3):>8}{mean_reciprocal_rank(answers):>8.3f}"
