"""Een verwijzing wijst naar het verkeerde soort item.

In `cases` horen ids die met `casus/` beginnen, in `themes` ids die met `thema/` beginnen, en zo verder.
"""

from collections.abc import Iterator

from ..library import Library
from ..model import OVERVIEW
from ..model.base import Reference
from ..problems import Problem
from .report import at_value

ID = "wrong-kind"


def check(library: Library) -> Iterator[Problem]:
    for entry in library.entries:
        for field in entry.references:
            if isinstance(field.mark, Reference) and (hint := _hint(field.text, field.mark.kinds, library)):
                yield at_value(entry, field.location, ID, f"‘{field.text}’ is van het verkeerde soort", hint)


def _hint(name: str, kinds: tuple[str, ...], library: Library) -> str | None:
    target = name.partition("#")[0]
    prefix = (library.resolve(target) or target).partition("/")[0]
    if kinds and prefix not in kinds:
        is_known = target in library.by_id or target in library.aliases or prefix == OVERVIEW
        wanted = " of ".join(f"{kind}/" for kind in kinds)
        return f"hier hoort een id dat begint met {wanted}" if is_known else None
    if prefix == OVERVIEW:
        return f"naar een overzicht verwijs je in een tekst: [[{target}]]"
    return None
