"""Compounds come apart in the words that people search for; words that are none stay whole."""

import pytest

from schakel.search.compounds import Splitter


@pytest.mark.parametrize(("word", "parts"), [
    ("vertrouwenspersoon", {"persoon"}),
    ("keukentafelgesprek", {"keukentafel", "keuken", "tafel", "gesprek"}),
    ("huisuitzettingen", {"huis", "uitzettingen"}),
    ("vraagverlegenheid", {"vraag", "verlegenheid"}),
    ("schuldhulpverlening", {"schuld", "hulpverlening"}),
    ("kenniscafe", {"kennis", "cafe"}),
    ("projectencarrousel", {"project", "carrousel"}),
])
def test_a_compound_has_its_parts(word: str, parts: set[str]) -> None:
    assert parts <= set(Splitter().parts(word))


@pytest.mark.parametrize("word", ["organisatie", "samenleving", "eenzaamheid", "kind", "psychische", "a", ""])
def test_what_is_no_compound_stays_whole(word: str) -> None:
    assert Splitter().parts(word) == ()


def test_words_of_the_library_help() -> None:
    assert Splitter().parts("kwalibaroverleg") == ()
    assert Splitter(["kwalibar"]).parts("kwalibaroverleg") == ("kwalibar", "overleg")
