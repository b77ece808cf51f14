"""The rows of the page Zoeken en filteren: every item by kind and title, and the files with which a script filters them.

    facts.js        what to filter and sort all rows by     schakelItems.facts(build, {…})
    <number>.js     the texts of twenty rows                schakelItems.rows(build, number, [[title, address, …], …])

They are scripts for the same reason as those of the index: they load from disk too. The first twenty rows are in the page.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..dutch.order import sort_key
from ..library import PublicLibrary
from ..model import KINDS
from ..render import Addresses
from ..render.addresses import html_path
from ..render.derived import note
from ..render.plain import plain
from .facets import Facets, date_of

SHOWN = 20
"""The rows that are in view at first, that come when a reader asks for more, and that are in one file."""

CHOICES = 100
"""The most choices of a filter that are in the page; the others come when a reader asks for them."""


@dataclass(frozen=True)
class Row:
    """An item in the list."""

    number: int
    """Its number in the index."""
    name: str
    """Its id."""
    title: str
    language: str
    """The language of the title; empty for Dutch."""
    label: str
    """The Dutch name of its kind."""
    note: str
    summary: str
    choices: tuple[int, ...]
    """The numbers of its choices."""
    minutes: int
    """0 if it has no length."""
    date: str
    """The day or year that it is about; may be empty."""


@dataclass(frozen=True)
class Group:
    """The rows of one kind."""

    title: str
    anchor: str
    start: int
    """The place of its first row among all rows."""
    rows: tuple[Row, ...]


class Rows:
    """Every row of a public library."""

    def __init__(self, library: PublicLibrary) -> None:
        self._library = library
        self.facets = library.derived(Facets)
        pairs = [(facet.name, choice) for facet in self.facets.all for choice, _ in facet.choices]
        self.numbers = {pair: at for at, pair in enumerate(pairs)}
        """Filter and choice → number of the choice."""
        self.languages = {item.shown_title: item.title_language for item in library.items.values() if item.title_language}
        """Title → its language, if that is not Dutch."""

    @cached_property
    def size(self) -> int:
        """The number of rows."""
        return sum(bool(self.facets.choices.get(name)) for name in self._library.items)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The rows by kind, and by title within each."""
        rows_by_kind: dict[str, list[Row]] = {model.kind.name: [] for model in KINDS}
        for number, (name, item) in enumerate(self._library.items.items()):
            if choices := self.facets.choices.get(name):
                pairs = ((facet, choice) for facet, of_facet in choices.items() for choice in of_facet)
                chosen = tuple(self.numbers[pair] for pair in pairs if pair in self.numbers)
                rows_by_kind[item.kind.name].append(Row(
                    number, name, item.shown_title, item.title_language or "", item.kind.one, note(self._library, name),
                    plain(self._library, item.summary or ""), chosen, item.duration or 0, date_of(item)))
        groups, start = [], 0
        for model in KINDS:
            if rows := sorted(rows_by_kind[model.kind.name], key=lambda row: sort_key(row.title)):
                groups.append(Group(model.kind.many, f"soort-{model.kind.prefix}", start, tuple(rows)))
                start += len(rows)
        return tuple(groups)

    @cached_property
    def all(self) -> tuple[Row, ...]:
        """The rows in order."""
        return tuple(row for group in self.groups for row in group.rows)

    @cached_property
    def build(self) -> str:
        """A hash of all rows, by which a page knows its own files."""
        return hashlib.sha256(repr(self.groups).encode()).hexdigest()[:8]

    def files(self, *, use_folders: bool) -> Iterator[tuple[str, str]]:
        """The name and the text of every file.

        Args:
            use_folders: Whether addresses end in a slash rather than in .html.
        """
        yield "facts.js", self._call("facts", self._facts())
        addresses = Addresses(self._library)
        for start in range(SHOWN, len(self.all), SHOWN):
            texts = [
                [row.title, html_path(addresses.place(row.name), use_folders=use_folders), row.note, row.summary, row.language]
                for row in self.all[start:start + SHOWN]]
            yield f"{start // SHOWN}.js", self._call("rows", start // SHOWN, texts)

    def _facts(self) -> dict[str, object]:
        """What is known of all rows, each in its order: as little as filters need."""
        rows = self.all
        combinations = {choices: at for at, choices in enumerate(dict.fromkeys(row.choices for row in rows))}
        by_title = sorted(range(len(rows)), key=lambda at: sort_key(rows[at].title))
        return {
            "groups": [[group.title, group.rows[0].label, group.start] for group in self.groups],
            "documents": [row.number for row in rows],
            "combinations": list(combinations), "choices": [combinations[row.choices] for row in rows],
            "minutes": [row.minutes for row in rows], "dates": [row.date for row in rows], "titles": by_title,
            "filters": {
                facet.name: [
                    [choice, count, self.numbers[facet.name, choice], self.languages.get(choice, "")]
                    for choice, count in facet.choices]
                for facet in self.facets.all if len(facet.choices) > CHOICES}}

    def _call(self, name: str, *values: object) -> str:
        arguments = ",".join(json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in (self.build, *values))
        safe = arguments.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("</", "<\\/")
        return f"schakelItems.{name}({safe});\n"
