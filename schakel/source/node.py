"""The tree between the reader and the model: the values of a YAML text, each with its place."""

from collections.abc import Iterator
from collections.abc import Sequence as Sized
from dataclasses import dataclass

NULLS = ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Span:
    """The place of a value: lines and columns counted from 1, the end not included."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value, as text."""

    text: str
    span: Span
    is_plain: bool = False
    """Whether it is written without quotes, so that `null` means no value."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of values."""

    items: tuple["Node", ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values, in the order of the file."""

    pairs: tuple[tuple[Scalar, "Node"], ...]
    span: Span


Node = Scalar | Listing | Mapping


def plain(node: Node) -> object:
    """The values without their places.

    Every scalar stays text (or None): its type is for the model to decide, so `13:30`, `no` and `0123` are never anything
    other than what the editor typed.
    """
    if isinstance(node, Scalar):
        return None if node.is_plain and node.text in NULLS else node.text
    if isinstance(node, Listing):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.pairs}


def find(node: Node, location: Sized[str | int]) -> tuple[Node, Scalar | None]:
    """The value at `location` and the key it belongs to, if any; where the path stops existing, the last value along it."""
    key = None
    for step in location:
        if isinstance(node, Mapping):
            pair = next(((k, v) for k, v in node.pairs if k.text == step), None)
            if pair is None:
                break
            key, node = pair
        elif isinstance(node, Listing) and isinstance(step, int) and step < len(node.items):
            key, node = None, node.items[step]
        else:
            break
    return node, key


def entries(node: Node) -> Iterator[tuple[Scalar, Node]]:
    """The pairs of a mapping; none for any other value."""
    if isinstance(node, Mapping):
        yield from node.pairs
