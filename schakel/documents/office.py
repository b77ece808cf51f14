"""Editable documents: our HTML through pandoc to DOCX and EPUB 3. Needs the extra `office` (pypandoc-binary)."""

import os
import subprocess
import uuid
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup, escape

from ..library import Library
from ..model import Item, Session, Source
from ..problems import MissingTool
from ..render import apa, labels
from . import cases, lessons
from .delivery import Delivery, fit
from .paper import Paper, View
from .press import EPOCH, TEMPLATES, PrintFailed
from .prose import tokens
from .reference import reference_docx
from .sheet import Sheet

NAMESPACE = uuid.UUID("6f2c1b0e-52c7-4c37-9a35-2f3c0f6c8a11")
"""From which the identifiers of our EPUBs are made: the same title always has the same identifier."""


class Draft(Paper):
    """Presents items as HTML: texts are markup, everything else is escaped by the template."""

    def text(self, source: str) -> Any:
        return Markup(_renderer().render(tokens(source), _OPTIONS, {"draft": self}).strip())

    def words(self, source: str) -> str:
        """Plain words as HTML; the words of the list of words are remembered."""
        self._words(source)
        return "".join(in_language(piece, language) for piece, language in self._foreign.split(source))

    def title(self, item: Item) -> Markup:
        return in_language(item.title, item.language)

    def link(self, target: str, own: str) -> str:
        """The words of a link: a draft has no page numbers to refer to."""
        found = self.library.resolve(target)
        if found and found.startswith("begrip/"):
            self.explained.setdefault(found)
        return str(escape(own or target) if own or not found else self.title(self.library.items[found]))

    def _citations(self, item: Item) -> list[View]:
        found = [(self.library.items.get(self.library.resolve(c.source) or ""), c.locator) for c in item.sources]
        return [{"reference": _reference(source), "locator": place} for source, place in found if isinstance(source, Source)]


def session(library: Library, name: str, delivery: Delivery = Delivery()) -> Sheet:
    """The plan of a session with its hand-outs, to change in a word processor."""
    item, draft = library.items[name], Draft(library)
    assert isinstance(item, Session)
    names = lessons.plan.handouts(lessons.kept(item, fit(item, delivery)))
    handouts = [lessons.handout_view(draft, handout) for handout in lessons.present(library, names)]
    view = lessons.session_view(draft, name, delivery)
    title = " · ".join(word for word in ("Draaiboek", view["course"]) if word)
    return Sheet(_page(title, "session", plan=view, handouts=handouts))


def student_bundle(library: Library, names: Sequence[str], level: str | None = None) -> Sheet:
    """The cases for students. library: the public one."""
    draft = Draft(cases.public(library), explains=True)
    views = [cases.case_view(draft, name, level) | {"teaching": None} for name in names]
    title = "Casuïstiek voor studenten" + (f", {labels.choice('level', level)}" if level else "")
    return Sheet(_page(title, "cases", cases=views, words=cases.words_explained(draft, names)))


def teacher_bundle(library: Library, names: Sequence[str], level: str | None = None) -> Sheet:
    """The cases with their teaching notes, to change. library: the whole one; the outcome never goes below the site."""
    draft = Draft(library)
    views = [cases.case_view(draft, name, level) | {"teaching": cases.teaching_view(draft, name)} for name in names]
    return Sheet(_page("Casuïstiek: docenteneditie", "cases", cases=views, words=[]))


def convert(source: str, form: str) -> bytes:
    """The HTML `source` as "DOCX" or "EPUB". Raises PrintFailed and MissingTool."""
    pandoc = _pandoc()
    with TemporaryDirectory(prefix="schakel-") as folder:
        out = Path(folder, f"out.{form.lower()}")
        words = [pandoc, "--from=html", f"--to={'docx' if form == 'DOCX' else 'epub3'}", f"--output={out}", "--sandbox",
                 "--metadata=lang:nl-NL", "--metadata=toc-title:Inhoud"]
        if form == "DOCX":
            styles = Path(folder, "reference.docx")
            styles.write_bytes(_styles())
            words.append(f"--reference-doc={styles}")
        else:
            words += [
                "--toc", "--toc-depth=1", "--split-level=1", "--metadata=rights:CC BY-SA 4.0", "--metadata=creator:Schakel",
                f"--metadata=identifier:urn:uuid:{uuid.uuid5(NAMESPACE, source[:200])}",
            ]
        done = subprocess.run(
            words, input=source.encode(), capture_output=True, env={**os.environ, "SOURCE_DATE_EPOCH": str(EPOCH)})
        if done.returncode:
            raise PrintFailed(f"pandoc stopte: {done.stderr.decode(errors='replace').strip()}")
        return out.read_bytes()


def is_present() -> bool:
    """Whether the extra is installed; without it there are no editable documents."""
    return find_spec("pypandoc") is not None


@cache
def version() -> str:
    """The version of pandoc."""
    return subprocess.run([_pandoc(), "--version"], capture_output=True, text=True).stdout.split("\n")[0]


@cache
def _pandoc() -> str:
    try:
        import pypandoc

        return str(pypandoc.get_pandoc_path())
    except (ImportError, OSError):
        raise MissingTool("voor DOCX en EPUB is pandoc nodig: pip install pypandoc-binary==1.17") from None


@cache
def _styles() -> bytes:
    bare = subprocess.run([_pandoc(), "--print-default-data-file", "reference.docx"], capture_output=True, check=True)
    return reference_docx(bare.stdout)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.globals |= {"choice": labels.choice}
    return made


def _page(title: str, template: str, **values: object) -> str:
    body = _environment().get_template(f"{template}.html").render(values)
    return f"<html><head><title>{escape(title)}</title></head><body>\n{body}</body></html>\n"


_OPTIONS = MarkdownIt().options


@cache
def _renderer() -> RendererHTML:
    made: Any = RendererHTML()

    def plain(tokens: Sequence[Token], at: int, *_: object) -> str:
        return str(escape(tokens[at].content))

    def words(tokens: Sequence[Token], at: int, options: object, env: dict[str, Draft]) -> str:
        return env["draft"].words(tokens[at].content)

    def link(tokens: Sequence[Token], at: int, options: object, env: dict[str, Draft]) -> str:
        return env["draft"].link(tokens[at].meta["target"], tokens[at].content)

    made.rules |= {"item_link": link, "text": words, "image": plain, "html_inline": plain, "html_block": plain}
    return made


def _reference(source: Source) -> Markup:
    shown = [(run.style, in_language(run.text, run.language)) for run in apa.runs(source)]
    return Markup("").join(Markup("<em>{}</em>").format(words) if style == "italic" else words for style, words in shown)


def in_language(words: str, language: str | None) -> Markup:
    """`words` as HTML, in `language`; empty is the language of the document."""
    return Markup('<span lang="{}">{}</span>').format(language, words) if language else escape(words)
