"""Verbs that change their vowel: `geschreven` and `schreef` are forms of `schrijven`, and `gesprek` is a noun of `spreken`."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

VERBS = Path(__file__).with_name("verbs.nl.yml")
ABSENT = "-"
"""Stands for a form that is rather another word."""

_PREFIXES = (
    "aan af be bij door her in los mee mis na om onder ont op open over samen tegen terug toe uit vast ver vol voor weer weg"
    .split())


@cache
def infinitive(word: str) -> str:
    """The infinitive of a form of such a verb, with or without a prefix; `word` itself if it is none."""
    if verb := _infinitives().get(word):
        return verb
    for prefix in _PREFIXES:
        if word.startswith(prefix) and (verb := _prefixed().get(word.removeprefix(prefix))):
            return prefix + verb
    return word


def forms(verb: str) -> Iterator[str]:
    """Every form of such a verb, given as its infinitive, with or without a prefix; none of another word."""
    yield from _own_forms().get(verb, ())
    for prefix in _PREFIXES:
        if verb.startswith(prefix):
            for form in _own_forms().get(verb.removeprefix(prefix), ()):
                yield prefix + form
                if form.startswith("ge"):
                    yield prefix + form.removeprefix("ge")


@cache
def nouns() -> tuple[tuple[str, ...], ...]:
    """Every infinitive that has nouns, with its nouns."""
    return tuple((row[0], *row[row.index("/") + 1:]) for row in _rows() if "/" in row)


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row.split()) for row in yaml.safe_load(VERBS.read_text(encoding="utf-8")))


@cache
def _own_forms() -> dict[str, tuple[str, ...]]:
    """Infinitive → its other forms."""
    return {row[0]: tuple(form for form in row[1:4] if form != ABSENT) for row in _rows()}


@cache
def _infinitives() -> dict[str, str]:
    """Form → infinitive."""
    return {form: verb for verb, forms_ in _own_forms().items() for form in forms_}


@cache
def _prefixed() -> dict[str, str]:
    """Form as it stands after a prefix → infinitive; the participle of a verb such as `bespreken` has no `ge`."""
    participles = {row[3].removeprefix("ge"): row[0] for row in _rows()}
    return participles | _infinitives()
