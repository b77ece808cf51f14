"""What a scaffold says of a field: its Dutch name, whether it must be filled in, what it is for and what can be chosen."""

from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from ..dutch.labels import CHOICES
from ..model.base import UNFILLED


def about(info: FieldInfo) -> str:
    """`Groepering: plenary (hele groep), pairs (tweetallen)…`, on one line."""
    label, _, words = " ".join((info.description or "").split()).partition(": ")
    name = f"{label} (verplicht)" if info.is_required() else label
    return f"{name}: {_with_choices(words, info)}"


def _with_choices(words: str, info: FieldInfo) -> str:
    """An explanation, with the choices of the field behind it where it does not explain them all itself."""
    _, inner = shape(info.annotation)
    choices = [str(choice) for choice in get_args(inner) if choice != UNFILLED] if get_origin(inner) is Literal else []
    if all(f"{choice} (" in words for choice in choices):
        return words
    dutch = next((table for table in CHOICES.values() if set(choices) <= set(table)), {})
    named = ((choice, dutch.get(choice) or choice) for choice in choices)
    listed = ", ".join(choice if word == choice else f"{choice} ({word.strip()})" for choice, word in named)
    if words.startswith(choices[0]) and ";" not in words and dutch:
        return f"{listed}."
    if all(choice in words for choice in choices):
        return words
    return f"{words.rstrip('.')}. Kies uit: {listed}."


def shape(annotation: Any) -> tuple[str, Any]:
    """`list` or `one`, and the type of the value."""
    origin = get_origin(annotation)
    if origin is tuple:
        return "list", _bare(get_args(annotation)[0])
    if origin is not None and origin is not Literal:
        inner = next((arg for arg in get_args(annotation) if arg is not type(None)), annotation)
        return shape(inner) if get_origin(inner) is not None else ("one", inner)
    return "one", annotation


def _bare(annotation: Any) -> Any:
    while get_origin(annotation) not in (None, Literal, tuple):
        annotation = get_args(annotation)[0]
    return annotation
