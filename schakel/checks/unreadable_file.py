"""Een bestand kan niet worden gelezen.

Het is een map, een afbeelding of een ander bestand met de verkeerde naam, het is niet in UTF-8 opgeslagen, of je mag het
niet openen. Sla het op als platte tekst in UTF-8, of haal het uit de map.
"""

from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from .report import at_fault, faults

ID = "unreadable-file"

_REASONS = {
    "directory": ("dit is een map, geen bestand", "geef de map een naam zonder .yml of .md"),
    "special": ("dit is geen gewoon bestand, of het wijst naar een bestand dat er niet is", "zet hier het bestand zelf"),
    "binary": ("dit is geen tekstbestand", "zet hier alleen tekst; afbeeldingen horen in docs/beelden"),
    "encoding": ("dit teken is niet in UTF-8 opgeslagen", "kies in je tekstverwerker ‘opslaan als’ met codering UTF-8"),
}


def check(library: Library) -> Iterator[Problem]:
    for file, fault in faults(library, ID):
        message, hint = _REASONS.get(
            fault.detail, (f"het bestand kan niet worden geopend ({fault.detail})", "controleer de rechten van het bestand"))
        yield at_fault(file, fault, message, hint)
