"""Een verwijzing tussen dubbele haken is niet goed geschreven.

Schrijf `[[casus/familie-a]]`, of met eigen woorden `[[casus/familie-a|het gezin]]`. Zonder spaties in het id, en met
twee haken aan beide kanten.
"""

import re
from collections.abc import Iterator

from ..library import Library
from ..model.walk import ID as SHAPE
from ..model.walk import LINK
from ..problems import Problem
from .report import at_piece

ID = "broken-link"

_HALF = re.compile(r"\[\[|\]\]")


def check(library: Library) -> Iterator[Problem]:
    for entry in library.entries:
        for field in entry.texts:
            for match in LINK.finditer(field.text):
                if not SHAPE.fullmatch(match.group(1).strip()) or match.group(2) == "":
                    yield at_piece(
                        entry, field, match.group(), match.start(), ID, f"‘{match.group()}’ is geen goede verwijzing",
                        "schrijf [[soort/naam]] of [[soort/naam|eigen woorden]]")
            rest = LINK.sub(lambda match: " " * len(match.group()), field.text)
            for half in _HALF.finditer(rest):
                yield at_piece(
                    entry, field, half.group(), half.start(), ID, "een verwijzing is niet gesloten of niet geopend",
                    "schrijf [[soort/naam]] op één regel, met twee haken aan beide kanten")
