"""stems.js folds, splits and stems words as `schakel/search/stems.py` does: what the index holds is what a reader asks for."""

from collections.abc import Callable
from typing import Any

import pytest

from schakel.search import compounds, stems

TEXTS = (
    "Cliënten en kenniscafés", "de KPI’s van mbo’ers", "time-outgroep", "Verbondenheid Ⅱ", "’s avonds thema’s",
    "H5P (2e druk)",
    "Een; twee... drie!", "Ístanbul", "", "  ", "SW-SL en poh-ggz",
)


@pytest.fixture
def page(open_page: Callable[..., Any]) -> Any:
    return open_page("", "search/stems.js")


def test_words_get_the_same_stems(page: Any) -> None:
    listed = [line.split()[0] for line in compounds.LIST.read_text(encoding="utf-8").splitlines()]
    theirs = page.evaluate("words => words.map(schakelStems.stem)", listed)
    assert [(word, stem) for word, stem in zip(listed, theirs, strict=True) if stem != stems.stem(word)] == []


def test_texts_are_split_the_same(page: Any) -> None:
    theirs = page.evaluate("texts => texts.map(text => [schakelStems.split(text), schakelStems.titleKey(text)])", list(TEXTS))
    assert theirs == [[stems.split_words(text), stems.title_key(text)] for text in TEXTS]


def test_stop_words_are_the_same(page: Any) -> None:
    assert set(page.evaluate("() => Array.from(schakelStems.STOP)")) == stems.STOP
    assert page.evaluate("schakelStems.APART") == stems.APART


@pytest.mark.parametrize(("typed", "known", "letters"), [
    ("luisterne", "luisteren", 1),
    ("luistren", "luisteren", 1),
    ("eensaamheit", "eenzaamheid", 2),
    ("strand", "brand", 0),
    ("vrind", "vriendin", 0),
    ("ww", "wmo", 0),
    ("gast", "vast", 0),
    ("vast", "fast", 1),
    ("vrijwilliggers", "vrijwilliger", 1),
])
def test_a_typing_mistake_is_near_and_starts_alike(page: Any, typed: str, known: str, letters: int) -> None:
    assert page.evaluate("([typed, known]) => schakelStems.mistakes(typed, known)", [typed, known]) == letters


@pytest.mark.parametrize(("form", "base"), [
    ("stichtinkjes", "stichting"), ("mannetje", "man"), ("boompje", "boom"), ("autootjes", "auto"), ("gesprekjes", "gesprek"),
    ("gestemd", "stem"), ("verdrinkt", "verdrinken"),
])
def test_a_form_that_no_text_has_leads_to_its_word(page: Any, form: str, base: str) -> None:
    assert base in page.evaluate("form => schakelStems.bases(form)", form)
