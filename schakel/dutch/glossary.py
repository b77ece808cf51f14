"""Find phrases in running text.

These are the terms of the glossary, explained where each first occurs on a page, and foreign words, marked so that screen
readers pronounce them correctly (WCAG 3.1.2).
"""

import re
from collections.abc import Iterable, Iterator

from ..library import Library
from ..model import Term

_WORD = re.compile(r"[\w’'-]*\w\+?")  # `mbo+` is not the word `mbo`


class Phrases:
    """Words and groups of words, each with a name. The longest match wins; case does not matter."""

    def __init__(self, named: Iterable[tuple[str, str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase, name in named:
            words = tuple(word.lower() for word in _WORD.findall(phrase))
            if words:
                self._by_first.setdefault(words[0], []).append((words, name))
        for options in self._by_first.values():
            options.sort(key=lambda option: -len(option[0]))

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and name of every phrase in `text`, without overlap."""
        words = [(match.group().lower(), match.start(), match.end()) for match in _WORD.finditer(text)]
        at = 0
        while at < len(words):
            for form, name in self._by_first.get(words[at][0], ()):
                if tuple(word for word, _, _ in words[at:at + len(form)]) == form and _together(words, at, form, text):
                    yield words[at][1], words[at + len(form) - 1][2], name
                    at += len(form) - 1
                    break
            at += 1


class Glossary(Phrases):
    """The words that are explained, each with the id of its term as its name."""

    def __init__(self, library: Library) -> None:
        super().__init__(
            (form, name) for name, term in library.of(Term).items() if term.explain
            for form in (term.title, *term.forms, *term.translations))


class Foreign(Phrases):
    """Foreign words, each with its language as its name: every foreign term, and titles of more than one word.

    The title of a film can be an everyday word (Push), so a title of one word is marked only where it is used as a title.
    """

    def __init__(self, library: Library) -> None:
        super().__init__(
            (form, item.language) for item in library.items.values() if item.language
            for form in (item.title, *(item.forms if isinstance(item, Term) else ()))
            if isinstance(item, Term) or " " in form)

    def split(self, text: str) -> Iterator[tuple[str, str]]:
        """`text` in pieces, each with its language; empty for the language of the page."""
        done = 0
        for start, end, language in self.find(text):
            yield text[done:start], ""
            yield text[start:end], language
            done = end
        yield text[done:], ""


def _together(words: list[tuple[str, int, int]], at: int, form: tuple[str, ...], text: str) -> bool:
    """Whether only white space is between the words: a term does not continue after a comma or a full stop."""
    return all(text[words[i][2]:words[i + 1][1]].isspace() for i in range(at, at + len(form) - 1))
