"""A file to start from: every field of a kind with its explanation, required fields ready to fill in."""

import textwrap
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ..checks.wrong_name import RESERVED, slugify
from ..model import KINDS, Item, Session
from ..model.base import UNFILLED
from ..problems import UsageError
from .explained import about, shape
from .schema import write_schemas

WORDS: dict[str, type[Item]] = {slugify(model.kind.one): model for model in KINDS}
"""The word for a kind that readers know → that kind."""

_LATER = ("status", *(name for name in Item.model_fields if name not in ("title", "summary", "status")))
"""Fields that every kind has; they come last, so that an editor starts with what is special to this kind."""


Row = tuple[str, str]
"""A line of YAML, and what to say of it."""

WIDTH = 118
"""The most characters on a line of a scaffold."""

DEEPEST = 3
"""The depth from which only required fields are shown."""

LONGEST = 60
"""The most characters of a name made from a title: it becomes the name of a file and part of an address."""


def new(word: str, title: str, root: Path, *, name: str | None = None, course: str | None = None) -> Path:
    """Write a new file to start from.

    Args:
        word: The kind, by the word that readers know: casus, bijeenkomst, begrip.
        title: The title of the item.
        root: The content root.
        name: The name of the item, the second half of its id; by default made from the title.
        course: For a session, the name of its course; without one it stands on its own.

    Returns:
        The path of the file. An item of a list gets a file of its own in the folder of that list.

    Raises:
        UsageError: If the file already exists, the course does not, or no name can be made.
    """
    title = " ".join("".join(" " if unicodedata.category(sign) in ("Cc", "Cs") else sign for sign in title).split())
    model, slug = WORDS[word], _name_from(name or title, word)
    path = root / _place(model, slug, root, course)
    if path.exists():
        raise UsageError(f"{path.relative_to(root)} bestaat al; kies een andere titel, of geef een andere naam met --name")
    path.parent.mkdir(parents=True, exist_ok=True)
    schema = f"{'../' * (len(path.relative_to(root).parts) - 1)}build/schema/{model.kind.prefix}.json"
    path.write_text(scaffold(model, title, schema, slug), encoding="utf-8")
    write_schemas(root / "build" / "schema")
    return path


def _name(words: str, word: str) -> str:
    """The name of an item, cut after a whole word; a name that Windows refuses gets the word for the kind behind it."""
    slug = slugify(words)
    if len(slug) > LONGEST:
        cut = slug[:LONGEST + 1].rpartition("-")[0]
        slug = cut or slug[:LONGEST]
    return f"{slug}-{word}" if slug in RESERVED else slug


def _name_from(words: str, word: str) -> str:
    """The name that a title gives. Raises UsageError if hardly a letter of it can be in an address."""
    signs = [sign for sign in words if sign.isalnum()]
    kept = [sign for sign in signs if slugify(sign) != slugify("")]
    if not signs or 2 * len(kept) < len(signs):
        raise UsageError(
            f"van ‘{words[:40]}’ is geen naam voor een bestand te maken, want daarin mogen alleen de letters a tot z, cijfers "
            f"en streepjes; houd de titel en kies zelf een naam: schakel new {word} {_quoted(words[:40] or 'Titel')} "
            "--name mijn-naam")
    return _name(words, word)


def _place(model: type[Item], slug: str, root: Path, course: str | None) -> str:
    """The path of a new file, below the content root."""
    pattern = model.kind.patterns[-1]
    if model is Session and course:
        pattern = model.kind.files.replace("*", _name(course, "cursus"), 1)
        if not (root / pattern).parent.is_dir():
            raise UsageError(f"de cursus {pattern.rpartition('/')[0]} bestaat niet")
    return pattern.replace("*", slug)


