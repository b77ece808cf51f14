"""The list of words knows every kind by the word that readers see, and its classes are in the engine."""

import re
from pathlib import Path

import pytest

from schakel.model import KINDS, Item

ROOT = Path(__file__).parents[2]
WORDS = (ROOT / "docs/dev/words.md").read_text(encoding="utf-8")
ENGINE = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "schakel").rglob("*.py")))


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.kind.name)
def test_every_kind_has_its_word(model: type[Item]) -> None:
    assert f"| {model.kind.one} | `{model.kind.name}` |" in WORDS


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`([A-Z][a-z]\w+)`", WORDS))))
def test_every_class_is_in_the_engine(name: str) -> None:
    assert re.search(rf"^(class {name}\b|{name} = )", ENGINE, re.MULTILINE)
