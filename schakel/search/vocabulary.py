"""All words of the library, by which the browser knows a typing mistake; and Dutch words that only look like one."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from .compounds import listed
from .findables import Findable
from .stems import SENTENCE, STOP, fold, stem, written_words

SHORTEST = 3


def vocabulary(documents: tuple[Findable, ...], counts: Mapping[str, int]) -> dict[str, int]:
    """Word as it is written → number of documents it is in, ordered by the folded word.

    counts: the same by folded word. A Dutch word that is not in the library, but one letter away from a word that is, comes
    with 0: who asks for `strand` did not mean `stand`.
    """
    known = {word: count for word, count in counts.items() if len(word) >= SHORTEST and not word.isdigit() and word not in STOP}
    forms = _forms(documents)
    everything = known | dict.fromkeys(_lookalikes(known), 0)
    return {forms.get(word, word): count for word, count in sorted(everything.items())}


def _forms(documents: tuple[Findable, ...]) -> dict[str, str]:
    """Folded word → how it is written: small where it ever is, then as most documents do.

    At the start of a sentence a capital says nothing, and ids are no written words.
    """
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        texts = [document.title, document.summary, *document.names, *document.keywords]
        texts += [text for passage in document.passages for text in (passage.heading, passage.text)]
        sentences = [written_words(sentence) for text in texts for sentence in SENTENCE.split(text)]
        for word in {word for words in sentences for word in words[1:]}:
            found[fold(word)][word] += 1
        for word in {words[0].lower() for words in sentences if words}:
            found[fold(word)][word] += 0
    return {word: max(forms, key=lambda form: _preference(form, forms[form])) for word, forms in found.items()}


def _preference(form: str, count: int) -> tuple[bool, bool, int, str]:
    return count > 0, form.islower(), count, form


def _lookalikes(known: Mapping[str, int]) -> Iterator[str]:
    """The words of OpenTaal that share the first letter and all but one of the others with a known word."""
    near = {(word[0], shorter) for word in known for shorter in _shorter(word)}
    stems = {stem(word) for word in known}
    for word, _ in listed():
        if word not in known and stem(word) not in stems and any((word[0], shorter) in near for shorter in _shorter(word)):
            yield word


def _shorter(word: str) -> Iterator[str]:
    """The word, and the word without one of its letters."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1:]
