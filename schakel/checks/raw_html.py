"""Er staat HTML in een tekst.

Teksten zijn Markdown. HTML werkt niet op papier en kan onveilig zijn. Gebruik **vet**, *cursief*, lijsten en
links; wil je een kleiner-dan-teken tonen, schrijf dan `&lt;` of zet het stuk tussen `accenten grave`.
"""

from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from . import texts
from .report import at_piece

ID = "raw-html"


def check(library: Library) -> Iterator[Problem]:
    for tag in texts.find(library, "html"):
        yield at_piece(
            tag.entry, tag.field, tag.source, tag.start, ID, f"‘{tag.source[:40]}’ is HTML",
            "gebruik Markdown: **vet**, *cursief*, een lijst")
