"""JSON Schema of every kind, with Dutch names and explanations, for editors such as VS Code."""

import json
from pathlib import Path
from typing import Any

from ..model import KINDS, Item
from ..model.base import SLUG


def schema(model: type[Item]) -> dict[str, Any]:
    """The JSON Schema of a file of this kind, which holds one item or maps names to items."""
    properties = model.model_json_schema()
    _translate(properties)
    definitions = properties.pop("$defs", {})
    if model.kind.is_list:
        properties = {
            "type": "object", "title": f"Lijst: {model.kind.prefix}", "additionalProperties": False,
            "patternProperties": {f"^{SLUG}$": properties},
        }
    return {"$schema": "http://json-schema.org/draft-07/schema#", **properties, "$defs": definitions}


def _translate(part: Any) -> None:
    """Give every field the Dutch name and explanation from its docstring, and drop the generated English names."""
    if isinstance(part, list):
        for inner in part:
            _translate(inner)
    if not isinstance(part, dict):
        return
    for name, field in part.get("properties", {}).items():
        label, _, explanation = field.get("description", name).partition(": ")
        field["title"] = label
        field["description"] = explanation or label
    for inner in part.values():
        _translate(inner)


def associations(folder: str) -> dict[str, list[str]]:
    """Schema → patterns of its files, for the YAML extension of VS Code, which does not check Markdown files.

    Args:
        folder: The folder of the schemas.
    """
    named = {pattern for model in KINDS for pattern in model.kind.patterns if "*" not in pattern.rpartition("/")[2]}
    return {
        f"{folder}/{model.kind.prefix}.json": [_without(pattern, named) for pattern in model.kind.patterns]
        for model in KINDS if not model.kind.files.endswith(".md")}


def _without(pattern: str, named: set[str]) -> str:
    """`pattern` without the files in the same folders whose fixed name makes them another kind."""
    folder, _, name = pattern.rpartition("/")
    others = sorted(other.rpartition("/")[2] for other in named if other.rpartition("/")[0] == folder and "*" in folder)
    return f"{folder}/!({'|'.join(other.removesuffix('.yml') for other in others)}).yml" if others and "*" in name else pattern


def write_schemas(folder: Path) -> None:
    """Write the schema of every kind to `folder`, named by its id prefix: casus.json, begrip.json."""
    folder.mkdir(parents=True, exist_ok=True)
    for model in KINDS:
        text = json.dumps(schema(model), ensure_ascii=False, indent=1)
        path = folder / f"{model.kind.prefix}.json"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
