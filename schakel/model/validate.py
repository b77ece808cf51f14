"""Turn bare values into an item. Pydantic checks them; its errors become facts, which rules put into words."""

from dataclasses import dataclass, field
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from .base import UNFILLED, Item


@dataclass(frozen=True)
class ModelFault:
    """One mistake in the values of an item; a rule in `checks` puts it into words."""

    rule: str
    """The id of that rule."""
    location: tuple[str | int, ...]
    """Keys and indexes from the top of the item."""
    name: str = ""
    """The field or key."""
    given: Any = None
    """The value that does not fit."""
    allowed: tuple[str, ...] = field(default=())
    """The names of fields, or the choices, that would fit."""
    detail: str = ""
    """More that the rule needs for its explanation."""
    labels: tuple[str, ...] = ()
    """The Dutch names of the fields in `allowed`, in the same order."""


_RULES = {"extra_forbidden": "unknown-key", "missing": "missing-field", "literal_error": "wrong-value"}
_TYPES = {
    "string_type": "text", "int_parsing": "number", "int_type": "number", "int_from_float": "number",
    "bool_parsing": "yes-no", "bool_type": "yes-no", "tuple_type": "list", "model_type": "mapping",
    "model_attributes_type": "mapping", "dict_type": "mapping", "date_from_datetime_parsing": "date",
    "date_parsing": "date", "date_type": "date", "date_from_datetime_inexact": "date",
}


def validate(model: type[Item], values: object) -> tuple[Item | None, list[ModelFault]]:
    """The item that `values` describe, or None and all mistakes in them."""
    try:
        return model.model_validate(values), []
    except ValidationError as error:
        faults = [_fault(model, detail) for detail in error.errors(include_url=False)]
        return None, [fault for fault in faults if fault]


def _fault(model: type[Item], detail: ErrorDetails) -> ModelFault | None:
    location, kind, value = detail["loc"], detail["type"], detail["input"]
    name = str(next((step for step in reversed(location) if isinstance(step, str)), ""))
    if kind == "extra_forbidden":
        parent = _model_at(model, location[:-1])
        known = parent.model_fields if parent else {}
        labels = tuple((info.description or "").partition(":")[0] for info in known.values())
        return ModelFault("unknown-key", location, str(location[-1]), value, tuple(known), labels=labels)
    if kind == "missing":
        return ModelFault("missing-field", location[:-1], str(location[-1]))
    if kind == "too_short" and value:
        return None  # pydantic counts only valid values; the faults of the others are reported already
    if value is None and kind in _TYPES:
        return ModelFault("missing-field", location, name, detail="empty")
    if kind == "literal_error":
        return ModelFault("wrong-value", location, name, value, _choices(detail["ctx"]["expected"]))
    if kind in _TYPES:
        return ModelFault("wrong-type", location, name, value, detail=_TYPES[kind])
    context = {key: str(fact) for key, fact in detail.get("ctx", {}).items() if key != "error"}
    return ModelFault("wrong-value", location, name, value, detail=f"{kind} {' '.join(context.values())}".strip())


def _choices(expected: str) -> tuple[str, ...]:
    return tuple(part.strip(" '") for part in expected.replace(" or ", ", ").split(",")
                 if part.strip(" '") not in ("", UNFILLED))


def _model_at(model: type[BaseModel], location: tuple[str | int, ...]) -> type[BaseModel] | None:
    """The model whose fields may be used at `location`."""
    current: type[BaseModel] | None = model
    for step in location:
        if isinstance(step, int) or current is None:
            continue
        info = current.model_fields.get(step)
        current = _inner_model(info.annotation) if info else None
    return current


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((inner for arg in get_args(annotation) if (inner := _inner_model(arg))), None)
