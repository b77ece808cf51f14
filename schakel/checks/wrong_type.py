"""Er staat een ander soort waarde dan het veld verwacht.

Een veld is een tekst, een getal, een datum, ja of nee (`true` of `false`), een lijst (elk punt op een eigen regel met een
streepje) of een groep van sleutels (elke sleutel op een eigen regel, ingesprongen).
"""

from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from .report import at_value, model_faults

ID = "wrong-type"

_WANTED = {
    "text": ("hier hoort een tekst", "schrijf één tekst; zet die tussen aanhalingstekens als er leestekens in staan"),
    "number": ("hier hoort een geheel getal", "schrijf alleen cijfers, bijvoorbeeld 20"),
    "yes-no": ("hier hoort true of false", "schrijf true voor ja of false voor nee"),
    "list": ("hier hoort een lijst", "zet elk punt op een eigen regel, met een streepje ervoor"),
    "mapping": ("hier horen sleutels met waarden", "zet elke sleutel op een eigen regel, ingesprongen: `sleutel: waarde`"),
    "date": ("hier hoort een datum die bestaat", "schrijf jaar-maand-dag, bijvoorbeeld 2019-10-10"),
}


def check(library: Library) -> Iterator[Problem]:
    for entry, fault in model_faults(library, ID):
        wanted, hint = _WANTED[fault.detail]
        given = f", niet ‘{str(fault.given)[:40]}’" if isinstance(fault.given, str) else ""
        name = fault.name or (entry.key.text if entry.key else "")
        where = f"‘{name}’: " if name else ""
        yield at_value(entry, fault.location, ID, f"{where}{wanted}{given}", hint)
