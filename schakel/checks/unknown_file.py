"""Een bestand staat op een plek waar Schakel niet kijkt.

Elk soort item heeft een eigen map, en een bestand eindigt op `.yml`. Zo wordt geen werk stil overgeslagen. Verplaats het
bestand, of geef het een andere naam.
"""

from collections.abc import Iterator

from ..library import Library
from ..problems import Problem

ID = "unknown-file"


def check(library: Library) -> Iterator[Problem]:
    for document in library.strays:
        hint = "zet het in een map zoals casuistry/casussen of curriculum/hand-outs"
        name = document.path.name.lower().removesuffix(".txt")
        if not document.path.name.endswith((".yml", ".md")):
            ending = ".md" if name.endswith((".md", ".markdown")) else ".yml"
            hint = f"geef het de naam {name.rpartition('.')[0]}{ending}"
        yield Problem(document.shown, 1, 1, ID, "op deze plek leest Schakel geen bestand", hint)
