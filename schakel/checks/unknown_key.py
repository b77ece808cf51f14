"""Een sleutel bestaat niet in dit soort item.

Vaak is het een typefout, of staat de sleutel één niveau te diep of te ondiep. Welke sleutels er zijn, staat in het
voorbeeld dat `schakel new` maakt en in de uitleg die je teksteditor bij het typen toont.
"""

from collections.abc import Iterator

from ..library import Library
from ..model import ModelFault
from ..problems import Problem
from .report import at_key, model_faults, nearest

ID = "unknown-key"


def check(library: Library) -> Iterator[Problem]:
    for entry, fault in model_faults(library, ID):
        yield at_key(entry, fault.location, ID, f"de sleutel ‘{fault.name}’ bestaat hier niet", _hint(fault))


def _hint(fault: ModelFault) -> str:
    by_label = {label.lower(): name for label, name in zip(fault.labels, fault.allowed, strict=True)}
    if name := by_label.get(fault.name.lower()):
        return f"die sleutel heet ‘{name}’"
    if near := nearest(fault.name, fault.allowed):
        return f"bedoel je ‘{near}’?"
    if fault.given is None and " " in fault.name:
        return "zet een tekst met een komma erin tussen aanhalingstekens als die tussen accolades staat"
    return f"hier kan: {', '.join(sorted(fault.allowed))}"
