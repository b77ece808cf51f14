"""Prepare items for the print templates: every text becomes Typst content, every reference a mapping.

A view has the same names as the model, so a template reads like the content. Empty fields are `none` or empty lists.
"""

import datetime
from collections.abc import Iterable
from typing import Any

from ..dutch import apa, labels, phrases
from ..dutch.glossary import Foreign, Glossary
from ..library import Library
from ..model import OVERVIEW, OVERVIEWS, Item, Part, Source
from ..model.base import Markdown, Reference
from ..model.markdown import picture_path
from ..model.section import Table
from ..model.walk import argument, hints, mark
from .literals import Content, exact, literal, text
from .typst import Resolver, to_typst

View = dict[str, Any]


class TypstPresenter:
    """Presents the items of one document.

    Attributes:
        library: Where the items come from.
        printed: Ids of the items in this document, those whose page number can be given.
        explained: Ids of the glossary terms found so far, in order.
        images: Paths of the images used so far, in order.
    """

    def __init__(
        self, library: Library, printed: Iterable[str] = (), *, explains: bool = False, marks: bool = False,
    ) -> None:
        """Prepare for a document.

        Args:
            library: Where the items come from.
            printed: Ids of the items in the document.
            explains: Whether to collect glossary terms, for a list of words at the back.
            marks: Whether to mark where those terms are, for an index with page numbers.
        """
        self.library = library
        self.printed = frozenset(printed)
        self.explained: dict[str, None] = {}
        self.images: dict[str, None] = {}
        self._marks = marks
        self._marked: set[str] = set()
        self._glossary = Glossary(library) if explains or marks else None
        self._foreign = Foreign(library)
        self._resolver = Resolver(self._link, self._words, self._image)
        self._current = ""
        self._heading = 0

    def item(self, name: str, heading: int = 0) -> View:
        """The view of one item, with the references that every item ends with.

        Args:
            name: Its id.
            heading: The depth of headings in its texts; 0 turns them into bold lines.
        """
        item = self.library.items[name]
        self._current, self._marked = name, {name}
        self._heading = heading
        view = self.view(item)
        return view | {
            "id": name, "kind": item.kind, "kind_name": labels.KIND[item.kind], "citations": self._citations(item),
        }

    def view(self, part: Part) -> View:
        """The view of `part`: every text as content and every reference as a mapping."""
        view = {name: self._value(getattr(part, name), hint) for name, hint in hints(type(part)).items()}
        if isinstance(part, Item):
            view["title"] = self.title(part)
        return view | {"widths": _widths(part)} if isinstance(part, Table) else view

    def title(self, item: Item) -> str:
        """The title of `item`, marked with its language if that is not Dutch."""
        return Content(f"[{in_language(item.title, item.language)}]") if item.language else item.title

    def text(self, source: str) -> Content:
        """A Markdown text as Typst content."""
        return to_typst(source, self._resolver, self._heading)

    def ref(self, name: str) -> View | None:
        """A reference to the item `name`; None if it is not in the library. `here` tells whether this document contains it."""
        id_ = self.library.resolve(name)
        if id_ is None:
            return None
        item = self.library.items[id_]
        return {
            "id": id_, "kind": item.kind, "kind_name": labels.KIND[item.kind], "title": self.title(item),
            "summary": self.text(item.summary) if item.summary else None, "here": id_ in self.printed,
        }

    def refs(self, names: Iterable[str]) -> list[View]:
        """References to those items in `names` that are in the library."""
        return [ref for name in names if (ref := self.ref(name))]

    def _value(self, value: Any, hint: Any) -> Any:
        if isinstance(value, Part):
            return self.view(value)
        if isinstance(value, tuple):
            inner = argument(hint)
            return [view for entry in value if (view := self._value(entry, inner)) is not None]
        if isinstance(value, datetime.date):
            return phrases.date(value)
        if isinstance(value, str):
            kind = mark(hint)
            if isinstance(kind, Markdown):
                return self.text(value)
            return self.ref(value) if isinstance(kind, Reference) else value
        return value

    def _citations(self, item: Item) -> list[View]:
        """The sources of the item, each with the place in it."""
        citations = []
        for citation in item.sources:
            id_ = self.library.resolve(citation.source)
            source = self.library.items.get(id_ or "")
            if isinstance(source, Source):
                is_here = id_ in self.printed
                words = Content(f"[{self._see(id_, apa.short(source))}]") if is_here else reference(source)
                citations.append({"reference": words, "locator": citation.locator})
        return citations

    def _link(self, target: str, words: str, in_brackets: bool, is_again: bool) -> str:
        prefix, _, folder = target.partition("/")
        if prefix == OVERVIEW and folder in OVERVIEWS:
            return f"#{text(words or labels.KINDS[OVERVIEWS[folder].kind])}"
        id_ = self.library.resolve(target)
        if id_ is None:
            return f"#{text(words or target)}"
        shown = Content(f"[{self._plain(words)}]") if words else self.title(self.library.items[id_])
        mark = self._mark(id_) if id_.startswith("begrip/") else ""
        return mark + (self._see(id_, shown, in_brackets, is_again) if id_ in self.printed else f"#{literal(shown)}")

    def _see(self, name: str, shown: str, in_brackets: bool = False, is_again: bool = False) -> str:
        """A link to another page, with its number: a printed link needs a page number.

        Every paragraph and every line of a list gives the numbers it needs, as nobody reads a handbook from start to finish.
        A number is not repeated within a paragraph, and an item does not refer to its own page.
        """
        page = literal(not is_again and name != self._current)
        return f"#see({text(name)}, {literal(shown)}, page: {page}, in-brackets: {literal(in_brackets)})"

    def _words(self, source: str) -> str:
        parts, done = [], 0
        for start, _, name in self._glossary.find(source) if self._glossary else ():
            if mark := self._mark(name):
                parts += [self._plain(source[done:start]), mark]
                done = start
        return "".join([*parts, self._plain(source[done:])])

    def _plain(self, source: str) -> str:
        """`source` with foreign words marked as such, for hyphenation and for screen readers."""
        return "".join(in_language(piece, language) for piece, language in self._foreign.split(source))

    def _mark(self, name: str) -> str:
        """Remember that the term `name` is used; the first time in an item, return a mark for the index."""
        self.explained.setdefault(name)
        if not self._marks or name in self._marked:
            return ""
        self._marked.add(name)
        return f"#word-mark({text(name)})"

    def _image(self, source: str, alternative: str) -> str:
        name = picture_path(source)
        if name is None:
            return f"#{text(alternative)}"
        self.images.setdefault(name)
        return f"#picture({exact(name)}, {text(alternative)})"


def in_language(words: str, language: str | None) -> str:
    """`words` as Typst markup, in `language`; None or empty for the language of the document."""
    return f'#std.text(lang: "{language}")[#{text(words)}]' if language else f"#{text(words)}"


def reference(source: Source) -> Content:
    """The reference to `source` in APA style, as content."""
    parts = []
    for run in apa.runs(source):
        shown = in_language(run.text, run.language)
        parts.append({"italic": f"#emph[{shown}]", "address": f"#link({exact(run.text)})[{shown}]"}.get(run.style, shown))
    return Content("[" + "".join(parts) + "]")


def _widths(table: Table) -> list[int]:
    """Relative widths of the columns, by their longest text; an empty column is wide enough to write in."""
    widths = []
    for at, title in enumerate(table.columns):
        cells = [row[at] for row in table.rows if at < len(row)]
        longest = max((len(cell) for cell in cells), default=0)
        widths.append(max(6, min(longest or 30, 45), min(len(title), 20)))
    return widths
