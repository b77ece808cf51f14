"""Words as the search sees them: folded, without stop words, cut to a stem. The browser does the same in `words.js`."""

import re
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache

import snowballstemmer

LINKS = ("", "s", "en", "e", "n")
"""The sounds that may stand between the parts of a Dutch compound."""

STOP = frozenset(
    "de het een en van in is dat te op voor met niet zijn er aan om als ook je die hoe wat tussen bij naar uit tot of dan "
    "maar door over nog ze hij zij we wij ik u jij jou jouw mijn ons onze hun haar hem was werd wordt worden heeft hebben "
    "had heb kan kun kunnen kunt moet moeten mag wil wie waar welk welke wanneer waarom deze dit daar hier dus toch wel "
    "geen meer zo zou zich doe doet doen gaat gaan ga ben bent iets iemand mij me al er".split())
"""Words that say nothing about a subject; a question keeps its other words."""

PARTICLES = frozenset("aan af bij door in mee na om op over terug toe uit voor weg".split())
"""What a Dutch verb can part with: `toevoegen` is `voeg … toe` at the end of its clause."""

SENTENCE = re.compile(r"[.;:!?\n]+")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_JOINT = re.compile("['’-]")
_ENDING = re.compile(r"['’](?:s|er|ers|tje|tjes)$")
_PORTER = snowballstemmer.stemmer("dutch_porter")
_KRAAIJ_POHLMANN = snowballstemmer.stemmer("dutch")


def fold(text: str) -> str:
    """Lower case without accents and ligatures: `Cliënt` is `client`."""
    return unicodedata.normalize("NFKD", text.lower()).translate(_accents())


@cache
def _accents() -> dict[int, None]:
    """Every character that combines with the one before it, to take out."""
    return dict.fromkeys(point for point in range(sys.maxunicode + 1) if unicodedata.combining(chr(point)))


def split_words(text: str) -> list[str]:
    """The folded words of `text`; `time-outgroep` is `time` and `outgroep`, `mbo’ers` is `mbo`."""
    return _pieces(fold(text))


def written_words(text: str) -> list[str]:
    """The same words as they are written, with capitals and accents."""
    return _pieces(unicodedata.normalize("NFC", text))


def _pieces(text: str) -> list[str]:
    found: list[str] = []
    for word in _WORD.findall(text):
        found += [word] if word.isalnum() else [part for part in _JOINT.split(_ENDING.sub("", word)) if part]
    return found


def joined_words(text: str) -> list[str]:
    """The words with a hyphen as one word: `time-outgroep` is `timeoutgroep`."""
    return [_JOINT.sub("", _ENDING.sub("", word)) for word in _WORD.findall(fold(text)) if "-" in word]


def joined_verbs(text: str) -> Iterator[str]:
    """Every word before a particle that ends a clause, joined to it: `Voeg een verslag toe.` gives `toevoeg`, `toeverslag`."""
    for sentence in SENTENCE.split(text):
        before: list[str] = []
        for clause in sentence.split(","):
            words = split_words(clause)
            if words and words[-1] in PARTICLES:
                yield from (words[-1] + word for word in (*before, *words[:-1]) if word not in STOP)
            before += words


@cache
def stem(word: str) -> str:
    """The stem of a folded word by the first Snowball algorithm for Dutch (`dutch_porter`): plurals, adjectives."""
    return str(_PORTER.stemWord(word))


@cache
def family(word: str) -> str:
    """What `word` shares with its other forms, verbs too, by the algorithm of Kraaij and Pohlmann (`dutch`)."""
    return str(_KRAAIJ_POHLMANN.stemWord(word))


def title_key(text: str) -> str:
    """A title or question as one word for comparing: no article in front, no blanks."""
    words = split_words(text)
    while len(words) > 1 and words[0] in ("de", "het", "een"):
        words = words[1:]
    return "".join(words)
