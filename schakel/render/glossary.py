"""Find the terms of the glossary in running text, so that each can be explained where it first occurs on a page."""

import re
from collections.abc import Iterator

from ..library import Library
from ..model import Term

_WORD = re.compile(r"[\w’'-]*\w\+?")  # `mbo+` is another word than `mbo`


class Glossary:
    """The words and groups of words that have an explanation. Longest match first; capitals do not count."""

    def __init__(self, library: Library) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, term in library.of(Term).items():
            if term.explain:
                for form in (term.title, *term.forms):
                    self._add(form, name)
        for options in self._by_first.values():
            options.sort(key=lambda option: -len(option[0]))

    def _add(self, form: str, name: str) -> None:
        words = tuple(word.lower() for word in _WORD.findall(form))
        if words:
            self._by_first.setdefault(words[0], []).append((words, name))

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and term id of every explained word in `text`, not overlapping."""
        words = [(match.group().lower(), match.start(), match.end()) for match in _WORD.finditer(text)]
        at = 0
        while at < len(words):
            for form, name in self._by_first.get(words[at][0], ()):
                if tuple(word for word, _, _ in words[at:at + len(form)]) == form and _together(words, at, form, text):
                    yield words[at][1], words[at + len(form) - 1][2], name
                    at += len(form) - 1
                    break
            at += 1


def _together(words: list[tuple[str, int, int]], at: int, form: tuple[str, ...], text: str) -> bool:
    """Only white space between the words: a term does not run over a comma or a full stop."""
    return all(text[words[i][2]:words[i + 1][1]].isspace() for i in range(at, at + len(form) - 1))
