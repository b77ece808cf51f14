"""Read YAML 1.2 with PyYAML's C parser into our own tree.

It uses the parser's events rather than its loader. That way no type is guessed (YAML 1.1 turns 13:30 into 810 and `no` into
false), every place is kept, the tree is built without recursion, and depth, size and aliases are limited.
"""

import re
from typing import Any

import yaml

from .content_file import Fault
from .node import Listing, Mapping, Node, Scalar, Span

MAX_BYTES = 5_000_000
MAX_DEPTH = 40
MAX_NODES = 200_000
"""Values in one document, counting aliases every time they are used: this stops an alias bomb.

The characters that aliases repeat are limited too, by MAX_BYTES, against a bomb of one long text.
"""

_STUCK = re.compile(r"\s+#(?=[^\s#])")


class _Stop(Exception):
    """Reading cannot continue; carries the fault."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


def read(text: str) -> tuple[Node | None, list[Fault]]:
    """Parse `text` into its tree (None if it is empty or cannot be read) and everything that is wrong with its syntax."""
    builder = _Builder(text)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        return None, [*builder.faults, _syntax_fault(error)]
    except yaml.YAMLError as error:
        return None, [*builder.faults, Fault("syntax", 1, 1, detail=str(error).split("\n")[0])]
    except _Stop as stop:
        return None, [*builder.faults, stop.fault]
    return builder.root, builder.finish()


def _syntax_fault(error: yaml.MarkedYAMLError) -> Fault:
    """Where the parser got stuck; of something that began but is not finished, where it began."""
    begin, stuck = _place(error.context_mark), _place(error.problem_mark)
    context, problem = error.context or "", error.problem or ""
    is_open = context.endswith(("quoted scalar", "flow sequence", "flow mapping")) and begin[0] < stuck[0]
    is_begin = error.problem_mark is None or is_open or context.endswith(("alias", "anchor", "tag", "simple key"))
    line, column = begin if is_begin else stuck
    if "nesting depth" in problem:  # brackets only: libyaml looks so far ahead that the builder has not seen the first one
        return Fault("too-deep", line, column)
    if "hexdecimal" in problem or "escape code" in problem:
        return Fault("syntax", line, column - 2, detail="unknown escape character")  # at the backslash
    return Fault("syntax", line, column, detail=problem)


class _Builder:
    """Builds the tree from parser events, using a stack instead of recursion."""

    def __init__(self, text: str) -> None:
        self.root: Node | None = None
        self._lines = text.split("\n")
        self.faults: list[Fault] = []
        self._stack: list[tuple[yaml.Event, list[Node], str | None]] = []
        self._anchors: dict[str, tuple[Node, int, int]] = {}
        self._open: set[str | None] = set()
        self._unused: dict[str | None, Fault] = {}
        self._nodes = 0
        self._repeated = 0
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.NodeEvent):
            self._note(event)
        if isinstance(event, yaml.ScalarEvent):
            plain = not event.style and event.tag is None
            if plain:
                self._note_comment(*_place(event.end_mark))
            self._add(Scalar(event.value, _span(event, event), plain), event.anchor)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            if len(self._stack) >= MAX_DEPTH:
                raise _Stop(_fault("too-deep", event))
            if event.anchor:
                self._open.add(event.anchor)
            self._stack.append((event, [], event.anchor))
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            start, children, anchor = self._stack.pop()
            self._open.discard(anchor)
            span = _span(start, event)
            if isinstance(start, yaml.MappingStartEvent):
                self._add(self._mapping(children, span), anchor)
            else:
                self._add(Listing(tuple(children), span), anchor)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise _Stop(_fault("syntax", event, "second document"))

    def finish(self) -> list[Fault]:
        """All faults, once the text has ended."""
        return [*self.faults, *self._unused.values()]

    def _note(self, event: yaml.NodeEvent) -> None:
        """Note a tag or an unused anchor: it is a text that begins with ! or &, which would lose its first word."""
        if getattr(event, "tag", None) not in (None, "!", "tag:yaml.org,2002:str"):
            self.faults.append(_fault("syntax", event, "tag"))
        if isinstance(event, yaml.AliasEvent):
            self._unused.pop(event.anchor, None)
        elif event.anchor:
            self._unused[event.anchor] = _fault("syntax", event, "unused anchor")

    def _note_comment(self, line: int, column: int) -> None:
        """`Oefening #3` is read as `Oefening`: a # stuck to a word right behind a text was meant as part of it."""
        if found := _STUCK.match(self._lines[line - 1] if line <= len(self._lines) else "", column - 1):
            self.faults.append(Fault("syntax", line, found.end(), detail="stuck comment"))

    def _alias(self, event: yaml.AliasEvent) -> None:
        if event.anchor in self._open:
            raise _Stop(_fault("syntax", event, "cyclic alias"))
        if event.anchor not in self._anchors:
            raise _Stop(_fault("syntax", event, "undefined alias"))
        node, size, length = self._anchors[event.anchor]
        self._nodes += size
        self._repeated += length
        if self._nodes > MAX_NODES or self._repeated > MAX_BYTES:
            raise _Stop(_fault("too-big", event, "aliases"))
        self._put(node)

    def _add(self, node: Node, anchor: str | None) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise _Stop(Fault("too-big", node.span.line, node.span.column, detail="values"))
        if anchor:
            self._anchors[anchor] = (node, *_size(node))
        self._put(node)

    def _put(self, node: Node) -> None:
        if self._stack:
            self._stack[-1][1].append(node)
        else:
            self.root = node

    def _mapping(self, children: list[Node], span: Span) -> Mapping:
        pairs: list[tuple[Scalar, Node]] = []
        seen: dict[str, Scalar] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.faults.append(Fault("syntax", key.span.line, key.span.column, detail="complex key"))
            elif key.text in seen:
                first = seen[key.text].span.line
                self.faults.append(Fault(
                    "duplicate-key", key.span.line, key.span.column, key.text, str(first), width=len(key.text)))
            else:
                seen[key.text] = key
                pairs.append((key, value))
        return Mapping(tuple(pairs), span)


def _size(node: Node) -> tuple[int, int]:
    """How many values a node holds, including itself, and how many characters; shared parts count every time."""
    total, length, waiting = 0, 0, [node]
    while waiting:
        current = waiting.pop()
        total += 1
        if isinstance(current, Listing):
            waiting.extend(current.items)
        elif isinstance(current, Mapping):
            waiting.extend(value for _, value in current.pairs)
        else:
            length += len(current.text)
    return total, length


def _span(start: yaml.Event, end: yaml.Event) -> Span:
    return Span(*_place(start.start_mark), *_place(end.end_mark))


def _fault(rule: str, event: yaml.Event, detail: str = "") -> Fault:
    name = getattr(event, "anchor", None) or ""
    return Fault(rule, *_place(event.start_mark), name, detail, width=max(1, len(name) + 1))


def _place(mark: Any) -> tuple[int, int]:
    """Line and column from 1; the mark of an event is always there, that of an error may be None."""
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
