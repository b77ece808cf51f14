"""The Jinja environment of the macros: everything is escaped but what is HTML already, and undefined names fail."""

import re
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from ..dutch import phrases
from ..dutch.labels import choice
from ..look import HUES
from ..shipped import MACROS
from .html import SAFE_SCHEMES, Text
from .hypertext import dial


def inner(text: object) -> Markup:
    """A text or plain words, for a line of a list or a cell of a table."""
    return text.inner if isinstance(text, Text) else escape(text)


def is_line(text: object) -> bool:
    """Whether something can be part of a line: plain words, or a text of one paragraph."""
    return text.is_line if isinstance(text, Text) else bool(text)


def led(text: object, name: str) -> Markup:
    """A text or plain words, with a name in bold before the first line."""
    return text.led(name) if isinstance(text, Text) else Markup("<p><strong>{}.</strong> {}</p>").format(name, text)


def _capital(words: str) -> str:
    if isinstance(words, Markup | Text):
        raise TypeError("letters of HTML cannot be changed one by one")
    return words[:1].upper() + words[1:]


def _web(address: str) -> Markup:
    """A web address, as a link if it is safe to follow."""
    return Markup('<a href="{0}">{0}</a>' if address.startswith(SAFE_SCHEMES) else "{0}").format(address)


def _phone(number: str) -> Markup:
    """A telephone number as a link that dials it."""
    return Markup('<a href="{1}">{0}</a>' if re.search("[0-9]", number) else "{0}").format(number, dial(number))


@cache
def environment(folder: str) -> Environment:
    """The environment in which the macros in `folder` of the macros run."""
    jinja = Environment(
        loader=FileSystemLoader(MACROS / folder), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        autoescape=True)
    jinja.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    jinja.filters |= {"capital": _capital, "inner": inner, "led": led, "phone": _phone, "web": _web}
    jinja.tests["line"] = is_line
    jinja.globals |= {"choice": choice, "count": phrases.count, "hue": lambda kind: HUES.get(kind, "know")}
    return jinja
