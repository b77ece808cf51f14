"""How far long work is: one line that moves on a terminal, and plain lines in a file or a log."""

import re
from collections.abc import Callable
from typing import TextIO

_PASSING = re.compile(r"\[\d+/\d+\] \S+")
"""A line that the next may take the place of: how far it is, and nothing to remember."""
_ANEW = "\r\x1b[K"
"""Back to the start of the line, and clear it."""


def progress(stream: TextIO) -> Callable[[str], None]:
    """Print lines to `stream`, each in the place of the last if that was in passing and somebody watches."""
    watched, is_open = stream.isatty(), False

    def report(line: str) -> None:
        nonlocal is_open
        start = _ANEW if is_open else ""
        is_open = watched and _PASSING.fullmatch(line) is not None
        print(start + line, end="" if is_open else "\n", file=stream, flush=True)

    return report
