"""The Jinja environment of the macros: undefined names fail, nothing is escaped twice, and content never runs as code."""

import json
import re
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..dutch import phrases
from ..dutch.labels import choice
from ..shipped import MACROS
from .markdown import SAFE_SCHEMES, hang, unescape


def _cell(markdown: str) -> str:
    """`markdown` on one line, for a table cell."""
    return " ".join(markdown.split())


def _attribute(markdown: str) -> str:
    """The plain words of `markdown`, for an HTML attribute."""
    plain = unescape(markdown)
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _web(address: str) -> str:
    """An escaped web address, as a link if it is safe to follow."""
    plain = unescape(address)
    return f"<{plain}>" if plain.startswith(SAFE_SCHEMES) and not set(plain) & set("<> ") else address


def _phone(number: str) -> str:
    """An escaped telephone number as a link that dials it."""
    digits = re.sub(r"[^0-9+]", "", unescape(number))
    return f"[{number}](tel:{digits})" if digits else number


def _front(markdown: str) -> str:
    """The plain words of `markdown` on one line, quoted for the front matter."""
    return json.dumps(_attribute(" ".join(markdown.split())), ensure_ascii=False)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@cache
def environment() -> Environment:
    """The environment in which every macro of the site runs."""
    jinja = Environment(
        loader=FileSystemLoader(MACROS), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        autoescape=False, keep_trailing_newline=True)
    jinja.filters |= {
        "attribute": _attribute, "capital": _capital, "cell": _cell, "front": _front, "hang": hang, "phone": _phone,
        "web": _web,
    }
    jinja.globals |= {"choice": choice, "count": phrases.count}
    return jinja


def tidy(text: str) -> str:
    """Remove repeated empty lines, empty lines at both ends, and trailing spaces except the two of a hard break."""
    lines: list[str] = []
    for line in text.split("\n"):
        line = line if line.endswith("  ") and line.strip() else line.rstrip()
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).strip("\n") + "\n"
