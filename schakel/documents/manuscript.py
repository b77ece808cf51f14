"""The source of one document, Typst, HTML or the files of a package, and the images it uses."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup, escape

from ..office.present import HtmlPresenter, anchor
from ..packages import Package
from ..print.literals import literal
from ..print.present import TypstPresenter
from ..render.environment import environment


@dataclass(frozen=True)
class Manuscript:
    """The source of a document."""

    source: str
    images: Mapping[str, Path] = field(default_factory=dict)
    """The name in the source of every picture → its clean file."""


def typst_manuscript(
    presenter: TypstPresenter, title: str, templates: Iterable[str], body: str, **settings: object,
) -> Manuscript:
    """The source of a printed document in the house style.

    Args:
        presenter: Presented the items in it.
        title: The title of the document.
        templates: Names of the templates that `body` calls.
        body: Calls to templates.
        **settings: Arguments of the template `house`.
    """
    arguments = "".join(f", {key}: {literal(value)}" for key, value in settings.items())
    imports = "".join(f'#import "{name}.typ": *\n' for name in ("house", *templates))
    return Manuscript(f"{imports}#show: house.with(title: {literal(title)}{arguments})\n{body}", presenter.images)


def html_manuscript(
    presenter: HtmlPresenter, title: str, template: str, *, chapters: int = 1, **values: object,
) -> Manuscript:
    """The source of an editable document.

    Args:
        presenter: Presented the items in it.
        title: The title of the document.
        template: The name of its template.
        chapters: The level of the headings that start a chapter of an e-book.
        **values: Variables of the template.
    """
    body = _environment().get_template(f"{template}.html").render(values, title=title)
    places = set(re.findall(r' id="([^"]+)"', body))
    body = _LINK.sub(lambda link: link[0] if link[1] in places else link[2], body)
    title, body = _NO_XML.sub("", str(escape(title))), _NO_XML.sub("", body)
    level = f'<meta name="chapters" content="{chapters}" />' if chapters > 1 else ""
    return Manuscript(
        f"<html><head><title>{title}</title>{level}</head><body>\n{body}</body></html>\n", presenter.images)


def package_manuscript(package: Package) -> Manuscript:
    """The source of a package."""
    return Manuscript(json.dumps(package.texts, ensure_ascii=False), package.pictures)


def pictures(manuscript: Manuscript) -> dict[str, bytes]:
    """The bytes of the pictures in a document, by their name in its source."""
    return {name: path.read_bytes() for name, path in manuscript.images.items()}


_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LINK = re.compile(r'<a href="#([^"]+)">(.*?)</a>')


def _lowered(text: Markup) -> Markup:
    """A text with every heading one level deeper, for an item in a part of a book."""
    return Markup(re.sub(r"(</?h)([1-5])", lambda tag: f"{tag[1]}{int(tag[2]) + 1}", text))


@cache
def _environment() -> Environment:
    office = environment("office")
    office.filters |= {"anchor": anchor, "lowered": _lowered}
    return office
