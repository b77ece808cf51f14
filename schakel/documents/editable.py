"""Items as HTML, the source of editable documents: session plans, hand-outs and the cases for students."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup, escape

from ..dutch import apa, labels
from ..library import Library
from ..model import Item, Session, Source
from ..model.markdown import picture_path
from ..plan import timetable
from ..plan.fit import Delivery, fit
from ..print.compile import TEMPLATES
from ..print.present import TypstPresenter, View
from ..print.typst import tokens
from ..render.markdown import SAFE_SCHEMES
from . import cases, lessons
from .manuscript import Manuscript


class HtmlPresenter(TypstPresenter):
    """Presents items as HTML: texts are markup, everything else is escaped by the template.

    Every item is linked to, whether it stands in the document or not: `page` leaves only the links that lead somewhere.
    links_words: whether a word of the list of words is linked to it, at its first place in an item.
    """

    links_words = True

    def text(self, source: str) -> Any:
        env = {"draft": self, "headings": [self._heading - 1] if self._heading else []}
        return Markup(_renderer().render(tokens(source), _OPTIONS, env).strip())

    def words(self, source: str) -> str:
        """Plain words as HTML; those of the list of words are remembered."""
        parts, done = [], 0
        for start, end, name in self._glossary.find(source) if self._glossary else ():
            self.explained.setdefault(name)
            if self.links_words and name not in self._marked:
                self._marked.add(name)
                parts += [self._plain(source[done:start]), _to(name, self._plain(source[start:end]))]
                done = end
        return "".join([*parts, self._plain(source[done:])])

    def _plain(self, source: str) -> Markup:
        return Markup("").join(in_language(piece, language) for piece, language in self._foreign.split(source))

    def title(self, item: Item) -> Markup:
        return in_language(item.title, item.language)

    def link(self, target: str, own: str) -> Markup:
        """A link to an item, or only its words when there is no such item."""
        found = self.library.resolve(target)
        if found is None:
            return escape(own or target)
        if found.startswith("begrip/"):
            self.explained.setdefault(found)
            self._marked.add(found)
        return _to(found, self._plain(own) if own else self.title(self.library.items[found]))

    def picture(self, source: str, alternative: str) -> str:
        """A picture of the content, named as below `docs/`; any other is only its alternative text."""
        name = picture_path(source)
        if name is None:
            return str(escape(alternative))
        self.images.setdefault(name)
        return f'<img src="{escape(name)}" alt="{escape(alternative)}" />'

    def _citations(self, item: Item) -> list[View]:
        found = []
        for citation in item.sources:
            name = self.library.resolve(citation.source) or ""
            if isinstance(source := self.library.items.get(name), Source):
                shown = _to(name, escape(apa.short(source))) if name in self.printed else reference(source)
                found.append({"reference": shown, "locator": citation.locator})
        return found


def session(library: Library, name: str, delivery: Delivery = Delivery()) -> Manuscript:
    """The plan of a session with its hand-outs, to change in a word processor."""
    item, draft = library.items[name], HtmlPresenter(library)
    assert isinstance(item, Session)
    names = lessons.present(library, timetable.handouts(lessons.kept(item, fit(item, delivery))))
    handouts = [lessons.handout_view(draft, handout) for handout in names]
    return page(draft, f"Draaiboek: {item.title}", "session", plan=lessons.session_view(draft, name, delivery), handouts=handouts)


def handout(library: Library, name: str) -> Manuscript:
    """One hand-out, to make it fit your own group."""
    draft = HtmlPresenter(library)
    return page(draft, library.items[name].title, "handout", sheet=lessons.handout_view(draft, name))


def student_bundle(library: Library, names: Sequence[str], level: str | None = None, *, has_contents: bool) -> Manuscript:
    """The cases for students. library: the public one; has_contents: with its own title and list of contents."""
    draft = HtmlPresenter(cases.public(library), explains=True)
    views = [cases.case_view(draft, name, level) | {"teaching": None} for name in names]
    draft.links_words = False
    words = cases.words_explained(draft, names)
    title = "Casuïstiek voor studenten" + (f", {labels.choice('level', level)}" if level else "")
    return page(draft, title, "cases", cases=views, words=words, has_contents=has_contents)


def teacher_bundle(library: Library, names: Sequence[str], level: str | None = None, *, has_contents: bool) -> Manuscript:
    """The cases with their teaching notes. library: the whole one; the outcome never goes below the site."""
    draft = HtmlPresenter(library)
    views = [cases.case_view(draft, name, level) | {"teaching": cases.teaching_view(draft, name)} for name in names]
    return page(draft, "Casuïstiek: docenteneditie", "cases", cases=views, words=[], has_contents=has_contents)


def page(draft: HtmlPresenter, title: str, template: str, *, chapters: int = 1, **values: object) -> Manuscript:
    """A document of a template. chapters: the level of the headings with which a chapter of an e-book starts."""
    body = _environment().get_template(f"{template}.html").render(values, title=title)
    places = set(re.findall(r' id="([^"]+)"', body))
    body = _LINK.sub(lambda link: link[0] if link[1] in places else link[2], body)
    title, body = _NO_XML.sub("", str(escape(title))), _NO_XML.sub("", body)
    level = f'<meta name="chapters" content="{chapters}" />' if chapters > 1 else ""
    return Manuscript(f"<html><head><title>{title}</title>{level}</head><body>\n{body}</body></html>\n", tuple(draft.images))


_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LINK = re.compile(r'<a href="#([^"]+)">(.*?)</a>')


def _to(name: str, words: Markup) -> Markup:
    return Markup('<a href="#{}">{}</a>').format(_anchor(name), words)


def _anchor(name: str) -> str:
    """The mark of an item in its document: word processors want no slash in it."""
    return name.replace("/", "_")


def _tight(text: Markup) -> Markup:
    """A text for an item of a list: a single paragraph becomes plain words, so that the list stays together."""
    inner = text.removeprefix("<p>").removesuffix("</p>")
    return text if "<p>" in inner or len(inner) != len(text) - len("<p></p>") else Markup(inner)


def _led_by(text: Markup, name: str) -> Markup:
    """A text with its name in front of the first line."""
    lead = Markup("<p><strong>{}.</strong> ").format(name)
    return lead + Markup(text.removeprefix("<p>")) if text.startswith("<p>") else lead + Markup("</p>") + text


def _lowered(text: Markup) -> Markup:
    """The same with every heading one level deeper, for an item in a part of a book."""
    return Markup(re.sub(r"(</?h)([1-5])", lambda found: f"{found[1]}{int(found[2]) + 1}", text))


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.globals |= {"choice": labels.choice}
    made.filters |= {"anchor": _anchor, "tight": _tight, "led_by": _led_by, "lowered": _lowered}
    return made


_OPTIONS = MarkdownIt().options


@cache
def _renderer() -> RendererHTML:
    made: Any = RendererHTML()

    def plain(tokens: Sequence[Token], at: int, *_: object) -> str:
        return str(escape(tokens[at].content))

    def words(tokens: Sequence[Token], at: int, options: object, env: dict[str, HtmlPresenter]) -> str:
        in_link = sum({"link_open": 1, "link_close": -1}.get(token.type, 0) for token in tokens[:at])
        return plain(tokens, at) if in_link else env["draft"].words(tokens[at].content)

    def link(tokens: Sequence[Token], at: int, options: object, env: dict[str, HtmlPresenter]) -> str:
        return env["draft"].link(tokens[at].meta["target"], tokens[at].content)

    def picture(tokens: Sequence[Token], at: int, options: object, env: dict[str, HtmlPresenter]) -> str:
        return env["draft"].picture(str(tokens[at].attrs.get("src", "")), tokens[at].content)

    def web(tokens: Sequence[Token], at: int, *_: object) -> str:
        address = str(tokens[at].attrs.get("href", ""))
        return f'<a href="{escape(address)}">' if address.lower().startswith(SAFE_SCHEMES) else "<a>"

    def heading(tokens: Sequence[Token], at: int, options: object, env: dict[str, list[int]]) -> str:
        """A bold line where only the template has headings; elsewhere never more than one level deeper than the last."""
        if not (above := env["headings"]):
            return "<p><strong>"
        top = next(int(token.tag[1]) for token in tokens if token.type == "heading_open")
        above.append(max(above[0] + 1, min(above[0] + 1 + int(tokens[at].tag[1]) - top, above[-1] + 1)))
        return f"<h{above[-1]}>"

    def end(tokens: Sequence[Token], at: int, options: object, env: dict[str, list[int]]) -> str:
        return f"</h{env['headings'][-1]}>\n" if env["headings"] else "</strong></p>\n"

    made.rules |= {
        "item_link": link, "text": words, "image": picture, "link_open": web, "html_inline": plain, "html_block": plain,
        "heading_open": heading, "heading_close": end,
    }
    return made


def reference(source: Source) -> Markup:
    """The reference of `source` after APA 7 as HTML."""
    shapes = {"italic": "<em>{0}</em>", "address": '<a href="{0}">{0}</a>'}
    return Markup("").join(
        Markup(shapes.get(run.style, "{0}")).format(in_language(run.text, run.language)) for run in apa.runs(source))


def in_language(words: str, language: str | None) -> Markup:
    """`words` as HTML, in `language`; empty is the language of the document."""
    return Markup('<span lang="{}">{}</span>').format(language, words) if language else escape(words)
