"""Turn Python values into Typst source. Content is always emitted as a string literal, so Typst never parses it as markup.

Two characters have a meaning in a Typst string literal, `\\` and `"`; both are escaped here and nowhere else.
"""

import re
from collections.abc import Mapping, Sequence

from ..glyphs import Printable

_PRINTABLE = Printable()
_SPACE = re.compile(r"[\r\n\t]")
_LONG = re.compile(r"\S{45,}")
_STEP = 15


class Content(str):
    """Typst source of content: a code expression such as `[#"Hallo"]`."""


def text(value: str) -> str:
    """A string literal that prints `value`. A long run without spaces may break across lines every few characters."""
    value = _SPACE.sub(" ", _LONG.sub(_soften, value.translate(_PRINTABLE)))
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def exact(value: str) -> str:
    """A string literal that is `value` to the letter, for an address or a path."""
    return '"' + _SPACE.sub(" ", value).replace("\\", "\\\\").replace('"', '\\"') + '"'


def lines(value: str) -> str:
    """A string literal that prints `value` with its line breaks."""
    return '"' + "\\n".join(text(line)[1:-1] for line in value.split("\n")) + '"'


def _soften(match: re.Match[str]) -> str:
    run = match.group()
    return "\u200b".join(run[at:at + _STEP] for at in range(0, len(run), _STEP))


def literal(value: object) -> str:
    """Any value of a view as a Typst code expression: text, a number, or a list or mapping of those."""
    match value:
        case Content():
            return str(value)
        case None:
            return "none"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return str(value)
        case str():
            return text(value)
        case Mapping():
            pairs = ", ".join(f"{text(str(key))}: {literal(entry)}" for key, entry in value.items())
            return f"({pairs or ':'})"
        case Sequence():
            return "(" + "".join(f"{literal(entry)}, " for entry in value) + ")"
    raise TypeError(f"no Typst literal for {type(value).__name__}")


def call(name: str, *values: object, **named: object) -> str:
    """A line of markup that calls the function `name` of a template. named: in Typst with hyphens, `is-last` for `is_last`."""
    words = [literal(value) for value in values]
    words += [f"{key.replace('_', '-')}: {literal(value)}" for key, value in named.items()]
    return f"#{name}({', '.join(words)})\n"
