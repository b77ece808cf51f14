"""Een verplicht veld ontbreekt of is leeg.

Zonder dit veld kan de pagina niet worden gemaakt. Vul het in. Andere velden mag je weglaten: een leeg veld verschijnt niet.
"""

from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from .report import at_key, model_faults

ID = "missing-field"


def check(library: Library) -> Iterator[Problem]:
    for entry, fault in model_faults(library, ID):
        if fault.detail == "empty":
            name = fault.name or (entry.key.text if entry.key else "dit deel")
            yield at_key(entry, fault.location, ID, f"‘{name}’ is leeg", "vul een waarde in of haal de hele regel weg")
        else:
            yield at_key(
                entry, fault.location, ID, f"‘{fault.name}’ ontbreekt", f"voeg een regel toe die begint met `{fault.name}:`")
