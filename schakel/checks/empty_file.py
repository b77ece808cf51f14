"""Een bestand is leeg.

Een leeg bestand geeft geen pagina. Vul het in, of verwijder het. Een nieuw bestand met uitleg maak je met `schakel new`.
"""

from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from .report import at_fault, faults

ID = "empty-file"


def check(library: Library) -> Iterator[Problem]:
    for file, fault in faults(library, ID):
        yield at_fault(file, fault, "dit bestand is leeg", "vul het in of verwijder het; `schakel new` maakt een begin")
