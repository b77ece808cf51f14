"""Draw a strip: pieces beside each other, each as wide as it lasts, in the manner of its style."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from .drawing import percent

HEIGHT = 32
WIDE_ENOUGH = 2.4
"""The least width of a piece with its number in it, in percent."""
NARROW = 7
"""Below this width, in percent, the number has no room on a phone; the page then leaves it out."""
GAP = 0.3
"""Between two pieces, in percent."""


@dataclass(frozen=True)
class Piece:
    """Something that lasts."""

    length: int
    """In any unit, the same for all pieces."""
    style: str
    """The end of its class, which gives its colour."""
    number: int = 0
    """Written in it; 0 for none."""


def strip(pieces: Sequence[Piece]) -> Markup:
    """The strip as SVG. It says nothing to a screen reader: the text beside it must say the same."""
    whole, at = sum(piece.length for piece in pieces), 0
    drawn = [Markup('<svg class="s-strip" width="100%" height="{}" aria-hidden="true" focusable="false">').format(HEIGHT)]
    for piece in pieces:
        left, width = at * 100 / whole, piece.length * 100 / whole
        drawn.append(Markup('<rect class="s-strip-{}" x="{}" width="{}" height="{}" rx="4"/>').format(
            piece.style, percent(left), percent(max(width - GAP, GAP)), HEIGHT))
        if piece.number and width > WIDE_ENOUGH:
            drawn.append(Markup('<text{} x="{}" y="{}" text-anchor="middle">{}</text>').format(
                Markup(' class="s-narrow"') if width < NARROW else "", percent(left + (width - GAP) / 2), HEIGHT * 2 // 3,
                piece.number))
        at += piece.length
    return Markup("\n").join([*drawn, Markup("</svg>")])
