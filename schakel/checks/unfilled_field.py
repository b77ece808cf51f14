"""In een veld staat nog … uit het voorbeeld.

`schakel new` zet drie puntjes waar jij iets invult. Op een pagina die openbaar is, zouden lezers ze zien. Vul het veld in, haal
het weg, of zet `status: draft` zolang het nog niet af is. Horen de puntjes er echt, bijvoorbeeld als open regel op een bord?
Schrijf dan '…', tussen aanhalingstekens.
"""

from collections.abc import Iterator

from ..library import Library
from ..model.base import UNFILLED, Reference
from ..problems import Problem
from ..source import Scalar
from .report import at_value

ID = "unfilled-field"


def check(library: Library) -> Iterator[Problem]:
    for entry in library.entries:
        if entry.status != "published":
            continue
        for field in entry.fields:
            # A reference to … is not an id, which another rule reports.
            if field.text == UNFILLED and not isinstance(field.mark, Reference) and _is_plain(entry.place(field.location)[0]):
                yield at_value(
                    entry, field.location, ID, "hier staat nog … uit het voorbeeld",
                    "vul het in, haal de regel weg, of zet status: draft zolang het niet af is")


def _is_plain(node: object) -> bool:
    return isinstance(node, Scalar) and node.is_plain
