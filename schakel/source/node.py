"""What a YAML text says, with the place of every value: the tree between the reader and the model."""

from collections.abc import Iterator
from collections.abc import Sequence as Sized
from dataclasses import dataclass

NULLS = ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Span:
    """Where a value stands: lines and columns from 1, the end not included."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text; `is_plain` when it stands without quotes, so that `null` means nothing."""

    text: str
    span: Span
    is_plain: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of values."""

    items: tuple["Node", ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values, in the order of the file."""

    pairs: tuple[tuple[Scalar, "Node"], ...]
    span: Span


Node = Scalar | Listing | Mapping


def plain(node: Node) -> object:
    """The bare values. Every scalar stays text (or None): its type is for the model to decide, so `13:30`, `no` and
    `0123` are never anything else than what the editor typed."""
    if isinstance(node, Scalar):
        return None if node.is_plain and node.text in NULLS else node.text
    if isinstance(node, Listing):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.pairs}


def find(node: Node, location: Sized[str | int]) -> tuple[Node, Scalar | None]:
    """The value at `location` and, where it is the value of a key, that key; as deep as the path exists."""
    key = None
    for step in location:
        if isinstance(node, Mapping):
            found = next(((k, v) for k, v in node.pairs if k.text == step), None)
            if found is None:
                break
            key, node = found
        elif isinstance(node, Listing) and isinstance(step, int) and step < len(node.items):
            key, node = None, node.items[step]
        else:
            break
    return node, key


def entries(node: Node) -> Iterator[tuple[Scalar, Node]]:
    """The pairs of a mapping; nothing for any other value."""
    if isinstance(node, Mapping):
        yield from node.pairs
