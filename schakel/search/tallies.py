"""Count the words of one document, each as its stem, and keep the counts as long as the document says the same.

What a count depends on besides the document is noted with it: the families of its words, and all names, of which compounds are
made. So a word that is new in one document makes only the counts of that one anew.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt

from ..kept import Kept, key
from .compounds import Splitter
from .findables import Findable
from .stems import APART, SENTENCE, STOP, family, joined_verbs, joined_words, split_words, stem, written_words
from .synonyms import Synonyms

IN_TITLE, IN_NAME, IN_SUMMARY, IN_HEADING, IN_KEYWORDS, HIDDEN = 5.0, 4.0, 1.6, 1.2, 1.2, 0.4
AS_PART, AS_SYNONYM = 0.5, 0.5

_split, _join = cache(split_words), cache(joined_words)
"""A text comes back often, and is taken apart once."""


@dataclass(frozen=True)
class Words:
    """The words of one document."""

    folded: Sequence[str]
    """Every word, once."""
    within: Sequence[str]
    """Those that stand within a sentence, as they are written."""
    begun: Sequence[str]
    """Those that a sentence begins with, in lower case."""


@dataclass
class Tally:
    """The counts of one document."""

    rows: list[tuple[str, float, int, float]]
    """For every stem, in their order: its count in the text, its best passage, and the bonus for title, names and so on."""
    length: int
    """Words in the running text."""


def words_of(document: Findable, kept: Kept) -> Words:
    """The words of a document, taken apart now or before."""
    at = key(_text(document))
    if row := kept.value("words", at):
        return Words(**row)
    shown = [document.title, document.summary, *document.names, *document.keywords]
    shown += [text for passage in document.passages for text in (passage.heading, passage.text)]
    folded = {word for text in (*shown, *document.hidden) for words in (_split(text), _join(text)) for word in words}
    sentences = [written_words(sentence) for text in shown for sentence in SENTENCE.split(text)]
    within = {word for words in sentences for word in words[1:]}
    words = Words(sorted(folded), sorted(within), sorted({words[0].lower() for words in sentences if words}))
    kept.keep("words", at, vars(words))
    return words


def _text(document: Findable) -> str:
    """Everything that a document says."""
    return repr((
        document.title, document.names, document.summary, document.keywords, document.hidden,
        [(passage.heading, passage.text) for passage in document.passages]))


class Teller:
    """Counts the words of documents, given what all of them have in common."""

    def __init__(self, families: Mapping[str, str], names: Iterable[str], kept: Kept) -> None:
        """Prepare to count.

        Args:
            families: Family → the stem under which all its words are indexed.
            names: The titles of all documents and their other names.
            kept: Counts of earlier runs.
        """
        self._families, self._kept = families, kept
        self._read: dict[str, str | None] = {}
        self._parts = cache(self._parts_of)
        words = sorted(word for name in names for word in _split(name))
        self._split = Splitter(words)
        self._synonyms = Synonyms(self.stem)
        self._common = key(*words, repr(self._read))

    def stem(self, word: str) -> str:
        """The stem under which a word is indexed."""
        return APART.get(word) or self._family(word) or stem(word)

    def tally(self, document: Findable) -> Tally:
        """The counts of a document, made now or before."""
        at = key(self._common, _text(document))
        row = self._kept.value("tallies", at)
        if row and all(self._families.get(name) == known for name, known in row["read"].items()):
            return Tally(row["rows"], row["length"])
        self._read = {}
        tally = self._counted(document)
        self._kept.keep("tallies", at, vars(tally) | {"read": self._read})
        return tally

    def _family(self, word: str) -> str | None:
        name = family(word)
        self._read[name] = known = self._families.get(name)
        return known

    def _counted(self, document: Findable) -> Tally:
        title = [word for word in _split(document.title) if word not in STOP]
        fields = [(document.title, IN_TITLE / sqrt(max(1, len(title)))), (document.summary, IN_SUMMARY)]
        fields += [(name, IN_NAME / sqrt(max(1, len(_split(name))))) for name in document.names]
        fields += [(words, IN_KEYWORDS) for words in document.keywords] + [(words, HIDDEN) for words in document.hidden]
        fields += [(passage.heading, IN_HEADING) for passage in document.passages]
        bonuses: dict[str, float] = {}
        for text, share in fields:
            for term, part in self._terms(text):
                bonuses[term] = max(bonuses.get(term, 0.0), share * part)
        counts: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
        for number, passage in enumerate(document.passages):
            for text in (passage.text, passage.heading):
                for term, part in self._terms(text):
                    counts[term][number] += part
        return Tally(
            [(term, *_summed(counts.get(term, {})), bonuses.get(term, 0.0)) for term in sorted(bonuses.keys() | counts.keys())],
            sum(len(passage.text.split()) for passage in document.passages))

    def _terms(self, text: str) -> Iterator[tuple[str, float]]:
        """Every stem in `text` with its share: 1 for words, less for parts of compounds and synonyms."""
        words = _split(text)
        stems = [self.stem(word) for word in words]
        for word, stem_ in zip(words, stems, strict=True):
            if word in STOP:
                continue
            yield stem_, 1.0
            if word in APART:
                yield stem(word), AS_PART
            shares, read = self._parts(word)
            self._read |= read
            yield from shares
        for word in _join(text):
            yield self.stem(word), 1.0
        for word in joined_verbs(text):
            if known := self._family(word):
                yield known, AS_PART
        for term in self._synonyms.of(stems):
            yield term, AS_SYNONYM

    def _parts_of(self, word: str) -> tuple[list[tuple[str, float]], dict[str, str | None]]:
        """The stems of the parts of a compound and their synonyms, each with its share; and the families that were read."""
        before, self._read = self._read, {}
        shares: list[tuple[str, float]] = []
        for part in sorted({self.stem(part) for part in self._split.parts(word)} - {self.stem(word)}):
            shares.append((part, AS_PART))
            shares += [(term, AS_PART * AS_SYNONYM) for term in self._synonyms.of((part,))]
        read, self._read = self._read, before
        return shares, read


def _summed(places: Mapping[int, float]) -> tuple[float, int]:
    """The sum of the counts in each passage, and the first passage with the highest."""
    return sum(places.values()), max(places, key=lambda at: (places[at], -at)) if places else 0