def scaffold(model: type[Item], title: str, schema: str, slug: str) -> str:
    """The text of a new file.

    Args:
        model: The kind.
        title: The title of the item.
        schema: The path from the file to its JSON Schema.
        slug: The name of the item; in a list, the key above its fields.
    """
    head = [
        f"# yaml-language-server: $schema={schema}",
        "# Vul in wat je weet. Een regel met een # ervoor doet niet mee: haal het # weg om hem te gebruiken.",
        "# Laat weg wat je niet weet: alleen bij (verplicht) moet iets staan. Verander status in published als het klaar is.",
    ]
    names = [name for name in model.model_fields if name not in (*_LATER, "body")] + list(_LATER)
    lines = [line for name in names for line in _field(name, model.model_fields[name], title if name == "title" else None)]
    if "body" in model.model_fields:
        return "\n".join(["---", *head, *lines, "---", "", "De tekst zelf. Koppen beginnen met ##.", ""])
    if model.kind.is_list:
        lines = ["", f"{slug}:", *(f"  {line}" if line else "" for line in lines)]
    return "\n".join([*head, *lines, ""])


def _field(name: str, info: FieldInfo, value: str | None = None) -> Iterator[str]:
    yield ""
    yield from textwrap.wrap(about(info), 100, initial_indent="# ", subsequent_indent="#   ")
    if name == "title":
        yield f'title: "{value}"' if value is None else f"title: {_quoted(value)}"
    elif name == "status":
        yield "status: draft"
    else:
        yield from _aligned(_example(name, info), "" if info.is_required() else "# ")


def _aligned(rows: list[Row], mark: str) -> Iterator[str]:
    """Lines of YAML, each with its explanation in the same column.

    Args:
        rows: The lines and their explanations.
        mark: What stands before every line: nothing, or the `# ` of a field that is not in use yet.
    """
    column = len(mark) + max(len(text) for text, _ in rows) + 2
    for text, words in rows:
        first, *rest = textwrap.wrap(words, max(WIDTH - column, 48)) or [""]
        yield (mark + text).ljust(column) + f"# {first}" if first else mark + text
        yield from (mark.strip().ljust(column) + f"#   {more}" for more in rest)


def _example(name: str, info: FieldInfo, depth: int = 0) -> list[Row]:
    """One field with an example value; the fields in it with what they mean. depth: how many fields it is in."""
    kind, inner = shape(info.annotation)
    if kind == "list" and isinstance(inner, type) and issubclass(inner, BaseModel):
        fields = _fields(inner, depth + 1)
        return [(f"{name}:", ""), *((("  - " if at == 0 else "    ") + text, words) for at, (text, words) in enumerate(fields))]
    if kind == "list":
        return [(f"{name}:", ""), (f"  - {_value(name, inner, info)}", "")]
    if isinstance(inner, type) and issubclass(inner, BaseModel):
        return [(f"{name}:", ""), *((f"  {text}", words) for text, words in _fields(inner, depth + 1))]
    return [(f"{name}: {_value(name, inner, info)}", "")]


def _fields(model: type[BaseModel], depth: int) -> list[Row]:
    """The fields of a part: all of them near the top, and deeper only the required ones, or a scaffold would have no end."""
    rows: list[Row] = []
    usual = getattr(model, "usual", ())
    required = [name for name, info in model.model_fields.items() if info.is_required() or name in usual]
    required = required or [next(iter(model.model_fields))]
    for name, info in model.model_fields.items():
        if name in required or depth < DEEPEST and (depth == 1 or not _holds_fields(info.annotation)):
            mark = "" if name in required else "# "
            (text, _), *rest = _example(name, info, depth)
            rows += [(mark + text, about(info)), *((mark + text, words) for text, words in rest)]
    # A mapping must start with a field that is not commented out, or the list item would be empty.
    return sorted(rows, key=lambda row: row[0].startswith("# "))


def _holds_fields(annotation: Any) -> bool:
    _, inner = shape(annotation)
    return isinstance(inner, type) and issubclass(inner, BaseModel)


def _value(name: str, annotation: Any, info: FieldInfo) -> str:
    if name == "at":
        return "'15:00'"
    if name == "as_of":
        return "2026"
    if get_origin(annotation) is Literal:
        if UNFILLED in get_args(annotation):
            return UNFILLED  # only the editor knows; once it is published, check asks until it is filled in
        return str(info.default if info.default in get_args(annotation) else get_args(annotation)[0])
    if annotation is int or get_origin(annotation) is not None and int in get_args(annotation):
        return str(info.default or 10) if isinstance(info.default, int) else "10"
    if annotation is bool:
        return "true"
    if getattr(annotation, "__name__", "") == "date":
        return "2026-01-31"
    return "kenmerk-1" if name in ("id", "cause", "effect") else "…"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'
