"""Een link wijst naar iets anders dan een webadres of e-mailadres.

Naar een ander item verwijs je met `[[casus/familie-a]]`. Naar buiten met een volledig adres dat begint met `https://`,
`http://`, `mailto:` of `tel:`.
"""

from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from . import texts
from .report import at_piece

ID = "unsafe-link"

ALLOWED = ("https://", "http://", "mailto:", "tel:")


def check(library: Library) -> Iterator[Problem]:
    for found in texts.find(library, "link"):
        if not found.target.lower().startswith(ALLOWED):
            yield at_piece(
                found.entry, found.field, found.source, found.start, ID,
                f"‘{found.source}’ is geen webadres" if found.target else "deze link heeft geen adres",
                "schrijf een adres dat begint met https://, of [[soort/naam]] voor een ander item")
