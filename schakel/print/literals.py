"""Values as Typst source. Every piece of content becomes a string literal, so none of it is ever read as Typst.

In Typst a string literal has two characters with a meaning, `\\` and `"`; both are escaped here and nowhere else.
"""

import re
from collections.abc import Mapping, Sequence

from .glyphs import Printable

_PRINTABLE = Printable()
_SPACE = re.compile(r"[\r\n\t]")
_LONG = re.compile(r"\S{45,}")
_STEP = 15


class Content(str):
    """Typst source that gives content: a code expression such as `[#"Hallo"]`."""


def text(value: str) -> str:
    """A string literal that prints `value`. A run without spaces can break at the line end every few characters."""
    value = _SPACE.sub(" ", _LONG.sub(_soften, value.translate(_PRINTABLE)))
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def exact(value: str) -> str:
    """A string literal that is `value` to the letter: an address or a path, which no sign may be added to."""
    return '"' + _SPACE.sub(" ", value).replace("\\", "\\\\").replace('"', '\\"') + '"'


def lines(value: str) -> str:
    """As `text`, with the line ends kept."""
    return '"' + "\\n".join(text(line)[1:-1] for line in value.split("\n")) + '"'


def _soften(match: re.Match[str]) -> str:
    run = match.group()
    return "\u200b".join(run[at:at + _STEP] for at in range(0, len(run), _STEP))


def literal(value: object) -> str:
    """Any value of a view as a Typst code expression: text, numbers, lists and mappings of those."""
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
