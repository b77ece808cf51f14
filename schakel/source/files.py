"""Read files of content. Whatever is wrong with a file becomes a `Fault`, never an exception."""

import re
from codecs import BOM_UTF8
from dataclasses import replace
from pathlib import Path

from .content_file import ContentFile, Fault, with_body
from .node import Node, find, plain
from .reader import MAX_BYTES, read

_FRONT = re.compile(r"\A---[ \t]*\n(.*?\n)?---[ \t]*(?:\n|\Z)", re.DOTALL)
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""Control characters, and line breaks that only some programs see: without them our line numbers match those of any editor."""


def open_file(path: Path, root: Path, prefix: str = "") -> ContentFile:
    """Read one YAML or Markdown file.

    Args:
        path: The file.
        root: The content root it is in.
        prefix: What precedes its path within the root in the name that editors see.
    """
    text, fault = _text(path)
    bare = ContentFile(path, prefix + path.relative_to(root).as_posix(), root, text, lines=tuple(text.split("\n")))
    if fault:
        return replace(bare, faults=(fault,))
    if faults := _invisible(bare.lines):
        return replace(bare, faults=faults)
    if not text.strip():
        return replace(bare, faults=(Fault("empty-file", 1, 1),))
    return _markdown(bare) if path.suffix == ".md" else _yaml(bare)


def file_below(folder: Path, name: str) -> Path | None:
    """The real file `name` in `folder`; None when there is none, or when a symbolic link leads out of the folder."""
    path = (folder / name).resolve()
    return path if path.is_file() and path.is_relative_to(folder.resolve()) else None


def _yaml(bare: ContentFile) -> ContentFile:
    node, faults = read(bare.text)
    if not faults and (node is None or plain(node) is None):
        return replace(bare, faults=(Fault("empty-file", 1, 1),))
    return replace(bare, node=node, faults=tuple(faults))


def _markdown(bare: ContentFile) -> ContentFile:
    match = _FRONT.match(bare.text)
    if not match:
        return replace(bare, faults=(Fault("syntax", 1, 1, detail="no front matter"),))
    node, faults = read("\n" + (match.group(1) or ""))
    if node is None and faults:
        return replace(bare, faults=tuple(faults))
    file = replace(
        bare, faults=(*faults, *_body_faults(node)), body_line=bare.text.count("\n", 0, match.end()) + 1)
    return replace(file, node=with_body(file, node, bare.text[match.end():]))


def _body_faults(front: Node | None) -> list[Fault]:
    """The fault of a key `body` in the front matter: that name is for the text below it."""
    key = find(front, ("body",))[1] if front else None
    return [Fault("syntax", key.span.line, key.span.column, detail="body in front matter", width=4)] if key else []


def _invisible(lines: tuple[str, ...]) -> tuple[Fault, ...]:
    return tuple(
        Fault("syntax", number, match.start() + 1, detail="control character")
        for number, line in enumerate(lines, 1)
        for match in _INVISIBLE.finditer(line)
    )


def _text(path: Path) -> tuple[str, Fault | None]:
    """The text of a file; if it cannot be read, as much of it as possible and the fault."""
    def unreadable(detail: str) -> tuple[str, Fault]:
        return "", Fault("unreadable-file", 1, 1, detail=detail)

    try:
        if path.is_dir():
            return unreadable("directory")
        if not path.is_file():
            return unreadable("special")
        if path.stat().st_size > MAX_BYTES:
            return "", Fault("too-big", 1, 1, detail="bytes")
        data = path.read_bytes().removeprefix(BOM_UTF8)
    except OSError as error:
        return unreadable(error.strerror or "error")
    if b"\0" in data:
        return unreadable("binary")
    try:
        return _with_line_ends(data.decode()), None
    except UnicodeDecodeError as error:
        before = _with_line_ends(data[:error.start].decode())
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return _with_line_ends(data.decode(errors="replace")), Fault("unreadable-file", line, column, detail="encoding")


def _with_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
