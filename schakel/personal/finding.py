"""What is found in a text."""

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
