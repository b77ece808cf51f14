"""The Jinja environment of the macros: nothing undefined, nothing escaped twice, nothing from the content run as code."""

import json
import re
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..dutch import phrases
from ..dutch.labels import choice
from ..shipped import MACROS
from .markdown import SAFE_SCHEMES, hang, unescape


def _cell(markdown: str) -> str:
    """For in a table cell: one line."""
    return " ".join(markdown.split())


def _attribute(markdown: str) -> str:
    """For in an HTML attribute: the plain words."""
    plain = unescape(markdown)
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _web(address: str) -> str:
    """An escaped address of a website: a link where it can be one."""
    plain = unescape(address)
    return f"<{plain}>" if plain.startswith(SAFE_SCHEMES) and not set(plain) & set("<> ") else address


def _phone(number: str) -> str:
    """An escaped telephone number as a link that dials it."""
    digits = re.sub(r"[^0-9+]", "", unescape(number))
    return f"[{number}](tel:{digits})" if digits else number


def _front(markdown: str) -> str:
    """For in the front matter: the plain words on one line, between quotes."""
    return json.dumps(_attribute(" ".join(markdown.split())), ensure_ascii=False)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@cache
def environment() -> Environment:
    """The environment in which every macro of the site runs."""
    made = Environment(
        loader=FileSystemLoader(MACROS), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        autoescape=False, keep_trailing_newline=True)
    made.filters |= {
        "attribute": _attribute, "capital": _capital, "cell": _cell, "front": _front, "hang": hang, "phone": _phone,
        "web": _web,
    }
    made.globals |= {"choice": choice, "count": phrases.count}
    return made

def tidy(text: str) -> str:
    """At most one empty line in a row, none at the ends, no blanks at line ends but a hard break's two."""
    lines: list[str] = []
    for line in text.split("\n"):
        line = line if line.endswith("  ") and line.strip() else line.rstrip()
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).strip("\n") + "\n"
