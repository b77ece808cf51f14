"""Build the inverted index, which maps each stem to its postings: document, weight, best passage.

A weight is BM25 over the running text, plus a bonus for other places where the word occurs: most for the title, then another
name, the summary, a heading and the keywords, and least for text that is not shown at all. Parts of compounds and synonyms
count for less than the word itself.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from math import log, sqrt

from .compounds import Splitter
from .findables import Findable
from .stems import STOP, family, joined_verbs, joined_words, split_words, stem, title_key
from .synonyms import Synonyms
from .vocabulary import vocabulary

SATURATION, LENGTH_SHARE = 1.2, 0.5
"""BM25: how soon repeating a word adds nothing, and how much a document loses by being long."""
IN_TITLE, IN_NAME, IN_SUMMARY, IN_HEADING, IN_KEYWORDS, HIDDEN = 5.0, 4.0, 1.6, 1.2, 1.2, 0.4
AS_PART, AS_SYNONYM = 0.5, 0.5

_BRACKETS = re.compile(r" \(|\)$")
"""Brackets after a title: readers may search for either part of `Cursus Van Idee naar Project (VIP)`."""


@dataclass(frozen=True)
class Posting:
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
    forms: dict[str, str]
    """Word → stem, for words that the browser would stem differently."""
    titles: dict[str, tuple[int, ...]]
    """Title as one word → numbers of the documents with that title."""
    vocabulary: dict[str, int]
    """Word as written → number of documents that contain it; 0 for a word that must not be corrected."""


@dataclass
class _Tally:
    """The counts of one document."""

    fields: dict[str, float] = field(default_factory=dict)
    """Stem → bonus for the title, names, summary and so on."""
    text: dict[str, dict[int, float]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(float)))
    """Stem → passage → count."""
    length: int = 0
    """Words in the running text."""

    def at_least(self, stem_: str, share: float) -> None:
        self.fields[stem_] = max(self.fields.get(stem_, 0.0), share)


def build(documents: tuple[Findable, ...]) -> Index:
    """Build the index of all `documents`."""
    return _Builder(documents).index()


class _Builder:
    def __init__(self, documents: tuple[Findable, ...]) -> None:
        self._documents = documents
        # A text, a word and the parts of a word come back often: each is taken apart once.
        self._words, self._joined = cache(split_words), cache(joined_words)
        self._stem, self._parts = cache(self._stem_of), cache(self._parts_of)
        self._counts = Counter(word for document in documents for word in set(self._all_words(document)))
        self._families = _families(self._counts)
        names = (name for document in documents for name in (document.title, *document.names))
        self._split = Splitter(word for name in names for word in split_words(name))
        self._synonyms = Synonyms(self._stem)

    def _stem_of(self, word: str) -> str:
        return self._families.get(family(word)) or stem(word)

    def index(self) -> Index:
        tallies = [self._tally(document) for document in self._documents]
        mean = sum(tally.length for tally in tallies) / max(1, len(tallies)) or 1
        postings_by_term: dict[str, list[Posting]] = defaultdict(list)
        for document, tally in zip(self._documents, tallies, strict=True):
            norm = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * tally.length / mean)
            for term in sorted(tally.fields.keys() | tally.text.keys()):
                places = tally.text.get(term, {})
                count = sum(places.values())
                weight = count * (SATURATION + 1) / (count + norm) + tally.fields.get(term, 0.0)
                passage = max(places, key=lambda at: (places[at], -at)) if places else 0
                postings_by_term[term].append(
                    Posting(document.number, weight * document.weight, passage))
        size = len(self._documents)
        terms = {
            term: tuple(Posting(p.document, p.weight * log(1 + size / len(postings)), p.passage) for p in postings)
            for term, postings in sorted(postings_by_term.items())
        }
        forms = {word: self._stem(word) for word in sorted(self._counts) if self._stem(word) != stem(word)}
        return Index(terms, forms, self._titles(), vocabulary(self._documents, self._counts))

    def _titles(self) -> dict[str, tuple[int, ...]]:
        numbers_by_title: dict[str, dict[int, None]] = defaultdict(dict)
        for document in self._documents:
            for name in (document.title, *_BRACKETS.split(document.title), *document.names):
                if key := title_key(name):
                    numbers_by_title[key][document.number] = None
        return {key: tuple(numbers) for key, numbers in sorted(numbers_by_title.items())}

    def _tally(self, document: Findable) -> _Tally:
        tally = _Tally()
        title = split_words(document.title)
        share = IN_TITLE / sqrt(max(1, len([word for word in title if word not in STOP])))
        self._add_field(tally, document.title, share)
        for name in document.names:
            self._add_field(tally, name, IN_NAME / sqrt(max(1, len(split_words(name)))))
        self._add_field(tally, document.summary, IN_SUMMARY)
        for words in document.keywords:
            self._add_field(tally, words, IN_KEYWORDS)
        for words in document.hidden:
            self._add_field(tally, words, HIDDEN)
        for number, passage in enumerate(document.passages):
            self._add_field(tally, passage.heading, IN_HEADING)
            for term, share in self._terms(passage.text):
                tally.text[term][number] += share
            for term, share in self._terms(passage.heading):
                tally.text[term][number] += share
            tally.length += len(passage.text.split())
        return tally

    def _add_field(self, tally: _Tally, text: str, share: float) -> None:
        for term, part in self._terms(text):
            tally.at_least(term, share * part)

    def _terms(self, text: str) -> Iterable[tuple[str, float]]:
        """Every stem in `text` with its share: 1 for words, less for parts of compounds and synonyms."""
        words = self._words(text)
        stems = [self._stem(word) for word in words]
        for word, stem_ in zip(words, stems, strict=True):
            if word in STOP:
                continue
            yield stem_, 1.0
            yield from self._parts(word)
        for word in self._joined(text):
            yield self._stem(word), 1.0
        for word in joined_verbs(text):
            if known := self._families.get(family(word)):
                yield known, AS_PART
        for term in self._synonyms.of(stems):
            yield term, AS_SYNONYM

    def _parts_of(self, word: str) -> tuple[tuple[str, float], ...]:
        """The stems of the parts of a compound and their synonyms, each with its share."""
        shares: list[tuple[str, float]] = []
        for part in {self._stem(part) for part in self._split.parts(word)} - {self._stem(word)}:
            shares.append((part, AS_PART))
            shares += [(term, AS_PART * AS_SYNONYM) for term in self._synonyms.of((part,))]
        return tuple(shares)

    def _all_words(self, document: Findable) -> Iterable[str]:
        texts = [document.title, document.summary, *document.names, *document.keywords, *document.hidden]
        texts += [text for passage in document.passages for text in (passage.heading, passage.text)]
        for text in texts:
            yield from self._words(text)
            yield from self._joined(text)


def _families(vocabulary: Counter[str]) -> dict[str, str]:
    """Family → the stem under which all its words are indexed: its most common stem."""
    stems_by_family: dict[str, Counter[str]] = defaultdict(Counter)
    for word, count in vocabulary.items():
        stems_by_family[family(word)][stem(word)] += count
    return {name: min(stems, key=lambda s: (-stems[s], len(s), s)) for name, stems in stems_by_family.items()}
