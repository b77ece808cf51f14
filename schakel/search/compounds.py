"""Split Dutch compounds into their parts, using the words of OpenTaal and of the library itself."""

from collections.abc import Iterable, Iterator
from functools import cache
from math import sqrt
from pathlib import Path

from .stems import LINKS, STOP, fold

SHORTEST_PART = 4
LONGEST_WORD = 60
"""Longer words are not split: no compound is so long, and the work grows with the cube of the length."""
RARE = 8
"""A short word that is part of fewer words than this is probably an ending or a coincidence."""
LIST = Path(__file__).parent / "wordlist" / "compound-parts.nl.txt"
OWN = 25
"""How many compounds of OpenTaal a word in the library's own titles and terms counts for."""

_AFFIXES = frozenset((
    "aan achter baar baarheid bare binnen door dend ende enden eren erend heden heid ieel iele ische isch lijk lijke "
    "loos lerings lichtings loze matig mede ness onder ondern over rond schap schappelijke schappen seren sten "
    "sters terug tegen tief tieve toe tussen vings voor weder weer weg"
).split())
"""Parts that change a word but are not a subject of their own."""


class Splitter:
    """Knows which words can be parts: `parts(word)` are those of a folded word, or () if it cannot be split."""

    def __init__(self, own: Iterable[str] = ()) -> None:
        self._counts = dict(listed())
        for word in own:
            if len(word) >= SHORTEST_PART and word not in STOP:
                self._counts[word] = self._counts.get(word, 0) + OWN
        self.parts = cache(self._parts)

    def _parts(self, word: str) -> tuple[str, ...]:
        if len(word) > LONGEST_WORD:
            return ()
        best: tuple[str, ...] = ()
        best_score = 0.0
        for head, tail in _cuts(word):
            score = sqrt(self._count(head) * self._count(tail)) * min(len(head), len(tail))
            if score > best_score:
                best, best_score = (head, tail), score
        nested: list[str] = []
        for part in best:
            nested += [part, *self.parts(part)]
        return tuple(dict.fromkeys(part for part in nested if part not in _AFFIXES and part not in STOP))

    def _count(self, word: str) -> int:
        """How productive `word` is as a part; a plural counts as its singular, an unlisted compound as 1."""
        for ending in ("", "en", "s"):
            if word.endswith(ending) and (count := self._counts.get(word.removesuffix(ending) if ending else word)):
                return count if count >= RARE or len(word) > 5 else 0
        return 1 if self.parts(word) else 0


def _cuts(word: str) -> Iterator[tuple[str, str]]:
    """Every way to split `word` in two, with and without linking letters."""
    if not word.isalpha():
        return
    for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        for link in LINKS:
            head = word[:cut].removesuffix(link) if link else word[:cut]
            if len(head) >= SHORTEST_PART and word[:cut].endswith(link):
                yield head, word[cut:]


@cache
def listed() -> tuple[tuple[str, int], ...]:
    """The folded words of OpenTaal that are part of other words, each with the number of those words."""
    rows = (line.split() for line in LIST.read_text(encoding="utf-8").splitlines())
    return tuple((fold(word), int(count)) for word, count in rows)
