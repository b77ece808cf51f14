"""What the print templates get: an item with every text as Typst content and every reference as a mapping.

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
    """Presents what stands in one document.

    printed: ids of the items in this document, the ones a page number can be given for; explains: whether words of the
    glossary are gathered, for a list of words at the back; marks: whether they are marked, for an index of pages.
    """

    def __init__(
        self, library: Library, printed: Iterable[str] = (), *, explains: bool = False, marks: bool = False,
    ) -> None:
        self.library = library
        self.printed = frozenset(printed)
        self.explained: dict[str, None] = {}
        self.images: dict[str, None] = {}
        self._marks = marks
        self._marked: set[str] = set()
        self._glossary = Glossary(library) if explains or marks else None
        self._foreign = Foreign(library)
        self._resolver = Resolver(self._link, self._words, self._image)
        self._own = ""
        self._heading = 0

    def item(self, name: str, heading: int = 0) -> View:
        """The item `name` with what every item shows at its end. heading: depth of headings in its texts (0: bold)."""
        item = self.library.items[name]
        self._own, self._marked = name, {name}
        self._heading = heading
        view = self.view(item)
        return view | {
            "id": name, "kind": item.kind, "kind_name": labels.KIND[item.kind], "citations": self._citations(item),
        }

    def view(self, part: Part) -> View:
        """`part` with every text as content and every reference as a mapping."""
        view = {name: self._value(getattr(part, name), hint) for name, hint in hints(type(part)).items()}
        if isinstance(part, Item):
            view["title"] = self.title(part)
        return view | {"widths": _widths(part)} if isinstance(part, Table) else view

    def title(self, item: Item) -> str:
        """The title of `item`, in its language."""
        return Content(f"[{in_language(item.title, item.language)}]") if item.language else item.title

    def text(self, source: str) -> Content:
        """A Markdown text of the content."""
        return to_typst(source, self._resolver, self._heading)

    def ref(self, name: str) -> View | None:
        """The item `name` as (id, kind, title, summary, here); None when it is not in the library."""
        found = self.library.resolve(name)
        if found is None:
            return None
        item = self.library.items[found]
        return {
            "id": found, "kind": item.kind, "kind_name": labels.KIND[item.kind], "title": self.title(item),
            "summary": self.text(item.summary) if item.summary else None, "here": found in self.printed,
        }

    def refs(self, names: Iterable[str]) -> list[View]:
        """The references to several items, those that exist."""
        return [ref for name in names if (ref := self.ref(name))]

    def _value(self, value: Any, hint: Any) -> Any:
        if isinstance(value, Part):
            return self.view(value)
        if isinstance(value, tuple):
            inner = argument(hint)
            return [shown for entry in value if (shown := self._value(entry, inner)) is not None]
        if isinstance(value, datetime.date):
            return phrases.date(value)
        if isinstance(value, str):
            found = mark(hint)
            if isinstance(found, Markdown):
                return self.text(value)
            return self.ref(value) if isinstance(found, Reference) else value
        return value

    def _citations(self, item: Item) -> list[View]:
        """Where the item comes from: the reference and the place in it."""
        found = []
        for citation in item.sources:
            id_ = self.library.resolve(citation.source) or ""
            source = self.library.items.get(id_)
            if isinstance(source, Source):
                is_here = id_ in self.printed
                shown = Content(f"[{self._see(id_, apa.short(source))}]") if is_here else reference(source)
                found.append({"reference": shown, "locator": citation.locator})
        return found

    def _link(self, target: str, own: str, in_brackets: bool, is_again: bool) -> str:
        prefix, _, folder = target.partition("/")
        if prefix == OVERVIEW and folder in OVERVIEWS:
            return f"#{text(own or labels.KINDS[OVERVIEWS[folder].kind])}"
        found = self.library.resolve(target)
        if found is None:
            return f"#{text(own or target)}"
        shown = Content(f"[{self._plain(own)}]") if own else self.title(self.library.items[found])
        mark = self._mark(found) if found.startswith("begrip/") else ""
        return mark + (self._see(found, shown, in_brackets, is_again) if found in self.printed else f"#{literal(shown)}")

    def _see(self, name: str, shown: str, in_brackets: bool = False, is_again: bool = False) -> str:
        """A reference to another page, with its number: on paper nobody can follow a link without.

        Every paragraph and every line of a list has the numbers it needs, for nobody reads a handbook from the start. Only
        in one paragraph a second number would be noise, and an item does not refer to its own page.
        """
        page = literal(not is_again and name != self._own)
        return f"#see({text(name)}, {literal(shown)}, page: {page}, in-brackets: {literal(in_brackets)})"

    def _words(self, source: str) -> str:
        parts, done = [], 0
        for start, _, name in self._glossary.find(source) if self._glossary else ():
            if mark := self._mark(name):
                parts += [self._plain(source[done:start]), mark]
                done = start
        return "".join([*parts, self._plain(source[done:])])

    def _plain(self, source: str) -> str:
        """`source` with words in another language marked as such: for hyphens, and for who lets the document be read aloud."""
        return "".join(in_language(piece, language) for piece, language in self._foreign.split(source))

    def _mark(self, name: str) -> str:
        """Remember that the word `name` stands here; the first time in an item with a mark for the index."""
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
    """`words` as Typst markup, in `language`; empty is the language of the document."""
    return f'#std.text(lang: "{language}")[#{text(words)}]' if language else f"#{text(words)}"


def reference(source: Source) -> Content:
    """The reference of `source` after APA 7 as content."""
    parts = []
    for run in apa.runs(source):
        shown = in_language(run.text, run.language)
        parts.append({"italic": f"#emph[{shown}]", "address": f"#link({exact(run.text)})[{shown}]"}.get(run.style, shown))
    return Content("[" + "".join(parts) + "]")


def _widths(table: Table) -> list[int]:
    """How wide the columns are to each other: by their longest text, an empty column to write in rather wide."""
    widths = []
    for at, title in enumerate(table.columns):
        cells = [row[at] for row in table.rows if at < len(row)]
        longest = max((len(cell) for cell in cells), default=0)
        widths.append(max(6, min(longest or 30, 45), min(len(title), 20)))
    return widths
