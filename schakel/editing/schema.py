"""JSON Schema of every kind, with Dutch names and explanations, for editors such as VS Code."""

import json
from pathlib import Path
from typing import Any

from ..model import BY_KIND, KINDS, Item
from ..model.base import SLUG
from ..source.layout import REGISTERS


def schema(model: type[Item], *, is_register: bool = False) -> dict[str, Any]:
    """The JSON Schema of a file with one item, or of a list file: a mapping of names to items."""
    described = model.model_json_schema()
    _translate(described)
    definitions = described.pop("$defs", {})
    if is_register:
        described = {
            "type": "object", "title": f"Lijst: {model.prefix}", "additionalProperties": False,
            "patternProperties": {f"^{SLUG}$": described},
        }
    return {"$schema": "http://json-schema.org/draft-07/schema#", **described, "$defs": definitions}


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


def write_schemas(folder: Path) -> None:
    """Write the schema of every kind to `folder`, named by its id prefix: casus.json, begrip.json."""
    folder.mkdir(parents=True, exist_ok=True)
    registers = {kind for kind, _ in REGISTERS}
    for model in KINDS:
        text = json.dumps(schema(BY_KIND[model.kind], is_register=model.kind in registers), ensure_ascii=False, indent=1)
        path = folder / f"{model.prefix}.json"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
