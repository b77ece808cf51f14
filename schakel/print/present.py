"""Present items on paper: texts as Typst content, every reference with what a template needs to print a page number."""

from collections.abc import Iterable
from pathlib import Path

from ..dutch import apa, phrases
from ..dutch.glossary import Foreign, Glossary
from ..library import Library
from ..model import OVERVIEW, OVERVIEWS, Article, Handout, Helpline, Item, Method, Page, Part, Source, Term, Workform
from ..model.figure import Figure
from ..model.section import Table
from ..render.plain import plain
from ..render.presenter import Presenter, View
from .literals import Content, exact, literal, text
from .typst import Resolver, longest_piece, to_typst, web_link

SHEETS = (Handout, Method, Workform)
"""Kinds that are printed on a card or a sheet, of a size that is tried out."""


ARTICLE_HEADING = 2
"""The level at which the headings in an article start; in every other text a heading is a bold line."""


class TypstPresenter(Presenter):
    """Presents what is in one printed document.

    Attributes:
        printed: Ids of the items in this document, the ones a page number can be given for.
        explained: Ids of the terms met so far, in order.
        images: The published name of every picture met so far → its clean file.
    """

    def __init__(
        self, library: Library, printed: Iterable[str] = (), *, explains: bool = False, marks: bool = False,
    ) -> None:
        """Start a document.

        Args:
            library: What is printed from.
            printed: Ids of the items in the document.
            explains: Whether terms are gathered, for a list of words at the back.
            marks: Whether they are marked as well, for an index with page numbers.
        """
        super().__init__(library)
        self.printed = frozenset(printed)
        self.explained: dict[str, None] = {}
        self.images: dict[str, Path] = {}
        self._marks = marks
        self._marked: set[str] = set()
        self._glossary = library.derived(Glossary) if explains or marks else None
        self._foreign = library.derived(Foreign)
        self._resolver = Resolver(self._link, self._words, self._image, self._file)
        self._own = ""
        self._is_aside = False
        self._heading = 0
        self._on_sheet = False

    def item(self, name: str) -> View:
        """Present the item `name`; words are marked once in each item."""
        self._own, self._marked = name, {name}
        item = self.library.items[name]
        self._on_sheet = isinstance(item, SHEETS)
        self._heading = ARTICLE_HEADING if isinstance(item, Article | Page) else 0
        return super().item(name)

    def view(self, part: Part) -> View:
        """The same, with for each column of a table the longest piece of a word that has to fit."""
        view = super().view(part)
        if isinstance(part, Table):
            columns = zip(*part.rows, strict=False)
            words = [longest_piece([title, *(plain(self.library, cell) for cell in cells)])
                     for title, cells in zip(part.columns, columns, strict=False)]
            return view | {"words": words}
        return view

    def text(self, source: str) -> Content:
        return to_typst(source, self._resolver, self._heading, self._on_sheet)

    def plain(self, words: str) -> str:
        return words

    def title(self, item: Item) -> str:
        return _in_its_language(item, item.shown_title)

    def line(self, words: str) -> Content:
        return Content(f"[{self._in_languages(words)}]")

    def web(self, address: str, words: str) -> Content:
        return Content(f"[{web_link(address, False)}{self._in_languages(words)}]]")

    def ref(self, name: str) -> View | None:
        """The same, with whether a page number can be given for it; its summary is told of another item, and marks no words."""
        is_aside, self._is_aside = self._is_aside, True
        ref: View | None = super().ref(name)
        self._is_aside = is_aside
        return ref and ref | {"here": ref["id"] in self.printed}

    def reference(self, source: Source) -> Content:
        return reference(source)

    def citation(self, name: str, source: Source) -> Content:
        return Content(f"[{self._see(name, apa.short(source))}]") if name in self.printed else reference(source)

    def _link(self, target: str, own: str, in_brackets: bool, is_again: bool) -> str:
        prefix, _, folder = target.partition("/")
        if prefix == OVERVIEW and folder in OVERVIEWS:
            return f"#{text(own or OVERVIEWS[folder].kind.many)}"
        id_ = self.library.resolve(target)
        if id_ is None:
            return f"#{text(own or target)}"
        item = self.library.items[id_]
        if isinstance(item, Helpline) and not own and (reach := phrases.reach(item)):
            own = f"{item.title} ({reach})"
        words = Content(f"[{self._in_languages(own)}]") if own else _in_its_language(item, item.title)
        mark = self._mark(id_) if isinstance(item, Term) else ""
        return mark + (self._see(id_, words, in_brackets, is_again) if id_ in self.printed else f"#{literal(words)}")

    def _see(self, name: str, words: str, in_brackets: bool = False, is_again: bool = False) -> str:
        """A reference to another page. A printed link needs a page number.

        Every paragraph and every line of a list has the numbers it needs, for nobody reads a handbook from the start. Only
        in one paragraph a second number would be noise, and an item does not refer to its own page.
        """
        page = literal(not is_again and name != self._own)
        return f"#see({text(name)}, {literal(words)}, page: {page}, in-brackets: {literal(in_brackets)})"

    def _words(self, source: str) -> str:
        parts, done = [], 0
        for start, _, name in self._glossary.find(source) if self._glossary and not self.language else ():
            if mark := self._mark(name):
                parts += [self._in_languages(source[done:start]), mark]
                done = start
        return "".join([*parts, self._in_languages(source[done:])])

    def _in_languages(self, source: str) -> str:
        """`source` with words in another language marked as such, for hyphenation and for screen readers."""
        return "".join(in_language(piece, foreign or self.language) for piece, foreign in self._foreign.split(source) if piece)

    def _mark(self, name: str) -> str:
        """Remember that the term `name` was met; the first time in an item with a mark for the index."""
        if self._is_aside:
            return ""
        self.explained.setdefault(name)
        if not self._marks or name in self._marked:
            return ""
        self._marked.add(name)
        return f"#word-mark({text(name)})"

    def enclosed(self, name: str, words: str) -> Content:
        return Content(f"[{self._in_languages(words)} #small[(#{text(name)})]]")

    def _file(self, path: str) -> str:
        found = self.library.attached(path)
        return f" #small[(#{text(found.name)})]" if found else ""

    def _image(self, figure: Figure) -> str:
        picture = self.library.picture(figure.name)
        if picture is None:
            return f"#{text(figure.alternative)}"
        self.images[picture.name] = picture.path
        words = "".join(
            f", {name}: [{self._in_languages(line)}]"
            for name, line in (("caption", figure.caption), ("credit", figure.credit)) if line)
        return f"#picture({exact(picture.name)}, {text(figure.alternative)}{words})"


def _in_its_language(item: Item, title: str) -> str:
    """The title of `item`, with or without its number."""
    return Content(f"[{in_language(title, item.title_language)}]") if item.title_language else title


def in_language(words: str, language: str | None) -> str:
    """`words` as Typst markup, in `language`; empty is the language of the document."""
    return f'#std.text(lang: "{language}")[#{text(words)}]' if language else f"#{text(words)}"


def reference(source: Source) -> Content:
    """The reference of `source` after APA 7 as content."""
    parts = []
    for run in apa.runs(source):
        words = in_language(run.text, run.language)
        parts.append({"italic": f"#emph[{words}]", "address": f"#link({exact(run.text)})[{words}]"}.get(run.style, words))
    return Content("[" + "".join(parts) + "]")
