"""Build the inverted index, which maps each stem to its postings: document, weight, best passage.

A weight is BM25 over the running text, plus a bonus for other places where the word occurs: most for the title, then another
name, the summary, a heading and the keywords, and least for text that is not shown at all. Parts of compounds and synonyms
count for less than the word itself.
"""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from ..kept import NOWHERE, Kept
from .findables import Findable
from .stems import family, stem, title_key
from .tallies import IN_SUMMARY, Teller, words_of
from .verbs import forms, infinitive
from .vocabulary import vocabulary

SATURATION, LENGTH_SHARE = 1.2, 0.5
"""BM25: how soon repeating a word adds nothing, and how much a document loses by being long."""

NO_SUBJECT = 0.6
"""What a word that is in no title or name counts for: rare in the handbook, yet not what any of it is about."""

_BRACKETS = re.compile(r" \(|\)$")
"""Brackets after a title: readers may search for either part of `Cursus Van Idee naar Project (VIP)`."""


class Posting(NamedTuple):
    """A document that contains a stem."""

    document: int
    """The number of the document."""
    weight: float
    """How well the document fits the stem; higher is better."""
    passage: int
    """The number of the passage in which the stem counts most."""


@dataclass(frozen=True)
class Index:
    """Everything the browser needs in order to search."""

    terms: dict[str, tuple[Posting, ...]]
    """Stem → postings, by number of the document."""
    rarities: dict[str, float]
    """Stem → how much it tells; it is in the weights of the postings already."""
    forms: dict[str, str]
    """Word → stem, for words that the browser would stem differently."""
    titles: dict[str, tuple[int, ...]]
    """Title as one word → numbers of the documents with that title."""
    vocabulary: dict[str, int]
    """Word as written → number of documents that contain it; 0 for a word that must not be corrected."""


def build(documents: tuple[Findable, ...], kept: Kept = NOWHERE) -> Index:
    """Build the index of all `documents`; counts of earlier runs are in `kept`."""
    return _Builder(documents, kept).index()


class _Builder:
    def __init__(self, documents: tuple[Findable, ...], kept: Kept) -> None:
        self._documents = documents
        self._words = [words_of(document, kept) for document in documents]
        self._counts = Counter(word for words in self._words for word in words.folded)
        names = (name for document in documents for name in (document.title, *document.names))
        self._teller = Teller(_families(self._counts), names, kept)

    def index(self) -> Index:
        tallies = [self._teller.tally(document) for document in self._documents]
        mean = sum(tally.length for tally in tallies) / max(1, len(tallies)) or 1
        postings_by_term: dict[str, list[tuple[int, float, int]]] = defaultdict(list)
        for document, tally in zip(self._documents, tallies, strict=True):
            norm = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * tally.length / mean)
            for term, count, passage, bonus in tally.rows:
                weight = (count * (SATURATION + 1) / (count + norm) + bonus) * document.weight
                postings_by_term[term].append((document.number, weight, passage))
        subjects = {term for tally in tallies for term, _, _, bonus in tally.rows if bonus > IN_SUMMARY}
        size = len(self._documents)
        rarities = {
            term: log(1 + size / len(postings)) * (1 if term in subjects else NO_SUBJECT)
            for term, postings in postings_by_term.items()}
        terms = {
            term: tuple(Posting(number, weight * rarities[term], passage) for number, weight, passage in postings)
            for term, postings in sorted(postings_by_term.items())}
        return Index(terms, rarities, self._forms(), self._titles(), vocabulary(self._words, self._counts))

    def _forms(self) -> dict[str, str]:
        """Also of verbs that are in the texts in another form: no rule for endings leads from the one to the other."""
        others = (form for word in self._counts for form in forms(infinitive(word)))
        stems = {word: self._teller.stem(word) for word in sorted({*self._counts, *others})}
        return {word: stem_ for word, stem_ in stems.items() if stem_ != stem(word)}

    def _titles(self) -> dict[str, tuple[int, ...]]:
        numbers_by_title: dict[str, dict[int, None]] = defaultdict(dict)
        for document in self._documents:
            for name in (document.title, *_BRACKETS.split(document.title), *document.names):
                if key := title_key(name):
                    numbers_by_title[key][document.number] = None
        return {key: tuple(numbers) for key, numbers in sorted(numbers_by_title.items())}


def _families(vocabulary: Counter[str]) -> dict[str, str]:
    """Family → the stem under which all its words are indexed: its most common stem."""
    stems_by_family: dict[str, Counter[str]] = defaultdict(Counter)
    for word, count in vocabulary.items():
        stems_by_family[family(word)][stem(infinitive(word))] += count
    return {name: min(stems, key=lambda s: (-stems[s], len(s), s)) for name, stems in stems_by_family.items()}
