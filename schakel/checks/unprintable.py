"""Een teken kan niet op papier.

Onze lettertypen hebben het Latijnse schrift met alle accenten, Grieks, Cyrillisch, Arabisch, Ethiopisch en veel emoji, maar
niet elk schrift: geen Koreaans bijvoorbeeld, en van Chinees en Japans alleen de gewone tekens. De site komt er gewoon, want
een browser heeft zelf lettertypen, en ook Word en het e-boek. De pdf's waar het teken in staat, worden niet gemaakt. Schrijf
het woord in letters die wij hebben (annyeong), of zet het als afbeelding in de tekst. Soms is het een teken dat met plakken uit
Word is meegekomen: haal het dan weg.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from ..glyphs import unprintable
from ..library import Library
from ..problems import Problem
from .report import at_piece

ID = "unprintable"

_HINT = "schrijf het in andere letters, gebruik een afbeelding, of haal het weg"
_NAMED = 3
"""How many characters of a run are called by their names."""


def check(library: Library) -> Iterator[Problem]:
    for entry in library.entries:
        if entry.status == "withdrawn":
            continue
        for field in entry.fields:
            for start, run in unprintable(field.text):
                shown = run if len(run) <= 40 else f"{run[:40]}…"
                message = f"‘{shown}’ kan niet op papier: geen van onze lettertypen heeft {_names(run)}"
                yield replace(at_piece(entry, field, run, start, ID, message, _HINT), only_paper=True)


def _names(run: str) -> str:
    """The characters of a run by their Unicode names, which are what one can search for."""
    names = [unicodedata.name(sign, f"U+{ord(sign):04X}") for sign in dict.fromkeys(run)]
    left = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" en nog {left}" if left > 0 else "")
