"""The sheet on which a chart is drawn, and the finished chart: its words, its SVG and the same data as a table.

A length is a number of px or a text such as "40%". On the site a drawing has no view box: bars grow with the page while
letters keep their size, so that a telephone of 320 px shows the same words as a wide screen.
"""

import re
import textwrap
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

Length = float | str
LINE = 18
"""Px between two lines of text."""
LETTER = 6.6
"""Px of an average letter of Source Sans 3 at 14 px, measured on the titles of the content and rounded up."""
NARROW = 288
"""Px that a page leaves for a chart on a screen of 320 px."""
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True)
class Palette:
    """Colours, letter and width. back: behind the chart; width: px, or None for as wide as its place."""

    ink: str
    fill: str
    half: str
    line: str
    back: str
    font: str = "inherit"
    width: int | None = None

    @property
    def room(self) -> int:
        """Px that words can count on."""
        return self.width or NARROW

    def style(self, name: str) -> str:
        """The attributes of a shape: solid, half, open, outline, dashed or mark. They differ in more than hue."""
        inside = {"solid": self.fill, "half": self.half, "open": self.back}.get(name, "none")
        if name == "mark":
            return f'fill="{self.fill}" stroke="{self.back}"'
        return f'fill="{inside}" stroke="{self.fill}"' + (' stroke-dasharray="3 2"' if name == "dashed" else "")


SITE = Palette(
    "var(--s-chart-ink, #222)", "var(--s-chart-fill, #444)", "var(--s-chart-half, #bbb)", "var(--s-chart-line, #999)",
    "var(--s-chart-back, #fff)")
"""Follows the page: light, dark and print; greys where the page says nothing."""
PAPER = Palette("#222", "#444", "#bbb", "#999", "#fff", "'Source Sans 3'", 480)
"""Fixed greys and the letter of our documents, for a reader of SVG that knows no style sheet."""


@dataclass(frozen=True)
class Chart:
    """A finished chart. rows: plain text, one value a column; notes: what a reader must know beside the picture."""

    title: str
    description: str
    svg: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()


def clean(text: str) -> str:
    """`text` on one line, without what XML cannot hold."""
    return " ".join(_UNPRINTABLE.sub("", text).split())


def wrapped(text: str, width: float) -> list[str]:
    """`text` in lines of about `width` px; a word that is too long is cut."""
    return textwrap.wrap(clean(text), max(8, int(width / LETTER))) or [""]


class Drawing:
    """Shapes and words in the order in which they are drawn."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self._parts: list[str] = []

    def text(self, x: Length, y: float, words: str, *, start: str = "", dx: float = 0, is_bold: bool = False) -> None:
        """Words on the base line `y`. start: the words they begin with, set bold."""
        words, start = clean(words), clean(start)
        inner = f'<tspan font-weight="700">{escape(start)}</tspan>' + escape(words[len(start):]) if start else escape(words)
        weight = ' font-weight="700"' if is_bold else ""
        shift = f' dx="{_number(dx)}"' if dx else ""
        self._add(f'<text x="{_number(x)}" y="{_number(y)}"{shift}{weight}>{inner}</text>')

    def rectangle(self, x: Length, y: float, width: Length, height: float, style: str) -> None:
        """A rectangle from its upper left corner."""
        self._add(
            f'<rect x="{_number(x)}" y="{_number(y)}" width="{_number(width)}" height="{_number(height)}" '
            f'{self._palette.style(style)}/>')

    def line(self, points: tuple[Length, float, Length, float], *, is_strong: bool = False) -> None:
        """A straight line: x1, y1, x2, y2."""
        x1, y1, x2, y2 = map(_number, points)
        stroke = f'stroke="{self._palette.ink}" stroke-width="2"' if is_strong else f'stroke="{self._palette.line}"'
        self._add(f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" {stroke}/>')

    def shape(self, x: Length, y: float, path: str, style: str) -> None:
        """A path in px around the point x, y."""
        self._add(
            f'<svg x="{_number(x)}" y="{_number(y)}" width="1" height="1" overflow="visible">'
            f'<path d="{path}" {self._palette.style(style)} stroke-width="1.5"/></svg>')

    def svg(self, name: str, title: str, description: str, height: float) -> str:
        """The drawing. name: makes its ids unique on a page. No empty lines: it can stand in Markdown."""
        width = self._palette.width
        size = f'width="{width}" viewBox="0 0 {width} {_number(height)}"' if width else 'width="100%"'
        name = re.sub("[^a-z0-9-]+", "-", name.lower())
        return "\n".join([
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} height="{_number(height)}" role="img" '
            f'aria-labelledby="{name}-titel" aria-describedby="{name}-uitleg" font-size="14" '
            f'font-family={quoteattr(self._palette.font)} fill="{self._palette.ink}">',
            f'<title id="{name}-titel">{escape(clean(title))}</title>',
            f'<desc id="{name}-uitleg">{escape(clean(description))}</desc>',
            *self._parts, "</svg>"])

    def _add(self, part: str) -> None:
        self._parts.append(part)


def percent(value: float) -> str:
    """A length as a share of the width."""
    return f"{value:.2f}".rstrip("0").rstrip(".") + "%"


def _number(value: Length) -> str:
    return value if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")
