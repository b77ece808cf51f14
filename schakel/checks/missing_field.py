"""Een verplicht veld ontbreekt of is leeg.

Zonder dit veld kan de pagina niet worden gemaakt. Vul het in. Andere velden mag je weglaten: een leeg veld verschijnt niet.
"""

from collections.abc import Iterator

from ..library import Entry, Library
from ..model import ModelFault
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


def _what(entry: Entry, fault: ModelFault) -> str:
    name = fault.name or (entry.key.text if entry.key else entry.file.path.name)
    return f"een punt van ‘{name}’" if fault.location and isinstance(fault.location[-1], int) else f"‘{name}’"
