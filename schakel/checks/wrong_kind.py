"""Een verwijzing wijst naar het verkeerde soort item.

In `cases` horen ids die met `casus/` beginnen, in `themes` ids die met `thema/` beginnen, en zo verder.
"""

from collections.abc import Iterator

from ..library import Library
from ..model import OVERVIEW
from ..problems import Problem
from .report import at_value

ID = "wrong-kind"


def check(library: Library) -> Iterator[Problem]:
    for entry in library.entries:
        for field in entry.references:
            target = field.text.partition("#")[0]
            prefix = (library.resolve(target) or target).partition("/")[0]
            exists = target in library.by_id or target in library.aliases or prefix == OVERVIEW
            if exists and field.mark.kinds and prefix not in field.mark.kinds:
                wanted = " of ".join(f"{kind}/" for kind in field.mark.kinds)
                yield at_value(
                    entry, field.location, ID, f"‘{field.text}’ is van het verkeerde soort",
                    f"hier hoort een id dat begint met {wanted}")
