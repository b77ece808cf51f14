"""One file of content: its text, its tree and its faults."""

import re
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from .node import Mapping, Node, Scalar, Span


@dataclass(frozen=True)
class Fault:
    """A mistake in a file, found before there is an item; a rule in `checks` puts it into words."""

    rule: str
    """The id of that rule."""
    line: int
    """Counted from 1."""
    column: int
    """Counted from 1."""
    name: str = ""
    """The offending name: a key or an anchor."""
    detail: str = ""
    """What else the rule needs to know to explain it."""
    nearby: tuple[str, ...] = ()
    """Names that would have been right."""
    width: int = 1
    """How many characters to underline."""


@dataclass(frozen=True)
class ContentFile:
    """A file that was read."""

    path: Path
    """Where it is on disk."""
    shown: str
    """Its path as editors know it, relative to the content root."""
    root: Path
    """The content root it belongs to."""
    text: str = ""
    """The whole text."""
    node: Node | None = None
    """Its tree; for Markdown the front matter with the text as `body`. None if the file could not be read."""
    faults: tuple[Fault, ...] = ()
    """Everything that is wrong with its syntax."""
    body_line: int = 0
    """The line on which the text of a Markdown file begins."""
    lines: tuple[str, ...] = field(default=(), repr=False)
    """The text by line."""

    def line(self, number: int) -> str:
        """The text of line `number`, counted from 1; empty past the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def locate(self, node: Node, wanted: str, occurrence: int = 0) -> tuple[int, int]:
        """Find a text within the source of a value.

        Args:
            node: The value.
            wanted: The text to find in it.
            occurrence: How many earlier occurrences to skip.

        Returns:
            Line and column of the text, or of the start of `node` if it is not there.
        """
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
    """A pattern for `text` as YAML may write it: broken over lines, with quotes doubled or escaped."""
    return "".join(_WRITTEN.get(char, re.escape(char)) for char in " ".join(text.split()))


def with_body(file: ContentFile, front: Node | None, body: str) -> Node | None:
    """The tree of a Markdown file: its front matter, with the text that follows under the key `body`."""
    if front is None:
        front = Mapping((), Span(1, 1, 1, len(file.line(1)) + 1))
    if not isinstance(front, Mapping):
        return front
    last = len(file.lines)
    span = Span(file.body_line, 1, last, len(file.line(last)) + 1)
    key = Scalar("body", Span(file.body_line, 1, file.body_line, 1), True)
    pairs = tuple(pair for pair in front.pairs if pair[0].text != "body")
    return Mapping((*pairs, (key, Scalar(body, span))), front.span)
