"""Een bestand is te groot.

Een bestand mag 5 MB groot zijn, en verwijzingen met `*` mogen het niet opblazen. Splits het in meer bestanden.
"""

from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from .report import at_fault, faults

ID = "too-big"

_REASONS = {
    "bytes": ("dit bestand is groter dan 5 MB", "splits het in meer bestanden"),
    "values": ("dit bestand heeft meer dan 200.000 waarden", "splits het in meer bestanden"),
    "aliases": ("verwijzingen met * maken dit bestand veel te groot", "schrijf de waarden gewoon uit"),
}


def check(library: Library) -> Iterator[Problem]:
    for file, fault in faults(library, ID):
        yield at_fault(file, fault, *_REASONS[fault.detail])
