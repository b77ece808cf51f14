"""Find where in a page its addresses stand, so that they can be replaced and nothing else."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from html import escape, unescape
from html.parser import HTMLParser
from typing import Literal, NamedTuple

Form = Literal["html", "json", "base"]


class Address(NamedTuple):
    """An address in a page."""

    start: int
    end: int
    """Where it ends in the text of the page, as it starts at `start`."""
    url: str
    form: Form = "html"
    """How it is written; `base` is one in JSON that leads to the folder of the site and not to a page."""


_ATTRIBUTE = re.compile(r"""([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")
"""Walked from one attribute to the next, so that what a value says is never taken for an attribute."""
_REFRESH = re.compile(r"\s*\d+\s*;\s*url=(.*)", re.IGNORECASE | re.DOTALL)
_SETTINGS = re.compile(r'"(base|search)": "([^"\\]*)"')
_METADATA = re.compile(r'"(url|contentUrl)": "([^"\\]*)"')


def addresses(html: str) -> list[Address]:
    """Every address in a page, in order: of links, files, forms and refreshing, in the settings of the theme and in JSON-LD."""
    finder = _Finder(html)
    finder.feed(html)
    finder.close()
    return finder.found


def rewritten(html: str, change: Callable[[Address], str]) -> str:
    """`html` with every address replaced by what `change` makes of it; one that stays the same keeps its way of writing."""
    parts, at = [], 0
    for address in addresses(html):
        if (url := change(address)) != address.url:
            parts += [html[at:address.start], escape(url) if address.form == "html" else url]
            at = address.end
    return "".join([*parts, html[at:]])


class _Finder(HTMLParser):
    """Notes the addresses of a page while reading it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[Address] = []
        self._html = html

    @cached_property
    def _lines(self) -> list[int]:
        """Where each line starts."""
        return [0, *(match.end() for match in re.finditer("\n", self._html))]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        if not names.keys() & {"href", "src", "srcset", "action"} and tag not in ("meta", "script"):
            return
        line, column = self.getpos()
        text, start = self.get_starttag_text() or "", self._lines[line - 1] + column
        for match in _ATTRIBUTE.finditer(text, 1 + len(tag)):
            group = match.lastindex or 1
            if group > 1:
                for at, value in _of_attribute(match[1].lower(), match[group], names):
                    begin = start + match.start(group) + at
                    self.found.append(Address(begin, begin + len(value), unescape(value)))
        if tag == "script":
            self.found += _of_data(self._html, start + len(text), names)


def _of_attribute(name: str, value: str, attributes: dict[str, str | None]) -> Iterator[tuple[int, str]]:
    """The addresses in one attribute, each with its place in it."""
    if name in ("href", "src", "action"):
        yield 0, value
    elif name == "srcset":
        at = 0
        for version in value.split(","):
            if match := re.search(r"\S+", version):
                yield at + match.start(), match[0]
            at += len(version) + 1
    elif name == "content" and (attributes.get("http-equiv") or "").lower() == "refresh" and (match := _REFRESH.match(value)):
        yield match.start(1), match[1]


def _of_data(html: str, start: int, attributes: dict[str, str | None]) -> Iterator[Address]:
    """The addresses in data for programs that starts at `start`."""
    if attributes.get("id") == "__config":
        pattern = _SETTINGS
    elif attributes.get("type") == "application/ld+json":
        pattern = _METADATA
    else:
        return
    for match in pattern.finditer(html, start, html.index("</script", start)):
        yield Address(match.start(2), match.end(2), match[2], "base" if match[1] == "base" else "json")
