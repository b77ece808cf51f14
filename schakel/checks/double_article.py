"""Voor een verwijzing staat een lidwoord, en haar woorden beginnen er ook mee.

Een verwijzing zonder eigen woorden laat de titel zien. Begint die met een lidwoord, zoals *Het Leefkringhuis*, dan wordt `Het
[[praktijk/leefkringhuis]]` op de pagina ‘Het Het Leefkringhuis’. Laat het lidwoord ervoor weg, of geef eigen woorden:
`Het [[praktijk/leefkringhuis|Leefkringhuis]]`. Een build houdt dit niet tegen.
"""

import datetime
import re
from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from .report import at_link

ID = "double-article"

_BEFORE = re.compile(r"(?<!\w)(de|het|een|’t|'t)[\s*_]+$", re.IGNORECASE)
_FIRST = re.compile(r"(de|het|een|’t|'t)\s", re.IGNORECASE)


def notices(library: Library, today: datetime.date) -> Iterator[Problem]:
    for entry in library.entries:
        for link in entry.links:
            item = library.items.get(library.resolve(link.target) or "")
            words = link.text or (item.title if item else "")
            before, first = _BEFORE.search(link.field.text[:link.start]), _FIRST.match(words.lstrip("*_ "))
            if before and first:
                yield at_link(
                    entry, link, ID, f"er komt te staan: ‘{before.group(1)} {words}’",
                    f"haal ‘{before.group(1)}’ weg, of schrijf na de streep woorden zonder ‘{first.group(1)}’")
