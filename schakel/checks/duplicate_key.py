"""Een sleutel staat twee keer in hetzelfde deel.

Alleen de eerste telt; de tweede zou ongemerkt verdwijnen. Voeg de twee samen of haal er een weg.
"""

from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from .report import at_fault, faults

ID = "duplicate-key"


def check(library: Library) -> Iterator[Problem]:
    for file, fault in faults(library, ID):
        yield at_fault(
            file, fault, f"de sleutel ‘{fault.name}’ staat hier voor de tweede keer",
            f"de eerste staat op regel {fault.detail}; voeg ze samen of haal er een weg")
