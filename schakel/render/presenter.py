"""Present items to templates: every text written for its medium, every reference a link, every field under its own name.

A view is a mapping with the names of the model, so a template reads like the content. The media differ in how they write a
text, a word, a link and a reference; how they walk through an item is the same, and is here.
"""

import datetime
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from ..dutch import phrases
from ..library import Library
from ..model import OVERVIEW, OVERVIEWS, Item, Part, Source
from ..model.base import Attachment, Citation, Markdown, Reference, WebLink, Words
from ..model.section import Table
from ..model.walk import argument, hints, mark

View = dict[str, Any]


class Presenter(ABC):
    """Presents what is on one page or in one document."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.language: str | None = None
        """The language of what is being presented; None for Dutch."""

    @abstractmethod
    def text(self, source: str) -> Any:
        """Write a Markdown text of the content."""

    @abstractmethod
    def plain(self, words: str) -> Any:
        """Write plain words, such as a name."""

    @abstractmethod
    def line(self, words: str) -> Any:
        """Write plain words in the language of what is being presented, which is not Dutch."""

    @abstractmethod
    def title(self, item: Item) -> Any:
        """Write the title of `item`, in its language."""

    @abstractmethod
    def web(self, address: str, words: str) -> Any:
        """Write a link to a place on the web; on paper, its address follows the words."""

    @abstractmethod
    def enclosed(self, name: str, words: str) -> Any:
        """Write a link to a file that goes along, by its name on the site; off the site, its name follows the words."""

    @abstractmethod
    def reference(self, source: Source) -> Any:
        """Write the reference of `source` in the style of APA 7."""

    @abstractmethod
    def citation(self, name: str, source: Source) -> Any:
        """Cite `source`: the short form with a link if the reader can follow one, and otherwise the whole reference."""

    def item(self, name: str) -> View:
        """Present the item `name`, with its id, its kind and its citations."""
        item = self.library.items[name]
        view = self.view(item)
        return view | {
            "id": name, "kind": item.kind.name, "kind_name": item.kind.one, "citations": list(self.citations(item.sources))}

    def view(self, part: Part) -> View:
        """Present `part`: texts written, references linked, days in words; empty fields are None or empty lists."""
        if isinstance(part, Item):
            self.language = part.written_in
        view = {name: self._value(getattr(part, name), hint) for name, hint in hints(type(part)).items()}
        if isinstance(part, Item):
            view["title"] = self.title(part)
        if isinstance(part, WebLink):
            view["shown"] = self.web(f"https://{part.url}" if part.url.startswith("www.") else part.url, part.title)
        if isinstance(part, Attachment):
            found = self.library.attached(part.file)
            view["shown"] = self.enclosed(found.name, part.title) if found else None
            view["facts"] = f"{found.kind}, {phrases.size(found.size)}" if found else None
        return view | {"widths": _widths(part)} if isinstance(part, Table) else view

    def ref(self, name: str) -> Any:
        """The item `name`, also under an old id, as (id, kind, title, summary); None when it is not in the library."""
        id_ = self.library.resolve(name)
        if id_ is None:
            return None
        item = self.library.items[id_]
        with self.speaking(item.written_in):
            summary = self.text(item.summary) if item.summary else None
        return {
            "id": id_, "kind": item.kind.name, "kind_name": item.kind.one, "title": self.title(item), "summary": summary}

    @contextmanager
    def speaking(self, language: str | None) -> Iterator[None]:
        """Write what follows in another language."""
        own, self.language = self.language, language
        yield
        self.language = own

    def refs(self, names: Iterable[str]) -> list[Any]:
        """Write the links to several items, those that exist."""
        return [ref for name in names if (ref := self.ref(name))]

    def _value(self, value: Any, hint: Any) -> Any:
        if isinstance(value, Part):
            return self.view(value)
        if isinstance(value, tuple):
            inner = argument(hint)
            return [presented for entry in value if (presented := self._value(entry, inner)) is not None]
        if isinstance(value, datetime.date):
            return phrases.date(value)
        if isinstance(value, str):
            kind = mark(hint)
            if isinstance(kind, Markdown):
                return self.text(value)
            if isinstance(kind, Words) and self.language:
                return self.line(value)
            return self.ref(value) if isinstance(kind, Reference) else self.plain(value)
        return value

    def citations(self, citations: Iterable[Citation]) -> Iterable[View]:
        """Present the citations whose source is in the library."""
        for citation in citations:
            name = self.library.resolve(citation.source) or ""
            if isinstance(source := self.library.items.get(name), Source):
                yield {
                    "reference": self.citation(name, source),
                    "locator": self.plain(citation.locator) if citation.locator else None}


def name_of(target: str) -> str:
    """What a link without words says where it leads to no item: the name of an overview, or else its target."""
    prefix, _, folder = target.partition("/")
    return OVERVIEWS[folder].kind.many if prefix == OVERVIEW and folder in OVERVIEWS else target


def _widths(table: Table) -> list[int]:
    """The relative widths of the columns, by their longest text; an empty column, to write in, is rather wide."""
    widths = []
    for at, title in enumerate(table.columns):
        longest = max((len(row[at]) for row in table.rows if at < len(row)), default=0)
        widths.append(max(6, min(longest or 30, 45), min(len(title), 20)))
    return widths
