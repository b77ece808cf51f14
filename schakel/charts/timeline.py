"""Draw a timeline from top to bottom, true to scale: what was close in time is close together."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from .drawing import LINE, ROOM, Chart, Drawing, wrapped

Precision = Literal["day", "month", "disputed", "unknown"]
AXIS = 46
"""Pixels from the left to the time axis; the years are written in front of it."""
WORDS = 76
"""Pixels from the left to the words."""
_CIRCLE = "M-6.5 0a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0z"
_DIAMOND = "M0 -8l8 8l-8 8l-8 -8z"
_SQUARE = "M-6 -6h12v12h-12z"
_MEANING: dict[Precision, str] = {
    "day": "rond: de dag is bekend", "month": "langwerpig: alleen de maand is bekend",
    "disputed": "ruit: de bronnen verschillen over de dag", "unknown": "vierkant: de datum is niet bekend",
}


@dataclass(frozen=True)
class Moment:
    """One mark on the timeline."""

    label: str
    words: str
    """The date in words, written before the label."""
    day: date | None
    """None when it is unknown; any day of the month when only the month is known."""
    precision: Precision = "day"
    is_full: bool = True
    """Whether the mark is filled rather than open."""
    cells: tuple[str, ...] = ()
    """The other cells of its row in the table."""


def timeline(
    name: str, title: str, description: str, moments: Sequence[Moment], *, columns: Sequence[str],
    full: str, open_: str,
) -> Chart:
    """Draw `moments` as a timeline.

    Args:
        name: Makes the ids in the SVG unique on a page.
        title: Accessible name of the chart.
        description: What the chart shows, for readers who do not see it.
        moments: In chronological order, unknown dates last.
        columns: Headings of the table.
        full: The meaning of a filled mark.
        open_: The meaning of an open mark.
    """
    drawing = Drawing()
    moments = [replace(m, precision="unknown") if m.day is None else m for m in moments]
    dated = [m for m in moments if m.precision != "unknown"]
    y = _dated(drawing, dated) if dated else 4.0
    y = _undated(drawing, [m for m in moments if m.precision == "unknown"], y)
    y = _legend(drawing, moments, (full, open_), y)
    rows = tuple((m.label, *m.cells) for m in moments)
    return Chart(title, description, drawing.svg(name, title, description, y), tuple(columns), rows)


def _lines(moment: Moment) -> list[str]:
    return wrapped(f"{moment.words} {moment.label}", ROOM - WORDS)


def _height(moment: Moment) -> float:
    return len(_lines(moment)) * LINE + 6


def _dated(drawing: Drawing, moments: Sequence[Moment]) -> float:
    """Draw the time axis with its years and marks, and return the y below it."""
    first, last = min(_day(m) for m in moments).year, max(_day(m) for m in moments).year
    start, days = date(first, 1, 1), (date(last + 1, 1, 1) - date(first, 1, 1)).days
    length = max(sum(_height(m) for m in moments), 48.0 * (last + 1 - first))
    scale, top = length / days, 10.0
    drawing.line((AXIS, top, AXIS, top + length))
    for year in range(first, last + 1):
        y = top + (date(year, 1, 1) - start).days * scale
        drawing.line((AXIS - 8, y, AXIS + 8, y))
        drawing.text(0, y + 5, str(year))
    marks = [_place(moment, start, scale) for moment in moments]
    heights = [_height(moment) for moment in moments]
    below = top
    for moment, (at, height), words in zip(moments, marks, _spread([at for at, _ in marks], heights), strict=True):
        y, words = top + at, top + words
        drawing.line((AXIS, y, WORDS - 6, words))
        _mark(drawing, y, moment, height)
        below = _words(drawing, moment, words - 8)
    return max(top + length, below) + 12


def _place(moment: Moment, start: date, scale: float) -> tuple[float, float]:
    """Pixels from the top of the axis to the middle of a mark, and the height of its month (0 for a day)."""
    day = _day(moment)
    if moment.precision != "month":
        return (day - start).days * scale, 0.0
    height = calendar.monthrange(day.year, day.month)[1] * scale
    return (day.replace(day=1) - start).days * scale + height / 2, height


def _spread(wanted: Sequence[float], heights: Sequence[float]) -> list[float]:
    """Places as near to `wanted` as possible without overlap: labels that collide become one block around their middle."""
    blocks: list[list[tuple[float, float]]] = []
    for pair in zip(wanted, heights, strict=True):
        blocks.append([pair])
        while len(blocks) > 1 and _top(blocks[-2]) + sum(h for _, h in blocks[-2]) > _top(blocks[-1]):
            blocks[-2:] = [blocks[-2] + blocks[-1]]
    places: list[float] = []
    for block in blocks:
        y = _top(block)
        for _, height in block:
            places.append(y)
            y += height
    return places


def _top(block: Sequence[tuple[float, float]]) -> float:
    """Where a block starts if its members are, on average, where they want to be; never above the axis."""
    offset = total = 0.0
    for wanted, height in block:
        total += wanted - offset
        offset += height
    return max(0.0, total / len(block))


def _undated(drawing: Drawing, moments: Sequence[Moment], y: float) -> float:
    """Draw the moments without a date below the axis, and return the y below them."""
    for moment in moments:
        _mark(drawing, y + 8, moment)
        y = _words(drawing, moment, y)
    return y + 8


def _words(drawing: Drawing, moment: Moment, y: float) -> float:
    for number, line in enumerate(_lines(moment)):
        drawing.text(WORDS, y + 13 + number * LINE, line, start="" if number else _shared(line, moment.words))
    return y + _height(moment)


def _shared(line: str, words: str) -> str:
    """The date at the start of a line; empty if it did not fit on that line."""
    return words if line.startswith(words) else ""


def _mark(drawing: Drawing, y: float, moment: Moment, height: float = 0.0) -> None:
    style = "mark" if moment.is_full else "open"
    half = max(9.0, height / 2)
    path = {
        "day": _CIRCLE, "disputed": _DIAMOND, "unknown": _SQUARE, "month": f"M-4 {-half:.1f}h8v{2 * half:.1f}h-8z",
    }[moment.precision]
    drawing.shape(AXIS, y, path, style)


def _legend(drawing: Drawing, moments: Sequence[Moment], meaning: tuple[str, str], y: float) -> float:
    """Draw the meaning of the marks that occur, and return the y below it."""
    samples = [
        Moment(words, "", None, "day", is_full) for is_full, words in zip((True, False), meaning, strict=True)
        if any(m.is_full is is_full for m in moments)]
    kinds = [kind for kind in _MEANING if any(m.precision == kind for m in moments)]
    if kinds != ["day"]:
        samples += [Moment(_MEANING[kind], "", None, kind) for kind in kinds]
    for sample in samples:
        _mark(drawing, y + 8, sample)
        y = _words(drawing, sample, y)
    return y + 4


def _day(moment: Moment) -> date:
    assert moment.day is not None
    return moment.day
