"""Words are folded, split and cut to stems; `tests/browser/programs` asks the same of the browser."""

from schakel.search import stems


def test_accents_capitals_and_ligatures_fold_away() -> None:
    assert stems.fold("Cliënt Één ﬁjn Ⅳ") == "client een fijn iv"


def test_hyphens_and_apostrophes_part_words() -> None:
    assert stems.split_words("De time-outgroep van mbo’ers") == ["de", "time", "outgroep", "van", "mbo"]
    assert stems.joined_words("De time-outgroep") == ["timeoutgroep"]


def test_articles_do_not_count_in_a_title() -> None:
    assert stems.title_key("De bindingsladder") == stems.title_key("bindingsladder") == "bindingsladder"
    assert stems.title_key("De") == "de"
