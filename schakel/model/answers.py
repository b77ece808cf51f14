"""What gives an answer away, marked by `answers: true`: only the edition for teachers and trainers shows it."""

from functools import cache
from typing import Any, TypeVar

from .base import Part
from .walk import argument, hints, part_in

Whole = TypeVar("Whole", bound=Part)


def without_answers(part: Whole) -> Whole:
    """The same without what gives an answer away; the mark stays, so that a page can say where the answer is."""
    changed = {name: _without(getattr(part, name)) for name, hint in hints(type(part)).items() if _may_hold(hint)}
    if type(part).withheld and getattr(part, "answers", False):
        changed |= {name: _empty(type(part), name) for name in type(part).withheld}
    return part.model_copy(update=changed) if changed else part


def has_answers(part: Part) -> bool:
    """Whether anything in it gives an answer away."""
    return without_answers(part) != part


def _without(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_without(entry) for entry in value)
    return without_answers(value) if isinstance(value, Part) else value


def _empty(model: type[Part], name: str) -> Any:
    """What stands in an empty field; a list that must not be empty in a file is empty all the same."""
    field = model.model_fields[name]
    return () if field.is_required() else field.default


@cache
def _may_hold(hint: Any) -> bool:
    """Whether a value of this type may have something in it that gives an answer away."""
    model = part_in(argument(hint) or hint)
    return model is not None and (bool(model.withheld) or any(map(_may_hold, hints(model).values())))
