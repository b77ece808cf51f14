"""Een verplicht veld ontbreekt of is leeg.

Zonder dit veld kan de pagina niet worden gemaakt. Vul het in. Andere velden mag je weglaten: een leeg veld verschijnt niet.
"""

from collections.abc import Iterator

from ..library import Entry, Library
from ..model import ModelFault, Session
from ..problems import Problem
from .report import at_key, model_faults

ID = "missing-field"


EMPTY = "vul iets in; is het niet verplicht, dan mag je het weghalen"


def check(library: Library) -> Iterator[Problem]:
    for entry, fault in model_faults(library, ID):
        if fault.detail == "empty":
            yield at_key(entry, fault.location, ID, f"{_what(entry, fault)} is leeg", EMPTY)
        else:
            yield at_key(
                entry, fault.location, ID, f"‘{fault.name}’ ontbreekt", f"voeg een regel toe die begint met `{fault.name}:`")


    for entry in library.entries:
        for number, block in enumerate(entry.item.blocks if isinstance(entry.item, Session) else ()):
            if not block.length:
                yield at_key(
                    entry, ("blocks", number), ID, f"‘minutes’ ontbreekt bij ‘{block.title}’",
                    "zeg hoe lang het blok duurt, of geef de groepen minuten")
            if not (block.instruction or block.is_break or block.groups):
                yield at_key(
                    entry, ("blocks", number), ID, f"‘instruction’ ontbreekt bij ‘{block.title}’",
                    "voeg een regel toe die begint met `instruction:`; is het een pauze, schrijf dan `part: break`")


def _what(entry: Entry, fault: ModelFault) -> str:
    name = fault.name or (entry.key.text if entry.key else entry.file.path.name)
    return f"een punt van ‘{name}’" if fault.location and isinstance(fault.location[-1], int) else f"‘{name}’"
