"""Synonyms and abbreviations for the index: a page that says `Wmo` is also found by what the letters stand for."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import yaml

from .stems import split_words
from .verbs import nouns

GROUPS = Path(__file__).with_name("synonyms.nl.yml")

Phrase = tuple[str, ...]
"""The stems of a few words, in order."""


class Synonyms:
    """Finds phrases with synonyms in a text, given as stems."""

    def __init__(self, stem: Callable[[str], str]) -> None:
        self._by_first: dict[str, list[tuple[Phrase, tuple[str, ...]]]] = {}
        for group in (*_groups(), *nouns()):
            phrases = [tuple(stem(word) for word in split_words(words)) for words in group]
            for phrase in phrases:
                words = (word for other in phrases if other != phrase for word in other if word not in phrase)
                others = tuple(dict.fromkeys(words))
                self._by_first.setdefault(phrase[0], []).append((phrase, others))

    def of(self, stems: Sequence[str]) -> list[str]:
        """The stems that say the same in other words, once for each occurrence of a phrase in `stems`."""
        synonyms: list[str] = []
        for at, first in enumerate(stems):
            for phrase, others in self._by_first.get(first, ()):
                if tuple(stems[at:at + len(phrase)]) == phrase:
                    synonyms += others
        return synonyms


@cache
def _groups() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(str(word) for word in group) for group in yaml.safe_load(GROUPS.read_text(encoding="utf-8")))
