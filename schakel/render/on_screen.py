"""Present items on a page of the site: Markdown with relative links, and terms explained where they first occur."""

from dataclasses import dataclass

from ..dutch import apa
from ..dutch.glossary import Foreign, Glossary
from ..library import PublicLibrary
from ..model import OVERVIEW, OVERVIEWS, Item, Source
from ..model.markdown import picture_path
from . import markdown
from .addresses import Addresses, overview, relative
from .markdown import escape, in_language
from .plain import plain
from .presenter import Presenter, View


@dataclass(frozen=True)
class Ref:
    """A link to an item; all its texts are Markdown."""

    id: str
    kind: str
    label: str
    """The Dutch name of the kind."""
    title: str
    url: str
    """Relative to the page that the link is on."""
    summary: str

    def __str__(self) -> str:
        return f"[{self.title}]({self.url})"


class PagePresenter(Presenter):
    """Presents what is on one page; remembers which terms it has explained there."""

    library: PublicLibrary

    def __init__(
        self, library: PublicLibrary, addresses: Addresses, glossary: Glossary, foreign: Foreign, path: str,
    ) -> None:
        super().__init__(library)
        self.path = path
        self._addresses = addresses
        self._glossary = glossary
        self._foreign = foreign
        self._explained: set[str] = set()
        self._resolver = markdown.Resolver(self._link, self._words, self._in_languages, self._image)

    def item(self, name: str) -> View:
        """Present the item that the page is about; a term is not explained on its own page."""
        self._explained.add(name)
        return super().item(name)

    def text(self, source: str) -> str:
        return markdown.to_markdown(source, self._resolver, self._heading)

    def plain(self, words: str) -> str:
        return escape(words)

    def title(self, item: Item) -> str:
        return in_language(item.title, item.language) if item.language else self._in_languages(item.title)

    def ref(self, name: str) -> Ref | None:
        id_ = self.library.resolve(name)
        if id_ is None:
            return None
        item = self.library.items[id_]
        fragment = name.partition("#")[2]
        url = self._addresses.link(self.path, id_, f"inzicht-{fragment}" if fragment else "")
        summary = self._in_languages(plain(self.library, item.summary or ""))
        return Ref(id_, item.kind.name, item.kind.one, self.title(item), url, summary)

    def reference(self, source: Source) -> str:
        return "".join(self._run(run) for run in apa.runs(source))

    def citation(self, name: str, source: Source) -> str:
        return f"[{markdown.author_year(source)}]({self._addresses.link(self.path, name)}): {self.title(source)}"

    def _run(self, run: apa.Run) -> str:
        if run.style == "address":
            return f"<{run.text.replace('<', '').replace('>', '')}>"
        words = in_language(run.text, run.language)
        return f"*{words}*" if run.style == "italic" else words

    def _link(self, target: str, words: str) -> str:
        prefix, _, folder = target.partition("/")
        if prefix == OVERVIEW and folder in OVERVIEWS:
            model = OVERVIEWS[folder]
            return f"[{self._in_languages(words) or model.kind.many}]({relative(self.path, overview(model))})"
        ref = self.ref(target)
        if ref is None:
            return self._in_languages(words or target)
        self._explained.add(ref.id)
        return f"[{self._in_languages(words) or ref.title}]({ref.url})"

    def _words(self, text: str) -> str:
        parts, done = [], 0
        for start, end, name in self._glossary.find(text):
            if name in self._explained:
                continue
            ref = self.ref(name)
            if ref is None:
                continue
            self._explained.add(name)
            tip = escape(plain(self.library, self.library.items[name].summary or "").replace('"', "”"))
            term = f'[{self._in_languages(text[start:end])}]({ref.url} "{tip}"){{ .begrip }}'
            parts += [self._in_languages(text[done:start]), term]
            done = end
        return "".join((*parts, self._in_languages(text[done:])))

    def _in_languages(self, text: str) -> str:
        """`text` as Markdown, with words in another language marked as such."""
        return "".join(in_language(piece, language) for piece, language in self._foreign.split(text))

    def _image(self, source: str) -> str | None:
        picture = self.library.picture(name) if (name := picture_path(source)) else None
        return relative(self.path, picture.name) if picture else None
