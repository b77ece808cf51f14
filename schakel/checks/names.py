"""The name that someone probably meant, also among very many names and for very many mistakes."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cached_property

ALIKE = 0.6
"""How much a name must be like the one that was written, from 0 to 1."""

FEW = 100
"""So few names are all compared with the one that was written; of more, the `FEW` that share most pieces of it."""

SHORT = 8
"""A shorter name is known by pairs of letters, a longer one by threes."""


class Names:
    """Names that exist."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = list(dict.fromkeys(names))

    def nearest(self, name: str) -> str | None:
        """The name most similar to `name`, or None if none is."""
        names = self._names if len(self._names) <= FEW else self._near(name)
        return next(iter(get_close_matches(name, names, n=1, cutoff=ALIKE)), None)

    def _near(self, name: str) -> list[str]:
        shared = Counter(at for piece in _pieces(name, _size(name)) for at in self._places.get(piece, ()))
        lengths = self._lengths
        alike = sorted(shared, key=lambda at: (-shared[at] / (lengths[at] + len(name)), at))
        return [self._names[at] for at in alike[:FEW]]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Two or three letters → the places in the list of the names that hold it."""
        places: dict[str, list[int]] = defaultdict(list)
        for at, name in enumerate(self._names):
            for piece in _pieces(name, 2) | _pieces(name, 3):
                places[piece].append(at)
        return dict(places)

    @cached_property
    def _lengths(self) -> list[int]:
        return [len(name) for name in self._names]


def _size(name: str) -> int:
    return 2 if len(name.rpartition("/")[2]) < SHORT else 3


def _pieces(name: str, size: int) -> set[str]:
    """The pieces of the last part of a name: what stands before a slash is the same for a whole kind."""
    slug = f" {name.rpartition('/')[2]} "
    return {slug[at:at + size] for at in range(len(slug) - size + 1)}
