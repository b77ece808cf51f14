"""Een sleutel bestaat niet in dit soort item.

Vaak is het een typefout, of staat de sleutel één niveau te diep of te ondiep. Welke sleutels er zijn, staat in het
voorbeeld dat `schakel new` maakt en in de uitleg die je teksteditor bij het typen toont.
"""

from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from .report import at_key, model_faults, nearest

ID = "unknown-key"


def check(library: Library) -> Iterator[Problem]:
    for entry, fault in model_faults(library, ID):
        near = nearest(fault.name, fault.allowed)
        hint = f"bedoel je ‘{near}’?" if near else f"hier kan: {', '.join(sorted(fault.allowed))}"
        yield at_key(entry, fault.location, ID, f"de sleutel ‘{fault.name}’ bestaat hier niet", hint)
