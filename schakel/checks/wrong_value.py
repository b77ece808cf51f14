"""Een waarde mag hier niet staan.

Sommige velden kennen een vaste keuze, zoals `status: draft`. Andere hebben een grens, zoals een jaartal, of een vaste vorm,
zoals een id van kleine letters, cijfers en streepjes.
"""

from collections.abc import Iterator

from ..library import Library
from ..model import ModelFault
from ..problems import Problem
from .missing_field import EMPTY
from .report import at_value, model_faults, nearest

ID = "wrong-value"


def check(library: Library) -> Iterator[Problem]:
    for entry, fault in model_faults(library, ID):
        yield at_value(entry, fault.location, ID, *_words(fault))


def _words(fault: ModelFault) -> tuple[str, str]:
    given = str(fault.given)[:40]
    if fault.allowed:
        near = nearest(given, fault.allowed)
        question = f"bedoel je ‘{near}’? " if near else ""
        return f"‘{given}’ kan niet bij ‘{fault.name}’", f"{question}kies uit: {', '.join(fault.allowed)}"
    kind, _, limit = fault.detail.partition(" ")
    if kind == "string_pattern_mismatch" and "\\r" in limit:
        return f"‘{fault.name}’ moet op één regel staan", "zet de tekst op één regel, zonder | of witregel"
    if kind == "string_pattern_mismatch" and fault.name == "criteria":
        return f"‘{given}’ is geen nummer van een succescriterium", "schrijf drie getallen met punten, bijvoorbeeld 3.1.2"
    if kind == "string_pattern_mismatch" and fault.name == "at":
        return f"‘{given}’ is geen tijdstip", "schrijf uren en minuten met een dubbele punt, bijvoorbeeld 09:30"
    if kind == "string_pattern_mismatch":
        return f"‘{given}’ is geen goed id", "gebruik kleine letters, cijfers en streepjes, bijvoorbeeld stress-thuis"
    if kind in ("string_too_short", "too_short"):
        return f"‘{fault.name}’ is leeg", "schrijf de tekst onder de kop van het bestand" if fault.name == "body" else EMPTY
    if kind == "too_long":
        return f"‘{fault.name}’ heeft te veel regels", f"kies er hoogstens {limit.split()[1]}"
    if kind in ("greater_than_equal", "greater_than"):
        return f"{given} is te klein voor ‘{fault.name}’", f"kies {limit} of meer"
    if kind == "int_parsing_size":
        return f"{given}… is te groot voor ‘{fault.name}’", "kies een kleiner getal"
    if kind in ("less_than_equal", "less_than"):
        return f"{given} is te groot voor ‘{fault.name}’", f"kies {limit} of minder"
    return f"‘{given}’ kan niet bij ‘{fault.name}’", f"zie de uitleg van het veld ({fault.detail})"
