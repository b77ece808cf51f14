"""Mistakes in the content as data, the exceptions that carry them, and three printers: for people, programs and GitHub.

    SchakelError
    ├── UsageError      wrong arguments                          exit code 2
    ├── MissingTool     a program or package is not installed    exit code 3
    ├── DocumentFailed  a document cannot be made                exit code 4
    ├── DiskRefused     the disk is full or read-only            exit code 1
    └── ContentError    the content has problems                 exit code 1
"""

import errno
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass


class SchakelError(Exception):
    """Base class of everything that stops Schakel on purpose; never a programming error."""

    exit_code = 1


class UsageError(SchakelError):
    """The command got an argument it does not know, or a folder that does not exist."""

    exit_code = 2


class MissingTool(SchakelError):
    """A required program or package is not installed."""

    exit_code = 3


class DocumentFailed(SchakelError):
    """A document cannot be made; the message tells an editor why. It stops neither the others nor the site."""

    exit_code = 4


class DiskRefused(SchakelError):
    """Nothing can be written: the disk is full or read-only."""


_REFUSALS = {
    errno.ENOSPC: "de schijf is vol", errno.EDQUOT: "de schijf is vol",
    errno.EROFS: "op deze schijf kan niet worden geschreven",
    errno.EACCES: "je mag daar niet schrijven", errno.EPERM: "je mag daar niet schrijven",
}


def refusal(error: OSError, place: object = None) -> DiskRefused | None:
    """What the disk refused to write, in a sentence; None for any other error.

    Args:
        error: What the system said.
        place: The file or folder that was written; by default the one in the error.
    """
    reason = _REFUSALS.get(error.errno or 0)
    return DiskRefused(f"{place or error.filename} kan niet worden geschreven: {reason}") if reason else None


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in the content; problems sort by file, line and column."""

    file: str
    """The path as editors know it."""
    line: int
    """Counted from 1."""
    column: int
    """Counted from 1."""
    rule: str
    """The id of the rule that found it, such as `unknown-key`."""
    message: str
    hint: str = ""
    """What the editor can do about it."""
    excerpt: str = ""
    """The line of the file it is on."""
    width: int = 1
    """How many characters to underline."""
    in_draft: bool = False
    """Whether it is in a draft, where it stops nobody."""
    only_paper: bool = False
    """Whether only documents on paper suffer: the site is made all the same."""


class ContentError(SchakelError):
    """The content has problems, so nothing was built."""

    exit_code = 1

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        count = len(self.problems)
        super().__init__(f"{count} {'fout' if count == 1 else 'fouten'} in de inhoud")


def as_text(problems: Iterable[Problem]) -> str:
    """For people: the place, the message, the line with the mistake underlined, and a hint."""
    blocks = []
    for problem in problems:
        lines = [_visible(f"{problem.file}:{problem.line}:{problem.column}: {problem.rule}: {problem.message}")]
        if problem.excerpt.strip():
            lines += _frame(problem)
        if problem.hint:
            lines.append(_visible(f"  tip: {problem.hint}"))
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def excerpt(problem: Problem) -> tuple[str, int, int]:
    """The line of a problem as far as it can be shown, where the mistake starts in it, and how many characters it has."""
    start = max(0, problem.column - 60)
    line = _visible(problem.excerpt[start:start + 110].rstrip("\n").replace("\t", " "))
    column = problem.column - 1 - start
    return line, column, max(1, min(problem.width, len(line) - column))


def _frame(problem: Problem) -> list[str]:
    number = str(problem.line)
    line, column, width = excerpt(problem)
    return [f"  {number} | {line}", f"  {' ' * len(number)} | {' ' * column}{'^' * width}"]


def _visible(text: str) -> str:
    """`text` on one line, without characters that control a terminal or cannot be printed."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


def as_json(problems: Iterable[Problem]) -> str:
    """For programs: a JSON list with one object per problem."""
    text = json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2)
    return text.encode("utf-8", "replace").decode("utf-8")


def as_github(problems: Iterable[Problem]) -> str:
    """For GitHub: workflow commands that show each problem next to its line."""
    def weight(problem: Problem) -> str:
        return "notice" if problem.in_draft else "warning" if problem.only_paper else "error"

    def escape(text: str) -> str:
        return _visible(text).replace("%", "%25")

    def escape_property(text: str) -> str:
        return escape(text).replace(":", "%3A").replace(",", "%2C")

    return "\n".join(
        f"::{weight(p)} file={escape_property(p.file)},line={p.line},col={p.column},title={p.rule}::"
        + escape(p.message + (f" (tip: {p.hint})" if p.hint else ""))
        for p in problems
    )


FORMATS = {"text": as_text, "json": as_json, "github": as_github}
