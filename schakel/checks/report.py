"""Report a Problem in the right place: at a value, a key or a piece of text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ..library import Entry, Library
from ..model import BY_PREFIX, Field, Link, ModelFault
from ..problems import Problem
from ..source import ContentFile, Fault, Node, Scalar
from .names import Names

Location = tuple[str | int, ...]

_DRAFT = re.compile(r"^status: *draft *(#.*)?$", re.MULTILINE)
"""How a file with one item says that it is a draft, also when the rest of it cannot be read."""


def faults(library: Library, rule: str) -> Iterator[tuple[ContentFile, Fault]]:
    """The faults that reading found for `rule`, each with its file."""
    for file in (*library.files, *library.strays):
        for fault in file.faults:
            if fault.rule == rule:
                yield file, fault


def model_faults(library: Library, rule: str) -> Iterator[tuple[Entry, ModelFault]]:
    """The faults that validation found for `rule`, each with its entry."""
    for entry in library.entries:
        for fault in entry.faults:
            if fault.rule == rule:
                yield entry, fault


def at_fault(file: ContentFile, fault: Fault, message: str, hint: str = "") -> Problem:
    """A problem at the place of a fault."""
    return Problem(
        file.shown, fault.line, fault.column, fault.rule, message, hint, file.line(fault.line), fault.width,
        bool(_DRAFT.search(file.text)))


def at_name(entry: Entry, rule: str, message: str, hint: str = "") -> Problem:
    """A problem with the name of an item: at its key in a list, or at the start of its own file."""
    if entry.key:
        return _at_node(entry, entry.key, rule, message, hint)
    return Problem(entry.file.shown, 1, 1, rule, message, hint, in_draft=entry.status == "draft")


def at_key(entry: Entry, location: Location, rule: str, message: str, hint: str = "") -> Problem:
    """A problem at the key of the value at `location`, or at the value itself if it has no key."""
    node, key = entry.place(location)
    target = key or (entry.key if not location and entry.key else node)
    return _at_node(entry, target, rule, message, hint)


def at_value(entry: Entry, location: Location, rule: str, message: str, hint: str = "") -> Problem:
    """A problem at the value at `location`."""
    node, key = entry.place(location)
    if isinstance(node, Scalar) and not node.text and key:
        node = key
    return _at_node(entry, node, rule, message, hint)


def at_link(entry: Entry, link: Link, rule: str, message: str, hint: str = "") -> Problem:
    """A problem at a `[[link]]` in a text."""
    return at_piece(entry, link.field, link.source, link.start, rule, message, hint)


def at_piece(entry: Entry, field: Field, piece: str, start: int, rule: str, message: str, hint: str = "") -> Problem:
    """A problem at the first occurrence of `piece` in the text of `field`, from the index `start`."""
    node, _ = entry.place(field.location)
    line, column = entry.file.locate(node, piece, field.text.count(piece, 0, max(start, 0)))
    excerpt = entry.file.line(line)
    return Problem(
        entry.file.shown, line, column, rule, message, hint, excerpt, max(1, min(len(piece), len(excerpt) - column + 1)),
        entry.status == "draft")


def _at_node(entry: Entry, node: Node, rule: str, message: str, hint: str) -> Problem:
    file, span, column = entry.file, node.span, node.span.column
    width = span.end_column - column if span.end_line == span.line else 1
    if width == 0 and column > 1:
        column -= 1  # there is nothing after a dash: point at the dash
    return Problem(
        file.shown, span.line, column, rule, message, hint, file.line(span.line), max(1, width), entry.status == "draft")


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The name most similar to `name`, or None if none is."""
    return Names(names).nearest(name)


def suggest(name: str, names: Sequence[str], otherwise: str) -> str:
    """The hint for a name that is not one of `names`; `otherwise` if there are none to choose from."""
    if near := nearest(name, names):
        return f"bedoel je ‘{near}’?"
    return f"kies uit: {', '.join(names)}" if names else otherwise


def nearest_id(name: str, library: Library) -> str | None:
    """The id most similar to `name`: first among items of the same kind, then among all, then by slug alone."""
    prefix, _, slug = name.partition("/")
    ids = library.derived(_Ids)
    same = ids.by_prefix.get(prefix)
    return (same and same.nearest(name)) or ids.all.nearest(name) or ids.by_slug.get(slug or prefix)


class _Ids:
    """The ids of a library, to find the one that was meant."""

    def __init__(self, library: Library) -> None:
        self.all = Names(library.by_id)
        ids_by_prefix: dict[str, list[str]] = defaultdict(list)
        self.by_slug: dict[str, str] = {}
        """Slug → the first id that has it."""
        for id_ in library.by_id:
            prefix, _, slug = id_.partition("/")
            ids_by_prefix[prefix].append(id_)
            self.by_slug.setdefault(slug, id_)
        self.by_prefix = {prefix: Names(ids) for prefix, ids in ids_by_prefix.items()}


def prefixes() -> str:
    """The id prefixes that an editor may use, on one line."""
    return ", ".join(BY_PREFIX)
