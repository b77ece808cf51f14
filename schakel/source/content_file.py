"""One file of content: its text, its tree and what is wrong with it."""

import re
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from .node import Mapping, Node, Scalar, Span


@dataclass(frozen=True)
class Fault:
    """Something wrong, found before there is an item: which rule words it, where, and with what.

    name: the offending name (a key, an anchor); detail: what the rule needs to word it; nearby: names that were possible.
    """

    rule: str
    line: int
    column: int
    name: str = ""
    detail: str = ""
    nearby: tuple[str, ...] = ()
    width: int = 1


@dataclass(frozen=True)
class ContentFile:
    """A file that was read.

    path: on disk; shown: as editors know it, from the content root; root: its content root; text: all of it; node: its
    tree (the front matter of a Markdown file), None when it could not be read; body_line: where the text of a Markdown
    file begins.
    """

    path: Path
    shown: str
    root: Path
    text: str = ""
    node: Node | None = None
    faults: tuple[Fault, ...] = ()
    body_line: int = 0
    lines: tuple[str, ...] = field(default=(), repr=False)

    def line(self, number: int) -> str:
        """The text of a line, from 1; empty past the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def locate(self, node: Node, wanted: str, occurrence: int = 0) -> tuple[int, int]:
        """Line and column where `wanted` stands (the n-th time) within the source of `node`; else where `node` starts."""
        span = node.span
        lines = [self.line(number) for number in range(span.line, span.end_line + 1)]
        lines[-1] = lines[-1][:span.end_column - 1]
        lines[0] = lines[0][span.column - 1:]
        source = "\n".join(lines)
        match = next(islice(re.finditer(_as_written(wanted), source), occurrence, None), None)
        if match is None:
            return span.line, span.column
        before = source[:match.start()]
        line, column = before.count("\n"), match.start() - before.rfind("\n")
        return span.line + line, column + (span.column - 1 if line == 0 else 0)


_WRITTEN = {" ": r"(?:\\?\s)+", '"': r'\\?"', "'": "''?", "\\": r"\\\\?"}


def _as_written(text: str) -> str:
    """A pattern for `text` as it may stand in YAML: broken over lines, with quotes doubled or escaped."""
    return "".join(_WRITTEN.get(char, re.escape(char)) for char in " ".join(text.split()))


def with_body(file: ContentFile, front: Node | None, body: str) -> Node | None:
    """The tree of a Markdown file: its front matter, with the text below it under the key `body`."""
    if front is None:
        front = Mapping((), Span(1, 1, 1, len(file.line(1)) + 1))
    if not isinstance(front, Mapping):
        return front
    last = len(file.lines)
    span = Span(file.body_line, 1, last, len(file.line(last)) + 1)
    key = Scalar("body", Span(file.body_line, 1, file.body_line, 1), True)
    pairs = tuple(pair for pair in front.pairs if pair[0].text != "body")
    return Mapping((*pairs, (key, Scalar(body, span))), front.span)
