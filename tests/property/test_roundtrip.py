"""Nothing is lost: an item written as YAML and loaded again is the same item."""

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakel.library import Library, load
from schakel.model import KINDS, Item
from schakel.source import plain
from schakel.source.reader import read
from tests.support.folders import write
from tests.support.strategies import CHOICES, JUNK, PATHS, file_of, values
from tests.support.yaml_text import dump


def loaded(model: type[Item], text: str) -> Library:
    """The library of one file of this kind."""
    with tempfile.TemporaryDirectory() as folder:
        return load([write({PATHS[model.kind.name]: file_of(model, text)}, Path(folder))])


def written(item: Item, draw: st.DataObject) -> str:
    """The text of the file of an item."""
    stated = item.model_dump(exclude_defaults=True)
    body = stated.pop("body", None)
    text = dump(stated, draw.draw(CHOICES))
    return text if body is None else f"---\n{text}\n---\n\n{body}\n"


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.kind.name)
@given(data=st.data())
def test_an_item_written_and_loaded_again_is_the_same(model: type[Item], data: st.DataObject) -> None:
    item = model.model_validate(data.draw(values(model)))
    text = written(item, data)
    library = loaded(model, text)
    assert [(file.faults, text) for file in library.files if file.faults] == []
    assert [entry.faults for entry in library.entries] == [()]
    assert list(library.items.values()) == [item]
    assert next(iter(library.items)).startswith(f"{model.kind.prefix}/")


def as_read(value: Any) -> Any:
    """What the reader makes of a value: text, or nothing."""
    if isinstance(value, dict):
        return {key: as_read(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_read(item) for item in value]
    return value if value is None or isinstance(value, str) else str(value)


@given(value=st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=9), JUNK), data=st.data())
def test_any_values_written_and_read_again_are_the_same(value: dict[str, Any], data: st.DataObject) -> None:
    choose = data.draw(CHOICES)
    text = dump(value, lambda ways: "true" if "true" in ways else choose(ways)) or "{}"
    node, faults = read(text)
    assert faults == []
    assert plain(node) == as_read(_lower(value))


def _lower(value: Any) -> Any:
    """Booleans as YAML 1.2 writes them."""
    if isinstance(value, dict):
        return {key: _lower(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_lower(item) for item in value]
    return str(value).lower() if isinstance(value, bool) else value
