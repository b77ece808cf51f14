"""Draw steps: a ladder to climb, a path to walk, links of a chain, or parts that stand by themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup, escape

from .drawing import BACK, FILL, INK, THIN, clean, wrapped

Shape = Literal["ladder", "path", "chain", "parts"]
WIDE = 300
"""The width of the drawing, in its own units: it grows and shrinks with the page, letters and all."""
LINE = 19
LETTERS = 15
"""The height of letters."""
LEAN = 14
"""How much closer a rail of a ladder is to the other at the top."""


@dataclass(frozen=True)
class Step:
    """One step, element or phase."""

    number: int
    title: str
    words: str = ""
    """A line below the title; empty for none."""
    address: str = ""
    """Where it leads to; empty for nowhere."""


def steps(name: str, title: str, rows: Sequence[Step], shape: Shape) -> Markup:
    """Draw `rows` as SVG; its links say the same as the drawing shows, in the order of the steps.

    Args:
        name: Makes the id in the SVG unique on a page.
        title: Accessible name of the drawing.
        rows: The steps, in order; a ladder begins at the bottom.
        shape: What the drawing says of their order.
    """
    heights = [_height(row) for row in rows]
    whole = sum(heights) + GAPS[shape] * (len(rows) - 1) + ENDS[shape]
    parts, y = _ladder_rails(whole) if shape == "ladder" else [], 2.0
    order = range(len(rows)) if shape != "ladder" else reversed(range(len(rows)))
    tops = {}
    for at in order:
        tops[at] = y
        y += heights[at] + GAPS[shape]
    for at, row in enumerate(rows):
        drawn = FRAMES[shape](tops[at], heights[at], at == len(rows) - 1) + _words(row, tops[at])
        parts.append(Markup('<a href="{}">{}</a>').format(row.address, drawn) if row.address else drawn)
    is_linked = any(row.address for row in rows)
    said = escape(title if is_linked else f"{title}: " + ", ".join(f"{row.number}. {row.title}" for row in rows))
    return Markup("\n").join([
        Markup('<svg class="s-drawn" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {:.0f}" role="{}" '
               'aria-labelledby="{}-titel" font-size="{}" font-family="inherit" fill="{}">').format(
                   WIDE, whole + 4, "group" if is_linked else "img", name, LETTERS, INK),
        Markup('<title id="{}-titel">{}</title>').format(name, clean(said)), *parts, Markup("</svg>")])


def _height(row: Step) -> float:
    return max(36, 14 + LINE * len(_lines(row)))


def _lines(row: Step) -> list[str]:
    return [*wrapped(row.title, 200), *(wrapped(row.words, 200) if row.words else ())]


def _words(row: Step, y: float) -> Markup:
    """The number of a step in a disc, and its words."""
    middle = y + _height(row) / 2
    lines, titles = _lines(row), len(wrapped(row.title, 200))
    first = middle - LINE * (len(lines) - 1) / 2 + 5
    return Markup(
        '<circle cx="40" cy="{:.1f}" r="13" fill="{}"/>'
        '<text x="40" y="{:.1f}" text-anchor="middle" font-weight="700" fill="{}">{}</text>').format(
            middle, FILL, middle + 5, BACK, row.number) + Markup("").join(
        Markup('<text x="64" y="{:.1f}"{}>{}</text>').format(
            first + LINE * at, Markup(' font-weight="700"') if at < titles else "", line)
        for at, line in enumerate(lines))


def _ladder_rails(whole: float) -> list[Markup]:
    """The two rails of a ladder and the ground it stands on."""
    return [
        Markup('<line x1="{}" y1="{:.0f}" x2="{}" y2="2" stroke="{}" stroke-width="6"/>').format(bottom, whole, top, FILL)
        for bottom, top in ((8, 8 + LEAN), (WIDE - 8, WIDE - 8 - LEAN))
    ] + [Markup('<line x1="0" y1="{0:.0f}" x2="{1}" y2="{0:.0f}" stroke="{2}" stroke-width="2"/>').format(whole, WIDE, THIN)]


def _rung(y: float, height: float, is_last: bool) -> Markup:
    return Markup('<rect x="12" y="{:.1f}" width="{}" height="5" rx="2" fill="{}"/>').format(y + height, WIDE - 24, FILL)


def _arrow(y: float, height: float, is_last: bool) -> Markup:
    """A field that points at the next; the last one points at nothing."""
    point = "" if is_last else f"L{WIDE / 2 + 16} {y + height:.1f}l-16 11l-16 -11"
    path = f"M8 {y:.1f}H{WIDE - 8}V{y + height:.1f}{point}H8z"
    return Markup('<path d="{}" fill="{}" stroke="{}" stroke-width="2"/>').format(path, BACK, FILL)


def _link(y: float, height: float, is_last: bool) -> Markup:
    """A link of a chain, held by a small one to the next."""
    ring = Markup('<rect x="6" y="{:.1f}" width="{}" height="{:.1f}" rx="18" fill="{}" stroke="{}" stroke-width="4"/>').format(
        y, WIDE - 12, height, BACK, FILL)
    small = Markup('<rect x="{}" y="{:.1f}" width="16" height="28" rx="8" fill="none" stroke="{}" stroke-width="4"/>').format(
        WIDE - 38, y + height - 8, FILL)
    return ring if is_last else ring + small


def _field(y: float, height: float, is_last: bool) -> Markup:
    return Markup('<rect x="8" y="{:.1f}" width="{}" height="{:.1f}" rx="6" fill="{}" stroke="{}" stroke-width="2"/>').format(
        y, WIDE - 16, height, BACK, FILL)


FRAMES = {"ladder": _rung, "path": _arrow, "chain": _link, "parts": _field}
GAPS: dict[Shape, float] = {"ladder": 12, "path": 16, "chain": 12, "parts": 8}
"""Between two steps."""
ENDS: dict[Shape, float] = {"ladder": 22, "path": 2, "chain": 4, "parts": 2}
"""Below the last step: a ladder has feet."""
