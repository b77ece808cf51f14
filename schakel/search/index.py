"""The inverted index: for every stem the documents it is in, with what it weighs there and in which passage it stands.

A weight is BM25 over the running text, plus a share for where else the word stands: in the title most, then in another
name, the summary, a heading and the keywords, and least in what is not shown at all. Parts of compounds and synonyms
count for less than the word itself.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import log, sqrt

from .compounds import Splitter
from .findables import Findable
from .stems import STOP, family, joined_verbs, joined_words, split_words, stem, title_key
from .synonyms import Synonyms
from .vocabulary import vocabulary

SATURATION, LENGTH_SHARE = 1.2, 0.5
"""BM25: how soon more of the same word adds nothing, and how much a long text weighs against itself."""
IN_TITLE, IN_NAME, IN_SUMMARY, IN_HEADING, IN_KEYWORDS, HIDDEN = 5.0, 4.0, 1.6, 1.2, 1.2, 0.4
AS_PART, AS_SYNONYM = 0.5, 0.5
BY_KIND = {"source": 0.5, "organisation": 0.7, "overview": 0.8, "page": 0.9, "log": 0.9, "statement": 0.9}
"""What a hit counts by kind, where it is not 1: readers want the text itself before a reference to it."""

_BRACKETS = re.compile(r" \(|\)$")
"""Brackets behind a title: of `Cursus Van Idee naar Project (VIP)` both pieces can be asked for."""


@dataclass(frozen=True)
class Posting:
    """A stem in a document. weight: higher is better; passage: number of the passage where it counts most."""

    document: int
    weight: float
    passage: int


@dataclass(frozen=True)
class Index:
    """What the browser gets.

    terms: stem → postings by document; forms: word → stem, where the browser cannot know; titles: title as one word →
    documents; vocabulary: word as it is written → number of documents it is in, 0 for one to leave as it is.
    """

    terms: dict[str, tuple[Posting, ...]]
    forms: dict[str, str]
    titles: dict[str, tuple[int, ...]]
    vocabulary: dict[str, int]


@dataclass
class _Tally:
    """What is counted of one document: stem → share, and stem → passage → count."""

    fields: dict[str, float] = field(default_factory=dict)
    text: dict[str, dict[int, float]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(float)))
    length: int = 0

    def at_least(self, stem_: str, share: float) -> None:
        self.fields[stem_] = max(self.fields.get(stem_, 0.0), share)


def build(documents: tuple[Findable, ...]) -> Index:
    """The index of all `documents`."""
    return _Builder(documents).index()


class _Builder:
    def __init__(self, documents: tuple[Findable, ...]) -> None:
        self._documents = documents
        self._counts = Counter(word for document in documents for word in set(_all_words(document)))
        self._families = _families(self._counts)
        own = (word for document in documents for text in (document.title, *document.names) for word in split_words(text))
        self._split = Splitter(own)
        self._synonyms = Synonyms(self._stem)

    def _stem(self, word: str) -> str:
        return self._families.get(family(word)) or stem(word)

    def index(self) -> Index:
        tallies = [self._tally(document) for document in self._documents]
        mean = sum(tally.length for tally in tallies) / max(1, len(tallies)) or 1
        found: dict[str, list[Posting]] = defaultdict(list)
        for document, tally in zip(self._documents, tallies, strict=True):
            norm = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * tally.length / mean)
            for term in sorted(tally.fields.keys() | tally.text.keys()):
                places = tally.text.get(term, {})
                count = sum(places.values())
                weight = count * (SATURATION + 1) / (count + norm) + tally.fields.get(term, 0.0)
                passage = max(places, key=lambda at: (places[at], -at)) if places else 0
                found[term].append(Posting(document.number, weight * BY_KIND.get(document.kind, 1.0), passage))
        size = len(self._documents)
        terms = {
            term: tuple(Posting(p.document, p.weight * log(1 + size / len(postings)), p.passage) for p in postings)
            for term, postings in sorted(found.items())
        }
        forms = {word: self._stem(word) for word in sorted(self._counts) if self._stem(word) != stem(word)}
        return Index(terms, forms, self._titles(), vocabulary(self._documents, self._counts))

    def _titles(self) -> dict[str, tuple[int, ...]]:
        found: dict[str, dict[int, None]] = defaultdict(dict)
        for document in self._documents:
            for name in (document.title, *_BRACKETS.split(document.title), *document.names):
                if key := title_key(name):
                    found[key][document.number] = None
        return {key: tuple(numbers) for key, numbers in sorted(found.items())}

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
        """Every stem in `text` with what it counts: words 1, parts of compounds and synonyms less."""
        words = split_words(text)
        stems = [self._stem(word) for word in words]
        for word, stem_ in zip(words, stems, strict=True):
            if word in STOP:
                continue
            yield stem_, 1.0
            for part in {self._stem(part) for part in self._split.parts(word)} - {stem_}:
                yield part, AS_PART
                for term in self._synonyms.of((part,)):
                    yield term, AS_PART * AS_SYNONYM
        for word in joined_words(text):
            yield self._stem(word), 1.0
        for word in joined_verbs(text):
            if known := self._families.get(family(word)):
                yield known, AS_PART
        for term in self._synonyms.of(stems):
            yield term, AS_SYNONYM


def _all_words(document: Findable) -> Iterable[str]:
    texts = [document.title, document.summary, *document.names, *document.keywords, *document.hidden]
    texts += [text for passage in document.passages for text in (passage.heading, passage.text)]
    for text in texts:
        yield from split_words(text)
        yield from joined_words(text)


def _families(vocabulary: Counter[str]) -> dict[str, str]:
    """Family → the stem that all its words are kept under: the commonest stem in it."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for word, count in vocabulary.items():
        found[family(word)][stem(word)] += count
    return {name: min(stems, key=lambda s: (-stems[s], len(s), s)) for name, stems in found.items()}
