"""Een bestand of een tekst springt te diep in.

Meer dan veertig niveaus diep is in een bestand nooit nodig, en meer dan tien lijsten of citaten in elkaar niet in een tekst.
Meestal is een haak niet gesloten of een stuk tekst verkeerd geplakt.
"""

import re
from collections.abc import Iterator

from ..library import Library
from ..model.markdown import depth, parse_once
from ..problems import Problem
from .report import at_fault, at_value, faults

ID = "too-deep"

_DEEPEST = 10
"""Far below where the parser starts to leave words out."""
_MAYBE = re.compile(r"(?:[>*+-]\s*|\d+[.)]\s+){10}|^(?: {2,}|\t)+(?:[>*+-]|\d+[.)])", re.MULTILINE)


def check(library: Library) -> Iterator[Problem]:
    for file, fault in faults(library, ID):
        yield at_fault(file, fault, "dit bestand is meer dan 40 niveaus diep", "controleer de haken en de inspringing")
    for entry in library.entries:
        for field in entry.texts:
            if _MAYBE.search(field.text) and depth(parse_once(field.text)) > _DEEPEST:
                yield at_value(
                    entry, field.location, ID, f"in deze tekst staan meer dan {_DEEPEST} lijsten of citaten in elkaar",
                    "haal spaties of > aan het begin van de regels weg")
