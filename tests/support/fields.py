"""Items of every kind in which every field is filled, to see where each of them ends up."""

import datetime
import itertools
import re
import types
from collections.abc import Collection, Mapping
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from schakel.library import Entry, Library
from schakel.model import KINDS, Part
from schakel.model.base import SLUG, Enclosed, Markdown, Reference
from schakel.model.walk import hints, mark

from . import KLEIN

NAME = "een"
"""The items are called `casus/een`, `sessie/een` and so on."""

KEY = "kenmerk"
FIXED = {
    "as_of": 2011, "last_seen": 2011, "year": 2011, "report": "full", "begin": "19:30", "end": "21:30",
    "url_status": "historical", "explain": True,
    "status": "published", "origin": "source", "criteria": ["1.1.1"], "at": "15:00",
}
NOT_FOR_READERS = {"aliases", "menu", "searched_as"}
"""Nor is what gives an answer away: nothing is marked as that here."""


class Filler:
    """Makes values in which every field is filled; every text is a word of its own.

    words: word → the path of its field, such as `case.teaching_note.aim`.
    """

    def __init__(self) -> None:
        self._numbers = itertools.count(1)
        self.words: dict[str, str] = {}

    def part(self, model: type[Part], path: str) -> dict[str, Any]:
        return {
            name: FIXED[name] if name in FIXED
            else f"https://{self.word(f'{path}.url')}.nl" if name == "url"
            else self.value(hint, f"{path}.{name}")
            for name, hint in hints(model).items() if name not in NOT_FOR_READERS
        }

    def value(self, hint: Any, path: str) -> Any:
        origin = get_origin(hint)
        if origin is Annotated:
            found = mark(hint)
            if isinstance(found, Reference):
                kind = found.kinds[0] if found.kinds else "thema"
                return f"{kind}/{NAME}" + ("#" + KEY if found.fragment else "")
            if isinstance(found, Enclosed):
                return "bijlagen/telling.csv"
            if isinstance(found, Markdown):
                return self.word(path)
            if any(getattr(note, "pattern", None) == f"^{SLUG}$" for note in hint.__metadata__):
                return KEY
            return self.value(get_args(hint)[0], path)
        if origin in (Union, types.UnionType):
            return self.value(next(arg for arg in get_args(hint) if arg is not type(None)), path)
        if origin is tuple:
            return [self.value(get_args(hint)[0], path)]
        if origin is Literal:
            return get_args(hint)[0]
        if isinstance(hint, type) and issubclass(hint, Part):
            return self.part(hint, path)
        if hint is bool:
            return not path.endswith(".answers")
        return {int: 3, datetime.date: datetime.date(2019, 5, 23), str: None}[hint] or self.word(path)

    def word(self, path: str) -> str:
        word = f"q{next(self._numbers)}q"
        self.words[word] = path
        return word


def filled() -> tuple[Library, dict[str, str]]:
    """A library with one item of every kind, every field filled; and the words of the `Filler` that filled them."""
    filler, entries = Filler(), []
    for model in KINDS:
        item = model.model_validate(filler.part(model, model.kind.name))
        entries.append(Entry(f"{model.kind.prefix}/{NAME}", item, None, None, model, folder=NAME))
    return Library((KLEIN,), tuple(entries)), filler.words


def missing(words: Mapping[str, str], text: str, *starts: str, but: Collection[str] = ()) -> list[str]:
    """The paths that start with one of `starts`, and with none of `but`, and whose word is not in `text`."""
    found = set(re.findall(r"q\d+q", text))
    return sorted(path for word, path in words.items()
                  if path.startswith(starts) and not path.startswith(tuple(but)) and word not in found)
