"""What is personal in a sentence is found, and nothing else."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from schakel.personal import findings

SENTENCES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "data/personal.yml").read_text(encoding="utf-8"))
SIGNS = st.text(st.sampled_from("0123456789 -./+()@ABn1l\n€'straat woont geboren "), max_size=60)


@pytest.mark.parametrize("sentence", SENTENCES, ids=[sentence["text"] for sentence in SENTENCES])
def test_what_is_personal_is_found_and_nothing_else(sentence: dict[str, Any]) -> None:
    found = {one.kind: one.text for one in findings(sentence["text"])}
    assert found == sentence.get("find", {})


def test_every_kind_stands_in_the_sentences_more_than_once() -> None:
    kinds = Counter(kind for sentence in SENTENCES for kind in sentence.get("find", {}))
    assert len(kinds) == 10 and min(kinds.values()) > 2, kinds


@given(SIGNS, SIGNS)
def test_a_finding_stands_where_it_says_and_none_overlap(before: str, after: str) -> None:
    text = f"{before} bel 06-12345678 {after}"
    end = 0
    for one in findings(text):
        assert text[one.start:one.end] == one.text and one.start >= end
        end = one.end
