"""Words as the search sees them: folded, without stop words, reduced to a stem. `stems.js` does the same in the browser."""

import re
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache

from Stemmer import Stemmer

from .verbs import infinitive

LINKS = ("", "s", "en", "e", "n")
"""The linking letters that may join the parts of a Dutch compound."""

STOP = frozenset(
    "de het een en van in is dat te op voor met niet zijn er aan om als ook je die hoe wat tussen bij naar uit tot of dan "
    "maar door over nog ze hij zij we wij ik u jij jou jouw mijn ons onze hun haar hem was werd wordt worden heeft hebben "
    "had heb kan kun kunnen kunt moet moeten mag wil wie waar welk welke wanneer waarom deze dit daar hier dus toch wel "
    "geen meer zo zou zich doe doet doen gaat gaan ga ben bent iets iemand mij me al er".split())
"""Words that say nothing about a subject; they are ignored unless a question has no others."""

PARTICLES = frozenset("aan af bij door in mee na om op over terug toe uit voor weg".split())
"""Prefixes that a Dutch verb can drop to the end of its clause: `toevoegen` becomes `voeg … toe`."""

APART = {
    "schulden": "schulden", "schuldig": "schuldig", "schuldige": "schuldig", "oudere": "ouderen", "ouderen": "ouderen"}
"""Words that look like a form of another and mean something else → a stem of their own: debts are no guilt, and who is old is
not always a parent."""

SENTENCE = re.compile(r"[.;:!?\n]+")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_JOINT = re.compile("['’-]")
_ENDING = re.compile(r"['’](?:s|er|ers|tje|tjes)$")
_PORTER = Stemmer("dutch_porter")
_KRAAIJ_POHLMANN = Stemmer("dutch")


def fold(text: str) -> str:
    """Lower case without accents and ligatures: `Cliënt` is `client`."""
    lower = text.lower()
    return lower if lower.isascii() else unicodedata.normalize("NFKD", lower).translate(_accents())


@cache
def _accents() -> dict[int, None]:
    """A translation that removes every character that combines with the previous one."""
    return dict.fromkeys(point for point in range(sys.maxunicode + 1) if unicodedata.combining(chr(point)))


def split_words(text: str) -> list[str]:
    """The folded words of `text`; `time-outgroep` becomes `time` and `outgroep`, `mbo’ers` becomes `mbo`."""
    return _pieces(fold(text))


def written_words(text: str) -> list[str]:
    """The words of `text` as written, with capitals and accents."""
    return _pieces(unicodedata.normalize("NFC", text))


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    for word in _WORD.findall(text):
        pieces += [word] if word.isalnum() else [part for part in _JOINT.split(_ENDING.sub("", word)) if part]
    return pieces


def joined_words(text: str) -> list[str]:
    """The hyphenated words of `text`, each as one word: `time-outgroep` becomes `timeoutgroep`."""
    return [_JOINT.sub("", _ENDING.sub("", word)) for word in _WORD.findall(fold(text)) if "-" in word]


def joined_verbs(text: str) -> Iterator[str]:
    """Every word before a particle at the end of a clause, joined to it.

    `Voeg een verslag toe.` gives `toevoeg` and `toeverslag`: which of them is a verb is not known here.
    """
    for sentence in SENTENCE.split(text):
        before: list[str] = []
        for clause in sentence.split(","):
            words = split_words(clause)
            if words and words[-1] in PARTICLES:
                yield from (words[-1] + word for word in (*before, *words[:-1]) if word not in STOP)
            before += words


@cache
def stem(word: str) -> str:
    """The stem of a folded word by Snowball's first algorithm for Dutch (`dutch_porter`), for plurals and adjectives."""
    return str(_PORTER.stemWord(word))


@cache
def family(word: str) -> str:
    """What `word` has in common with its other forms, including verbs, by the algorithm of Kraaij and Pohlmann (`dutch`)."""
    return str(_KRAAIJ_POHLMANN.stemWord(infinitive(word)))


def title_key(text: str) -> str:
    """A title or question as one word, for comparison: without articles at the start and without spaces."""
    words = split_words(text)
    while len(words) > 1 and words[0] in ("de", "het", "een"):
        words = words[1:]
    return "".join(words)
