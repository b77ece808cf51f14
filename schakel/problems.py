"""What is wrong with the content, as data; printing is separate, and the same for a person, a program and GitHub.

    SchakelError
    ├── UsageError      the command was given wrong words        exit code 2
    ├── MissingTool     a program or package is not installed    exit code 3
    └── ContentError    the content has problems                 exit code 1
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass


class SchakelError(Exception):
    """Base of everything Schakel stops for; never a programming error."""

    exit_code = 1


class UsageError(SchakelError):
    """The command was given words it does not know, or a folder that is not there."""

    exit_code = 2


class MissingTool(SchakelError):
    """A needed program or package is not installed."""

    exit_code = 3


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in the content.

    file: as shown to the editor; line, column: from 1; width: characters to underline; excerpt: the source line.
    """

    file: str
    line: int
    column: int
    rule: str
    message: str
    hint: str = ""
    excerpt: str = ""
    width: int = 1


class ContentError(SchakelError):
    """The content has problems; nothing was built."""

    exit_code = 1

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        count = len(self.problems)
        super().__init__(f"{count} {'fout' if count == 1 else 'fouten'} in de inhoud")


def as_text(problems: Iterable[Problem]) -> str:
    """For people: the place, the mistake, the line itself underlined, and what to do."""
    blocks = []
    for problem in problems:
        lines = [_visible(f"{problem.file}:{problem.line}:{problem.column}: {problem.rule}: {problem.message}")]
        if problem.excerpt.strip():
            lines += _frame(problem)
        if problem.hint:
            lines.append(_visible(f"  tip: {problem.hint}"))
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def _frame(problem: Problem) -> list[str]:
    number = str(problem.line)
    start = max(0, problem.column - 60)
    shown = _visible(problem.excerpt[start:start + 110].rstrip("\n").replace("\t", " "))
    column = problem.column - 1 - start
    width = max(1, min(problem.width, len(shown) - column))
    return [f"  {number} | {shown}", f"  {' ' * len(number)} | {' ' * column}{'^' * width}"]


def _visible(text: str) -> str:
    """On one line, without characters that would steer a terminal or cannot be printed."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


def as_json(problems: Iterable[Problem]) -> str:
    """For programs: a list of objects, one a problem."""
    text = json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2)
    return text.encode("utf-8", "replace").decode("utf-8")


def as_github(problems: Iterable[Problem]) -> str:
    """For GitHub: workflow commands that put the problem beside the line."""
    def escape(text: str) -> str:
        return _visible(text).replace("%", "%25")

    def escape_property(text: str) -> str:
        return escape(text).replace(":", "%3A").replace(",", "%2C")

    return "\n".join(
        f"::error file={escape_property(p.file)},line={p.line},col={p.column},title={p.rule}::"
        + escape(p.message + (f" (tip: {p.hint})" if p.hint else ""))
        for p in problems
    )


FORMATS = {"text": as_text, "json": as_json, "github": as_github}
