"""What was found in a text, and which finder goes before another."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "iban", "mail", "profile", "coordinates", "bsn", "file-number", "birth-date", "phone", "address", "plate"]


@dataclass(frozen=True)
class Finding:
    """A piece of a text that may lead to a person."""

    kind: Kind
    start: int
    """The index in the text of its first character."""
    text: str
    """The piece itself."""
    is_sure: bool = True
    """Whether it can hardly be anything else; otherwise somebody has to look."""

    @property
    def end(self) -> int:
        return self.start + len(self.text)


Finder = Callable[[str], Iterator[Finding]]

_URL = re.compile(r"\b(?:https?://|www\.)[^\s<>\"')\]]+|\b10\.\d{4,9}/\S+", re.IGNORECASE)
"""Addresses on the web and of articles (DOI): the digits in them are no numbers of people."""

_MAYBE = re.compile(r"\d|@|\.(?:com|me)/")
"""What nearly all texts have nothing of, and every finding has."""


def findings(text: str) -> tuple[Finding, ...]:
    """The personal data in a text, in its order; of two that overlap the one that says most."""
    if not _MAYBE.search(text):
        return ()
    from .numbers import NUMBERS
    from .online import ONLINE
    from .places import COORDINATES, PLACES

    words = _URL.sub(lambda match: "\0" * len(match.group()), text)
    found: list[Finding] = []
    for finder, seen in (*((one, text) for one in (*ONLINE, *COORDINATES)), *((one, words) for one in (*NUMBERS, *PLACES))):
        for finding in finder(seen):
            if all(finding.end <= other.start or other.end <= finding.start for other in found):
                found.append(finding)
    return tuple(sorted(found, key=lambda finding: finding.start))
