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
    for link in texts.find(library, "link"):
        if not link.target.lower().startswith(ALLOWED):
            yield at_piece(
                link.entry, link.field, link.source, link.start, ID,
                f"‘{link.source}’ is geen webadres" if link.target else "deze link heeft geen adres",
                "schrijf een adres dat begint met https://, of [[soort/naam]] voor een ander item")
