"""The tokens: names for colours and sizes, as a style sheet and as values for paper."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from .colour import family

FILE = Path(__file__).parent / "tokens.yml"

SCHEMES = ("default", "slate")
"""The names that the theme has for light and dark."""

ROOT = 20
"""The pixels of one `rem` in the theme."""

HUES = {
    "course": "give", "session": "give", "handout": "give", "workform": "give", "case": "case", "practice": "practice",
    "cafe": "meet", "method": "method", "role": "method",
}
"""Kind → the group whose hue it has; every other kind is there to know (`know`)."""


@dataclass(frozen=True)
class Look:
    """The colours and sizes of one handbook."""

    colours: dict[str, tuple[str, str]]
    """Name → the colour on a light background, and in the dark."""
    sizes: dict[str, int]
    """Name → pixels on a screen."""

    def paper(self, name: str) -> str:
        """A colour for paper, Word and pictures: `#rrggbb`."""
        return self.colours[name][0]

    def css(self) -> str:
        """The style sheet that gives every token to the other style sheets, as `--s-…`."""
        sizes = "".join(f"--s-{name}:{pixels / ROOT:g}rem;" for name, pixels in self.sizes.items())
        schemes = []
        for at, scheme in enumerate(SCHEMES):
            colours = "".join(f"--s-{name}:{pair[at]};" for name, pair in self.colours.items())
            schemes.append(f'[data-md-color-scheme="{scheme}"]{{{colours}}}\n')
        return f":root{{{sizes}}}\n{''.join(schemes)}"


@cache
def look(main: str = "") -> Look:
    """Our own look, or that of a handbook with another main colour.

    Args:
        main: A colour as CSS writes it; empty for ours.

    Raises:
        Unreadable: If it is no colour, or white letters cannot be read on it.
    """
    found = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    colours = {name: (pair[0], pair[1]) for name, pair in found["colours"].items()}
    return Look(colours | (family(main) if main else {}), found["sizes"])
