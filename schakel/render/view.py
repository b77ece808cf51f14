"""What the macros get: an item with every text as Markdown of its page and every reference as a link.

A view has the same names as the model. All text in it is safe Markdown, so a macro can put it anywhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..dutch import labels
from ..dutch.glossary import Foreign, Glossary
from ..library import Library
from ..model import OVERVIEW, OVERVIEWS, Item, Part
from ..model.base import Markdown, Reference
from ..model.markdown import picture_path
from ..model.walk import argument, hints, mark
from .addresses import Addresses, overview, relative
from .markdown import Resolver, escape, in_language, to_markdown


@dataclass(frozen=True)
class Ref:
    """A link to an item. url: from the page it stands on; title, summary: Markdown; label: the Dutch kind."""

    id: str
    kind: str
    label: str
    title: str
    url: str
    summary: str

    def __str__(self) -> str:
        return f"[{self.title}]({self.url})"


class View:
    """The fields of a part, presented; an unknown name is an error in the macro."""

    def __init__(self, fields: dict[str, Any]) -> None:
        self.__dict__.update(fields)

    def __repr__(self) -> str:
        return f"View({', '.join(self.__dict__)})"


class PagePresenter:
    """Presents what stands on one page; remembers which terms it has explained there."""

    def __init__(self, library: Library, addresses: Addresses, glossary: Glossary, foreign: Foreign, path: str) -> None:
        self.library = library
        self.path = path
        self._addresses = addresses
        self._glossary = glossary
        self._foreign = foreign
        self._explained: set[str] = set()
        self._resolver = Resolver(self._link, self._words, self._plain, self._image)
        self._heading = 0

    def own(self, name: str) -> None:
        """Do not explain the term `name`: this is its page."""
        self._explained.add(name)

    def text(self, text: str, heading: int = 0) -> str:
        """A Markdown text of the content as Markdown of this page."""
        return to_markdown(text, self._resolver, heading)

    def ref(self, name: str) -> Ref | None:
        """The link to the item `name`, also under an old id; None when it is not in the library."""
        id_ = self.library.resolve(name)
        if id_ is None:
            return None
        item = self.library.items[id_]
        fragment = name.partition("#")[2]
        url = self._addresses.link(self.path, id_, f"inzicht-{fragment}" if fragment else "")
        return Ref(
            id_, item.kind, labels.KIND[item.kind], self.title(item), url,
            self._plain(_line(item)))

    def title(self, item: Item) -> str:
        """The title of `item` as Markdown, in its language."""
        return in_language(item.title, item.language) if item.language else self._plain(item.title)

    def refs(self, names: Iterable[str]) -> list[Ref]:
        """The links to several items, those that exist."""
        return [ref for name in names if (ref := self.ref(name))]

    def view(self, part: Part, heading: int = 0) -> View:
        """`part` as a View. heading: the level at which headings in its texts start (0: none)."""
        self._heading = heading
        fields = {name: self._value(getattr(part, name), hint) for name, hint in hints(type(part)).items()}
        return View(fields | {"title": self.title(part)} if isinstance(part, Item) else fields)

    def _value(self, value: Any, hint: Any) -> Any:
        if isinstance(value, Part):
            return View({name: self._value(getattr(value, name), inner) for name, inner in hints(type(value)).items()})
        if isinstance(value, tuple):
            inner = argument(hint)
            return [shown for entry in value if (shown := self._value(entry, inner)) is not None]
        if isinstance(value, str):
            found = mark(hint)
            if isinstance(found, Markdown):
                return self.text(value, self._heading)
            return self.ref(value) if isinstance(found, Reference) else escape(value)
        return value

    def _link(self, target: str, words: str) -> str:
        prefix, _, folder = target.partition("/")
        if prefix == OVERVIEW and folder in OVERVIEWS:
            label = labels.KINDS[OVERVIEWS[folder].kind]
            return f"[{self._plain(words) or label}]({relative(self.path, overview(OVERVIEWS[folder]))})"
        ref = self.ref(target)
        if ref is None:
            return self._plain(words or target)
        self._explained.add(ref.id)
        return f"[{self._plain(words) or ref.title}]({ref.url})"

    def _words(self, text: str) -> str:
        parts, done = [], 0
        for start, end, name in self._glossary.find(text):
            if name in self._explained:
                continue
            ref = self.ref(name)
            if ref is None:
                continue
            self._explained.add(name)
            tip = _line(self.library.items[name]).replace('"', "”")
            parts += [self._plain(text[done:start]), f'[{self._plain(text[start:end])}]({ref.url} "{escape(tip)}"){{ .begrip }}']
            done = end
        return "".join((*parts, self._plain(text[done:])))

    def _plain(self, text: str) -> str:
        """`text` as Markdown, with words in another language marked as such."""
        return "".join(in_language(piece, language) for piece, language in self._foreign.split(text))

    def _image(self, source: str) -> str | None:
        return relative(self.path, source) if picture_path(source) else None


def _line(item: Item) -> str:
    """The summary of `item` on one line."""
    return " ".join((item.summary or "").split())
