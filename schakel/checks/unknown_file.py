"""Een bestand staat op een plek waar Schakel niet kijkt.

Elk soort item heeft een eigen map, en een bestand eindigt op `.yml`. Zo wordt geen werk stil overgeslagen. Verplaats het
bestand, of geef het een andere naam.
"""

from collections.abc import Iterator

from ..library import Library
from ..problems import Problem

ID = "unknown-file"


def check(library: Library) -> Iterator[Problem]:
    for file in library.strays:
        yield Problem(file.shown, 1, 1, ID, "dit bestand wordt niet gelezen", _hint(file.path.name))


def _hint(name: str) -> str:
    stem, _, ending = name.lower().removesuffix(".txt").rpartition(".")
    ending = ".yml" if ending in ("yml", "yaml") else ".md"
    if not name.endswith(ending):
        return f"geef het de naam {stem}{ending}"
    if ending == ".md":
        return "zet een artikel direct in docs/achtergrond; ander werk hoort in een bestand dat eindigt op .yml"
    return "zet het in een map voor dit soort items, zoals casuistry/casussen of curriculum/hand-outs"
