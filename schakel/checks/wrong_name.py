"""De naam van een bestand of een ingang in een lijst is geen goed id.

De naam wordt het adres van de pagina. Gebruik kleine letters zonder accenten, cijfers en streepjes: `familie-a`, niet
`Familie A`. Windows kan geen bestand maken dat `con`, `nul` of `com1` heet; daar kan het handboek dan niet staan.
"""

import re
import unicodedata
from collections.abc import Iterator

from ..library import Entry, Library
from ..model import Course
from ..model.base import SLUG
from ..problems import Problem
from .report import at_name

ID = "wrong-name"

_PLAIN = str.maketrans({"ı": "i", "ø": "o", "ß": "ss", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
"""Letters that are more than a letter with an accent."""

RESERVED = frozenset(("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))))
"""Names that Windows keeps for itself, whatever follows the full stop."""


def check(library: Library) -> Iterator[Problem]:
    for entry in library.entries:
        slug = entry.id.partition("/")[2]
        if entry.id and not re.fullmatch(SLUG, slug):
            yield at_name(entry, ID, f"‘{slug}’ kan geen adres zijn", f"noem {_what(entry)} {slugify(slug)}")
        elif slug in RESERVED:
            word = entry.id.partition("/")[0]
            yield at_name(entry, ID, f"Windows houdt de naam ‘{slug}’ voor zichzelf", f"noem {_what(entry)} {slug}-{word}")


def _what(entry: Entry) -> str:
    if entry.key:
        return "het"
    return "de map" if entry.model is Course else "het bestand"


def slugify(text: str) -> str:
    """The name as an address: lower-case letters without accents, digits and hyphens."""
    text = unicodedata.normalize("NFKD", text.lower().translate(_PLAIN))
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in text if not unicodedata.combining(c))).strip("-") or "zonder-naam"
