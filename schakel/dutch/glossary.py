"""Find phrases in running text.

These are the terms of the glossary, explained where each first occurs on a page, and foreign words, marked so that screen
readers pronounce them correctly (WCAG 3.1.2).
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..library import Library
from ..model import Term

_WORD = re.compile(r"[\w’'-]*\w\+?")  # `mbo+` is not the word `mbo`


class Phrases:
    """Words and groups of words, each with a name. The longest match wins."""

    def __init__(self, named: Iterable[tuple[str, str]], exact: Collection[str] = ()) -> None:
        """Take phrases.

        Args:
            named: Each phrase with its name.
            exact: The phrases that are found only with the capitals they have here; for others case does not matter.
        """
        self._by_first: dict[str, list[_Option]] = {}
        for phrase, name in named:
            words = tuple(_WORD.findall(phrase))
            if words:
                option = _Option(tuple(word.lower() for word in words), name, words if phrase in exact else None)
                self._by_first.setdefault(option.words[0], []).append(option)
        for options in self._by_first.values():
            options.sort(key=lambda option: (-len(option.words), option.written is None))

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and name of every phrase in `text`, without overlap."""
        words = list(_WORD.finditer(text))
        lower = [word.group().lower() for word in words]
        at = 0
        while at < len(words):
            for option in self._by_first.get(lower[at], ()):
                end = at + len(option.words)
                if tuple(lower[at:end]) == option.words and option.fits(words[at:end]) and _together(words[at:end], text):
                    yield words[at].start(), words[end - 1].end(), option.name
                    at = end - 1
                    break
            at += 1


@dataclass(frozen=True)
class _Option:
    words: tuple[str, ...]
    """In small letters."""
    name: str
    written: tuple[str, ...] | None
    """With its capitals, if they have to be the same."""

    def fits(self, found: Sequence[re.Match[str]]) -> bool:
        return self.written is None or all(a == b.group() for a, b in zip(self.written, found, strict=True))


class Glossary(Phrases):
    """The words that are explained, each with the id of its term as its name."""

    def __init__(self, library: Library) -> None:
        terms = {name: term for name, term in library.of(Term).items() if term.explain}
        super().__init__(
            ((form, name) for name, term in terms.items() for form in term.all_forms),
            {form for term in terms.values() for form in term.exact_forms})


class Foreign(Phrases):
    """Foreign words, each with its language as its name: every foreign term, and titles of more than one word.

    The title of a film can be an everyday word (Push), so a title of one word is marked only where it is used as a title.
    """

    def __init__(self, library: Library) -> None:
        super().__init__(
            ((form, item.title_language) for item in library.items.values() if item.title_language
             for form in (item.title, *((*item.forms, *item.synonyms) if isinstance(item, Term) else ()))
             if isinstance(item, Term) or " " in form),
            {form for term in library.of(Term).values() if term.title_language for form in term.exact_forms})

    def split(self, text: str) -> Iterator[tuple[str, str]]:
        """`text` in pieces, each with its language; empty for the language of the page."""
        done = 0
        for start, end, language in self.find(text):
            yield text[done:start], ""
            yield text[start:end], language
            done = end
        yield text[done:], ""


def _together(words: Sequence[re.Match[str]], text: str) -> bool:
    """Whether only white space is between the words: a term does not continue after a comma or a full stop."""
    return all(text[one.end():other.start()].isspace() for one, other in pairwise(words))
