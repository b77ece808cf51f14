"""Draw a bar chart: one bar per row, its number in words, and an end that shows how certain the number is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from .drawing import LETTER, LINE, ROOM, Chart, Drawing, clean, percent, wrapped

End = Literal["exactly", "about", "over", "nearly", "at-least"]
STYLES = ("solid", "half", "open")
"""The parts of a bar, from the left."""
THICK = 14
"""Height of a bar in pixels."""
DOUBT = 5
"""Width of the uncertain part, in percent of the drawing. It is a sign, not a measure: the source gives no margin."""
SIDE = 34
"""Percent of the width for labels in front of the bars, if all of them fit there."""


@dataclass(frozen=True)
class Bar:
    """One row of the chart."""

    label: str
    words: str
    """The number in words, written at the end of the bar."""
    parts: tuple[int, ...] = ()
    """At most three numbers, drawn one after another; empty when the number is unknown."""
    end: End = "exactly"
    """How certain the number is."""
    cells: tuple[str, ...] = ()
    """The other cells of its row in the table; `words` if empty."""


def bars(
    name: str, title: str, description: str, rows: Sequence[Bar], *, columns: Sequence[str],
    legend: Sequence[Bar] = (), notes: Sequence[str] = (),
) -> Chart:
    """Draw `rows` as a bar chart.

    Args:
        name: Makes the ids in the SVG unique on a page.
        title: Accessible name of the chart.
        description: What the chart shows, for readers who do not see it.
        rows: The bars, from top to bottom.
        columns: Headings of the table.
        legend: Sample bars, each with its meaning as the label.
        notes: What a reader needs to know to interpret the chart.
    """
    drawing = Drawing()
    y = _rows(drawing, rows) if rows else _nothing(drawing)
    for sample in legend:
        y = _sample(drawing, sample, y)
    table = tuple((row.label, *(row.cells or (row.words,))) for row in rows)
    return Chart(title, description, drawing.svg(name, title, description, y), tuple(columns), table, tuple(notes))


def _nothing(drawing: Drawing) -> float:
    drawing.text(0, LINE, "Hier is nog niets om te laten zien.")
    return LINE * 2


def _rows(drawing: Drawing, rows: Sequence[Bar]) -> float:
    """Draw all rows and return the y below them."""
    is_beside = max(len(clean(row.label)) for row in rows) * LETTER < ROOM * SIDE / 100
    left = SIDE if is_beside else 0.0
    words = max(len(clean(row.words)) for row in rows if row.parts) if any(row.parts for row in rows) else 0
    right = min(45.0, (words * LETTER + 10) / ROOM * 100)
    unit = (100 - left - right - DOUBT) / max(1, *(sum(row.parts) for row in rows))
    y = 4.0
    for row in rows:
        lines = [row.label] if is_beside else wrapped(row.label, ROOM)
        for number, line in enumerate(lines):
            drawing.text(0, y + 13 + number * LINE, line)
        top = y if is_beside else y + len(lines) * LINE + 1
        if row.parts:
            end = _bar(drawing, row, top, left, unit)
            drawing.text(percent(end), top + 12, row.words, dx=6)
        else:
            drawing.text(percent(left), top + 12, row.words, dx=6)
        drawing.line((percent(left), top - 2, percent(left), top + THICK + 2))
        y = top + THICK + (8 if is_beside else 12)
    return y + 4


def _bar(drawing: Drawing, bar: Bar, y: float, left: float, unit: float) -> float:
    """Draw one bar and return its right end, in percent of the width."""
    x = left
    total = left + sum(bar.parts) * unit
    sure = max(left, total - DOUBT) if bar.end in ("about", "nearly") else total
    for part, style in zip(bar.parts, STYLES, strict=False):
        width = min(x + part * unit, sure) - x
        if width > 0:
            drawing.rectangle(percent(x), y, percent(width), THICK, style)
            x += width
    end = total + DOUBT if bar.end in ("about", "over") else total
    if end > sure:
        drawing.rectangle(percent(sure), y, percent(end - sure), THICK, "dashed")
    if bar.end in ("about", "over", "nearly"):
        drawing.line((percent(total), y - 3, percent(total), y + THICK + 3), is_strong=True)
    if bar.end == "at-least":
        drawing.shape(percent(total), y + THICK / 2, "M0 0h13m-5 -4l5 4l-5 4", "outline")
        end = total + DOUBT
    return end


def _sample(drawing: Drawing, sample: Bar, y: float) -> float:
    """Draw one entry of the legend and return the y below it."""
    _bar(drawing, sample, y + 4, 0, (18 - DOUBT) / max(1, sum(sample.parts)))
    lines = wrapped(sample.label, ROOM * 0.78)
    for number, line in enumerate(lines):
        drawing.text("21%", y + 16 + number * LINE, line)
    return y + len(lines) * LINE + 8
