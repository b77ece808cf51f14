"""Bars: one a row, its words beside it, and an end that shows how certain the number is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from .drawing import LETTER, LINE, SITE, Chart, Drawing, Palette, clean, percent, wrapped

End = Literal["exactly", "about", "over", "nearly", "at-least"]
STYLES = ("solid", "half", "open")
"""The parts of a bar, from the left."""
THICK = 14
"""Px that a bar is high."""
DOUBT = 5
"""How wide the uncertain piece is, in hundredths of the drawing. A sign, no measure: the source gives no margin."""
SIDE = 34
"""Hundredths of the width for labels beside the bars, when all of them fit there."""


@dataclass(frozen=True)
class Bar:
    """A row. parts: at most three numbers, one after another; none when the number is unknown; words: what stands at its
    end; cells: what stands in the table after the label (else the words)."""

    label: str
    words: str
    parts: tuple[int, ...] = ()
    end: End = "exactly"
    cells: tuple[str, ...] = ()


def bars(
    name: str, title: str, description: str, rows: Sequence[Bar], *, columns: Sequence[str],
    legend: Sequence[Bar] = (), notes: Sequence[str] = (), palette: Palette = SITE,
) -> Chart:
    """A chart of `rows`. columns: heads of the table; legend: a sample bar with its meaning as label."""
    drawing = Drawing(palette)
    y = _rows(drawing, rows, palette) if rows else _nothing(drawing)
    for sample in legend:
        y = _sample(drawing, sample, y, palette)
    table = tuple((row.label, *(row.cells or (row.words,))) for row in rows)
    return Chart(title, description, drawing.svg(name, title, description, y), tuple(columns), table, tuple(notes))


def _nothing(drawing: Drawing) -> float:
    drawing.text(0, LINE, "Hier is nog niets om te laten zien.")
    return LINE * 2


def _rows(drawing: Drawing, rows: Sequence[Bar], palette: Palette) -> float:
    """Draw all rows; the y below them."""
    is_beside = max(len(clean(row.label)) for row in rows) * LETTER < palette.room * SIDE / 100
    left = SIDE if is_beside else 0.0
    words = max(len(clean(row.words)) for row in rows if row.parts) if any(row.parts for row in rows) else 0
    right = min(45.0, (words * LETTER + 10) / palette.room * 100)
    unit = (100 - left - right - DOUBT) / max(1, *(sum(row.parts) for row in rows))
    y = 4.0
    for row in rows:
        lines = [row.label] if is_beside else wrapped(row.label, palette.room)
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
    """Draw one bar; its right end in hundredths of the width."""
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


def _sample(drawing: Drawing, sample: Bar, y: float, palette: Palette) -> float:
    """Draw one line of the legend; the y below it."""
    _bar(drawing, sample, y + 4, 0, (18 - DOUBT) / max(1, sum(sample.parts)))
    lines = wrapped(sample.label, palette.room * 0.78)
    for number, line in enumerate(lines):
        drawing.text("21%", y + 16 + number * LINE, line)
    return y + len(lines) * LINE + 8
