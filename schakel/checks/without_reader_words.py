"""Bij dit item staan geen zoekwoorden van lezers.

Lezers typen soms een ander woord dan in de tekst staat: een woord van de straat, uit Vlaanderen of van vroeger, of de bijnaam
van een wet. Zet bij `searched_as` twee tot vijf van zulke woorden. Ze staan op geen pagina en brengen lezers wel op de
goede plek. Wat al in de titel of de tekst staat, vindt de zoekbalk vanzelf. Dit wordt pas gemeld als ergens in het handboek
zulke woorden staan, en een build houdt het niet tegen.
"""

import datetime
from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from .report import at_name

ID = "without-reader-words"

NAMED = 3
"""How many items the notice names: it says that there is work, and is no list to work through."""


def notices(library: Library, today: datetime.date) -> Iterator[Problem]:
    # A source or an organisation is found by its name; what counts fully in a search is what readers describe.
    sought = [
        entry for entry in library.entries
        if entry.item and entry.status == "published" and entry.item.kind.search_weight == 1]
    without = [entry for entry in sought if entry.item and not entry.item.searched_as]
    # A handbook that has no such words at all has not begun with them; that is a choice, not something forgotten.
    if without and len(without) < len(sought):
        names = ", ".join(entry.id for entry in without[:NAMED])
        more = f" en nog {len(without) - NAMED}" if len(without) > NAMED else ""
        items = "1 item" if len(without) == 1 else f"{len(without)} items"
        yield at_name(
            without[0], ID, f"bij {items} staan geen zoekwoorden van lezers: {names}{more}",
            "zet bij searched_as met welke woorden lezers dit zoeken")
