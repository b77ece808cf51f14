"""The strip of a session."""

import re

from schakel.charts import Piece, strip


def test_every_piece_is_as_wide_as_it_lasts() -> None:
    drawn = strip([Piece(30, "together", 1), Piece(60, "groups", 2), Piece(10, "break"), Piece(1, "alone", 3)])
    found = re.findall(r'class="s-strip-(\w+)" x="([\d.]+)%" width="([\d.]+)%"', drawn)
    assert [style for style, _, _ in found] == ["together", "groups", "break", "alone"]
    starts, widths = ([float(row[at]) for row in found] for at in (1, 2))
    assert starts == [0, 29.7, 89.11, 99.01] and abs(widths[1] - 2 * widths[0]) < 0.5
    assert all(start + width <= 100 for start, width in zip(starts, widths, strict=True))
    assert re.findall(r"<text[^>]*>(\d+)<", drawn) == ["1", "2"], "no number where there is no room for it"
