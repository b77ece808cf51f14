"""Draw SVG, and hold the finished chart: its text, its picture and the same data as a table.

A length is a number of pixels or a text such as "40%". A drawing has no view box: bars grow with the page while letters keep
their size, so a phone of 320 px shows the same words as a wide screen.
"""

import re
import textwrap
from dataclasses import dataclass

from markupsafe import Markup, escape

Length = float | str
LINE = 18
"""Pixels between two lines of text."""
LETTER = 6.6
"""Width in pixels of an average letter of Source Sans 3 at 14 px, measured on the titles of the content and rounded up."""
ROOM = 288
"""Pixels that words can count on: what a page leaves for a chart on a screen of 320 px."""
INK = "var(--s-chart-ink, #222)"
FILL = "var(--s-chart-fill, #444)"
HALF = "var(--s-chart-half, #bbb)"
THIN = "var(--s-chart-line, #999)"
BACK = "var(--s-chart-back, #fff)"
"""Colours follow the page: light, dark and print; greys where the page defines none."""
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True)
class Chart:
    """A finished chart."""

    title: str
    description: str
    svg: Markup
    columns: tuple[str, ...]
    """Headings of the table with the same data."""
    rows: tuple[tuple[str, ...], ...]
    """Plain text, one value per column."""
    notes: tuple[str, ...] = ()
    """What a reader needs to know to interpret the chart."""


def clean(text: str) -> str:
    """`text` on one line, without characters that XML does not allow."""
    return " ".join(_UNPRINTABLE.sub("", text).split())


def wrapped(text: str, width: float) -> list[str]:
    """`text` broken into lines of about `width` pixels; a word that is too long is cut."""
    return textwrap.wrap(clean(text), max(8, int(width / LETTER))) or [""]


class Drawing:
    """Shapes and words in the order in which they are drawn."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def text(self, x: Length, y: float, words: str, *, start: str = "", dx: float = 0, is_bold: bool = False) -> None:
        """Add words.

        Args:
            x: Left end of the words.
            y: Their baseline.
            words: The text itself.
            start: The beginning of `words`, which is set in bold.
            dx: Pixels to move the words to the right of `x`.
            is_bold: Whether all words are bold.
        """
        words, start = clean(words), clean(start)
        bold = Markup('<tspan font-weight="700">{}</tspan>').format(start) if start else ""
        inner = bold + escape(words[len(start):])
        weight = ' font-weight="700"' if is_bold else ""
        shift = f' dx="{_number(dx)}"' if dx else ""
        self._add(f'<text x="{_number(x)}" y="{_number(y)}"{shift}{weight}>{inner}</text>')

    def rectangle(self, x: Length, y: float, width: Length, height: float, style: str) -> None:
        """Add a rectangle with its upper left corner at `x`, `y`."""
        self._add(
            f'<rect x="{_number(x)}" y="{_number(y)}" width="{_number(width)}" height="{_number(height)}" '
            f'{_style(style)}/>')

    def line(self, points: tuple[Length, float, Length, float], *, is_strong: bool = False) -> None:
        """Add a straight line through `points`: x1, y1, x2, y2."""
        x1, y1, x2, y2 = map(_number, points)
        stroke = f'stroke="{INK}" stroke-width="2"' if is_strong else f'stroke="{THIN}"'
        self._add(f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" {stroke}/>')

    def shape(self, x: Length, y: float, path: str, style: str) -> None:
        """Add a path, in pixels relative to the point `x`, `y`."""
        self._add(
            f'<svg x="{_number(x)}" y="{_number(y)}" width="1" height="1" overflow="visible">'
            f'<path d="{path}" {_style(style)} stroke-width="1.5"/></svg>')

    def svg(self, name: str, title: str, description: str, height: float) -> Markup:
        """The drawing as SVG; `name` makes its ids unique on a page."""
        name = re.sub("[^a-z0-9-]+", "-", name.lower())
        return Markup("\n".join([
            f'<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="{_number(height)}" role="img" '
            f'aria-labelledby="{name}-titel" aria-describedby="{name}-uitleg" font-size="14" '
            f'font-family="inherit" fill="{INK}">',
            f'<title id="{name}-titel">{escape(clean(title))}</title>',
            f'<desc id="{name}-uitleg">{escape(clean(description))}</desc>',
            *self._parts, "</svg>"]))

    def _add(self, part: str) -> None:
        self._parts.append(part)


def _style(name: str) -> str:
    """The attributes of a shape that is solid, half, open, outline, dashed or mark; they differ in more than hue."""
    if name == "mark":
        return f'fill="{FILL}" stroke="{BACK}"'
    inside = {"solid": FILL, "half": HALF, "open": BACK}.get(name, "none")
    return f'fill="{inside}" stroke="{FILL}"' + (' stroke-dasharray="3 2"' if name == "dashed" else "")


def percent(value: float) -> str:
    """A length as a percentage of the width of the drawing."""
    return f"{value:.2f}".rstrip("0").rstrip(".") + "%"


def _number(value: Length) -> str:
    return value if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")
