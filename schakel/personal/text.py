"""Everything personal in a text: which finder goes before another, and what each of them sees."""

import re

from .finding import Finder, Finding
from .numbers import NUMBERS
from .online import ONLINE
from .places import addresses, coordinates

IN_ADDRESSES: tuple[Finder, ...] = (*ONLINE, coordinates)
"""The finders that look in addresses on the web too; a profile is one, and a map has the place in it."""
FINDERS = (*IN_ADDRESSES, *NUMBERS, addresses)
"""Of two findings that overlap the one of the first finder stays."""

_URL = re.compile(r"\b(?:https?://|www\.)[^\s<>\"')\]]+|\b10\.\d{4,9}/\S+", re.IGNORECASE)
"""Addresses on the web and of articles (DOI): the digits in them are no numbers of people."""

_MAYBE = re.compile(r"\d|@|\.(?:com|me)/")
"""What nearly all texts have nothing of, and every finding has."""


def findings(text: str) -> tuple[Finding, ...]:
    """The personal data in a text, in its order; of two that overlap the one that says most."""
    if not _MAYBE.search(text):
        return ()
    words = _URL.sub(lambda match: "\0" * len(match.group()), text)
    found: list[Finding] = []
    for finder in FINDERS:
        for finding in finder(text if finder in IN_ADDRESSES else words):
            if all(finding.end <= other.start or other.end <= finding.start for other in found):
                found.append(finding)
    return tuple(sorted(found, key=lambda finding: finding.start))
