"""Een bestand springt te diep in.

Meer dan veertig niveaus diep is nooit nodig. Meestal is een haak niet gesloten of een stuk tekst verkeerd geplakt.
"""

from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from .report import at_fault, faults

ID = "too-deep"


def check(library: Library) -> Iterator[Problem]:
    for file, fault in faults(library, ID):
        yield at_fault(file, fault, "dit bestand is meer dan 40 niveaus diep", "controleer de haken en de inspringing")
