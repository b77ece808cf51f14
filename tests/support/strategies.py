"""Random content: texts, values that fit a model, values that nearly fit, and the files they go in."""

import datetime
from random import Random
from typing import Annotated, Any, Literal, get_args, get_origin

from hypothesis import strategies as st
from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from schakel.model import KINDS, Item, Part
from schakel.model.base import SLUG, Reference
from schakel.model.walk import hints

PATHS = {model.kind.name: model.kind.patterns[0].replace("*", "x") for model in KINDS}
"""Kind → a file for an item `x` of it."""

LISTS = {model.kind.name for model in KINDS if model.kind.is_list}

SLUGS = st.from_regex(SLUG, fullmatch=True).filter(lambda slug: slug.isascii())
IDS = st.builds("{}/{}".format, st.sampled_from([model.kind.prefix for model in KINDS]), SLUGS)

CHOICES = st.integers(0, 2**32).map(lambda seed: Random(seed).choice)
"""Picks one of several ways, again and again. One number: a draw for every value would make large items too large."""

_CHARS = st.characters(exclude_categories=["Cs"])
_LINE_CHARS = st.characters(exclude_categories=["Cs"], exclude_characters="\r\n")
_VISIBLE = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cn"])
_MARKUP = st.sampled_from([
    "[[casus/x]]", "[[begrip/x|woord]]", "[[", "]]", "<b>", "</div>", "<!--", "![](beelden/x.jpg)", "![a](/x)", "[a](b)",
    "[a]: b", "**", "`", "> ", "- ", "\n\n", "    ", "&amp;", "\\", "|", "# ",
])


def _around(char: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Texts with at least one letter."""
    return st.builds("{}{}{}".format, st.text(char, max_size=12), st.sampled_from("aé😀"), st.text(char, max_size=12))


LINES = _around(_LINE_CHARS)
TEXTS = _around(_CHARS) | st.lists(_MARKUP | st.text(_CHARS, max_size=5), max_size=8).map(lambda parts: "a" + "".join(parts))
BODIES = st.lists(_MARKUP | st.text(_VISIBLE, max_size=8), max_size=12).map(lambda parts: "a" + "".join(parts))
"""Texts that stand in a Markdown file as they are: no control characters."""


def values(model: type[Part]) -> st.SearchStrategy[dict[str, Any]]:
    """Bare values that make an item or a part of one."""
    required, optional = {}, {}
    for name, hint in hints(model).items():
        field = model.model_fields[name]
        strategy = _fitting(hint, at_least=1 if field.metadata else 0)
        if name == "body":
            strategy = BODIES
        (required if field.is_required() else optional)[name] = strategy
    return st.fixed_dictionaries(required, optional=optional)


def nearly(model: type[Part]) -> st.SearchStrategy[Any]:
    """The same with mistakes: other keys, missing keys, and anything at all for a value."""
    fields = {name: _fitting(hint, at_least=0) | JUNK for name, hint in hints(model).items()}
    return st.fixed_dictionaries({}, optional=fields | {"onbekend": JUNK, "": JUNK}) | JUNK


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS | IDS | st.sampled_from(["", "null", "~", "2019-13-01", "1e400"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(LINES | st.sampled_from(["id", "text"]), inner, max_size=3),
    max_leaves=6)


def _fitting(hint: Any, at_least: int) -> st.SearchStrategy[Any]:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _annotated(arguments[0], arguments[1:])
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin is tuple:
        return st.lists(_fitting(arguments[0], 0), min_size=at_least, max_size=2)
    if isinstance(hint, type):
        return values(hint) if issubclass(hint, Part) else LINES
    return st.one_of(*(_fitting(argument, at_least) for argument in arguments if argument is not type(None)))


def _annotated(base: type, marks: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if base is bool:
        return st.booleans()
    if base is datetime.date:
        return st.dates()
    if base is int:
        bounds = {type(mark).__name__: mark for field in marks if isinstance(field, FieldInfo) for mark in field.metadata}
        return st.integers(
            min_value=bounds["Ge"].ge if "Ge" in bounds else None, max_value=bounds["Le"].le if "Le" in bounds else None)
    if any(isinstance(mark, Reference) for mark in marks):
        return IDS
    patterns = [mark.pattern for mark in marks if isinstance(mark, StringConstraints) and mark.pattern]
    if patterns:
        return LINES if "\\r" in patterns[0] else SLUGS if SLUG in patterns[0] else st.from_regex(patterns[0], fullmatch=True)
    return TEXTS


def file_of(model: type[Item], text: str) -> str:
    """The text of a file with one item: of a list, under the name `x`."""
    if model.kind.name not in LISTS:
        return text
    return "x:\n" + "".join(f"  {line}\n" for line in text.split("\n"))
