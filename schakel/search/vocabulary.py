"""All words of the library, with which the browser detects typing mistakes, and Dutch words that only look like one."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from .compounds import listed
from .stems import STOP, fold, stem
from .tallies import Words

SHORTEST = 3


def vocabulary(documents: Sequence[Words], counts: Mapping[str, int]) -> dict[str, int]:
    """Count the words as they are written.

    A Dutch word that is not in the library, but one letter away from a word that is, has a count of 0: anyone who searches
    for `strand` does not mean `stand`.

    Args:
        documents: The words of everything that can be found.
        counts: Folded word → number of documents that contain it.

    Returns:
        Word as written → number of documents that contain it, ordered by the folded word.
    """
    known = {word: count for word, count in counts.items() if len(word) >= SHORTEST and not word.isdigit() and word not in STOP}
    forms = _forms(documents)
    everything = known | dict.fromkeys(_lookalikes(known), 0)
    return {forms.get(word, word): count for word, count in sorted(everything.items())}


def _forms(documents: Sequence[Words]) -> dict[str, str]:
    """Folded word → how it is written: in lower case if it ever is, otherwise as in most documents.

    A capital at the start of a sentence says nothing, and ids are not written words.
    """
    within = Counter(word for words in documents for word in words.within)
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    begun = {word for words in documents for word in words.begun}
    for word in sorted(within.keys() | begun):
        spellings[fold(word)][word] = within[word]
    return {word: max(forms, key=lambda form: _preference(form, forms[form])) for word, forms in spellings.items()}


def _preference(form: str, count: int) -> tuple[bool, bool, int, str]:
    return count > 0, form.islower(), count, form


def _lookalikes(known: Mapping[str, int]) -> Iterator[str]:
    """The words of OpenTaal that have the first letter and all but one of the others in common with a known word."""
    near = {(word[0], shorter) for word in known for shorter in _shorter(word)}
    stems = {stem(word) for word in known}
    for word, _ in listed():
        if word in known or not any((word[0], shorter) in near for shorter in _shorter(word)):
            continue
        if stem(word) not in stems:  # last: it takes most time, and few words get this far
            yield word


def _shorter(word: str) -> Iterator[str]:
    """The word itself, and the word without each of its letters in turn."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1:]
