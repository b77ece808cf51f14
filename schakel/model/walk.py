"""Walk through an item and find every text, reference and `[[link]]` in it, each with its location."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from .base import SLUG, Enclosed, Markdown, Part, Reference, Words

Mark = Enclosed | Markdown | Reference | Words

LINK = re.compile(r"\[\[([^\[\]|\n]*)(?:\|([^\[\]\n]*))?\]\]")
ID = re.compile(rf"({SLUG})/({SLUG})(?:#({SLUG}))?")


@dataclass(frozen=True)
class Field:
    """A text value in an item."""

    location: tuple[str | int, ...]
    """The keys and indexes that lead to it, from the top of the item."""
    text: str
    mark: Mark | None
    """The mark of its type in the model, if it has one."""


@dataclass(frozen=True)
class Link:
    """A `[[target|text]]` in a text."""

    field: Field
    """The text it is in."""
    target: str
    text: str | None
    """The words between the bar and the brackets, if any."""
    source: str
    """The whole link as written."""
    start: int
    """The index in the text of its first character."""


def fields(part: Part, location: tuple[str | int, ...] = ()) -> Iterator[Field]:
    """Every text value of `part`, in the order of the model."""
    for name, hint in hints(type(part)).items():
        yield from _values(getattr(part, name), hint, (*location, name))


def bare_fields(model: type[Part], values: object, location: tuple[str | int, ...] = ()) -> Iterator[Field]:
    """Every text value in bare `values` that are meant for a `model`, as far as they fit it."""
    if isinstance(values, str) and model.shorthand:
        values = {model.shorthand: values}
    if isinstance(values, dict):
        for name, hint in hints(model).items():
            yield from _bare_values(values.get(name), hint, (*location, name))


def texts(fields: Iterable[Field]) -> Iterator[Field]:
    """The fields that are Markdown."""
    return (field for field in fields if isinstance(field.mark, Markdown))


def references(fields: Iterable[Field]) -> Iterator[Field]:
    """The fields that hold the id of another item."""
    return (field for field in fields if isinstance(field.mark, Reference))


def links(fields: Iterable[Field]) -> Iterator[Link]:
    """Every `[[link]]` in the fields that are Markdown."""
    for field in texts(fields):
        for match in LINK.finditer(field.text):
            yield Link(field, match.group(1).strip(), match.group(2), match.group(), match.start())


@cache
def hints(model: type[Part]) -> dict[str, Any]:
    """The types of the fields of a model, including their marks."""
    types = get_type_hints(model, include_extras=True)
    return {name: types[name] for name in model.model_fields}


def _values(value: Any, hint: Any, location: tuple[str | int, ...]) -> Iterator[Field]:
    # Whether something is a Part is asked last: the answer costs most, and most values are none.
    if isinstance(value, str):
        yield Field(location, value, mark(hint))
    elif isinstance(value, tuple):
        inner = argument(hint)
        for index, entry in enumerate(value):
            yield from _values(entry, inner, (*location, index))
    elif value is not None and isinstance(value, Part):
        yield from fields(value, location)


def _bare_values(value: object, hint: Any, location: tuple[str | int, ...]) -> Iterator[Field]:
    if isinstance(value, list):
        inner = argument(hint)
        for index, entry in enumerate(value):
            yield from _bare_values(entry, inner, (*location, index))
    elif part := part_in(hint):
        yield from bare_fields(part, value, location)
    elif isinstance(value, str):
        yield Field(location, value.strip(), mark(hint))


@cache
def part_in(hint: Any) -> type[Part] | None:
    """The model in this type, which may be a union; None for a list."""
    if isinstance(hint, type) and issubclass(hint, Part):
        return hint
    if get_origin(hint) in (Annotated, Union, UnionType):
        return next((part for arg in get_args(hint) if (part := part_in(arg))), None)
    return None


@cache
def argument(hint: Any) -> Any:
    """The type X of the values in a `tuple[X, ...]`, which may be inside Annotated or a union with None."""
    if get_origin(hint) is tuple:
        return get_args(hint)[0]
    return next((argument(arg) for arg in get_args(hint) if get_origin(arg) is not None), None)


@cache
def mark(hint: Any) -> Mark | None:
    """What text of this type is: Markdown, a reference, words of a language, a path, or none of these."""
    if get_origin(hint) is Annotated:
        return next((m for m in hint.__metadata__ if isinstance(m, Mark)), None)
    if get_origin(hint) in (Union, UnionType):
        return next((inner for arg in get_args(hint) if (inner := mark(arg))), None)
    return None
