"""Words are folded, split and cut to stems in the same way by Python and by the browser."""

from pathlib import Path
from typing import Any

import pytest

from schakel.search import compounds, stems

SCRIPTS = Path(stems.__file__).parents[1] / "site" / "theme" / "assets" / "search"
TEXTS = (
    "Cliënten en kenniscafés", "de KPI’s van mbo’ers", "time-outgroep", "Verbondenheid Ⅱ", "’s avonds thema’s",
    "H5P (2e druk)",
    "Een; twee... drie!", "Ístanbul", "", "  ", "SW-SL en poh-ggz",
)


def test_accents_capitals_and_ligatures_fold_away() -> None:
    assert stems.fold("Cliënt Één ﬁjn Ⅳ") == "client een fijn iv"


def test_hyphens_and_apostrophes_part_words() -> None:
    assert stems.split_words("De time-outgroep van mbo’ers") == ["de", "time", "outgroep", "van", "mbo"]
    assert stems.joined_words("De time-outgroep") == ["timeoutgroep"]


def test_articles_do_not_count_in_a_title() -> None:
    assert stems.title_key("De bindingsladder") == stems.title_key("bindingsladder") == "bindingsladder"
    assert stems.title_key("De") == "de"


@pytest.fixture(scope="module")
def page(chromium: Any) -> Any:
    """An empty page with words.js."""
    page = chromium.new_page()
    page.add_script_tag(content=(SCRIPTS / "words.js").read_text(encoding="utf-8"))
    yield page
    page.close()


def test_the_browser_finds_the_same_stems(page: Any) -> None:
    listed = [line.split()[0] for line in compounds.LIST.read_text(encoding="utf-8").splitlines()]
    found = page.evaluate("words => words.map(schakelWords.stem)", listed)
    assert [(word, theirs) for word, theirs in zip(listed, found, strict=True) if theirs != stems.stem(word)] == []


def test_the_browser_splits_texts_the_same(page: Any) -> None:
    found = page.evaluate("texts => texts.map(text => [schakelWords.split(text), schakelWords.titleKey(text)])", list(TEXTS))
    assert found == [[stems.split_words(text), stems.title_key(text)] for text in TEXTS]


def test_the_browser_knows_the_same_stop_words(page: Any) -> None:
    assert set(page.evaluate("() => Array.from(schakelWords.STOP)")) == stems.STOP
