"""Terms in running text, also where a term is a word of every day."""

from collections.abc import Callable
from pathlib import Path

import pytest

from schakel.checks.everyday_word import everyday_words
from schakel.dutch.glossary import Glossary
from schakel.library import load
from schakel.model.markdown import parse
from tests.support.folders import Content

TERMS = """
mee: {title: MEE, exact: true, summary: Een organisatie.}
wij: {title: WIJ, exact: true, summary: Een stichting.}
natura: {title: Zorg in natura, forms: [ZiN, natura-zorg], exact: true, summary: Zorg.}
leefwereld: {title: Leefwereld, summary: Een wereld.}
geheime-taal: {title: Geheime taal, summary: Een taal.}
"""


def found(content: Callable[[Content], Path], text: str, terms: str = TERMS) -> list[str]:
    """The words of the terms in `text`, as they stand there."""
    glossary = Glossary(load([content({"curriculum/begrippen.yml": terms})]))
    return [token.content[start:end] for block in parse(text) for token in block.children or ()
            for start, end, _ in glossary.find(token.content)]


@pytest.mark.parametrize(("text", "words"), [
    ("Dit heeft geen zin. Ga mee naar MEE. Wij gaan ook, met ZiN.", ["MEE", "ZiN"]), ("Mee en ZIN en zin en wij.", []),
    ("zorg in natura, Zorg in natura", ["zorg in natura", "Zorg in natura"]), ("Natura-zorg", ["Natura-zorg"]),
    ("de LEEFWERELD", ["LEEFWERELD"]),
])
def test_with_its_own_capitals_only(content: Callable[[Content], Path], text: str, words: list[str]) -> None:
    assert found(content, text) == words


def test_the_same_word_with_and_without_capitals(content: Callable[[Content], Path]) -> None:
    terms = "a: {title: Mee, summary: Gewoon.}\nb: {title: MEE, exact: true, summary: Een organisatie.}\n"
    glossary = Glossary(load([content({"curriculum/begrippen.yml": terms})]))
    assert [name for _, _, name in glossary.find("mee met MEE")] == ["begrip/a", "begrip/b"]


@pytest.mark.parametrize("text", ["een geheime\ntaal", "> een geheime\n> taal", "- een geheime\n  taal"])
def test_a_term_broken_over_two_lines_is_found(content: Callable[[Content], Path], text: str) -> None:
    assert found(content, text) == ["geheime\ntaal"]


@pytest.mark.parametrize(("term", "notice"), [
    ("title: MEE", "met exact: true telt alleen ‘MEE’"), ("title: Zorg in natura, forms: [zin]", "zet explain: false"),
    ("title: MEE, exact: true", ""), ("title: Zin, explain: false", ""), ("title: Leefwereld", ""),
    ("title: MEE, status: draft", ""),
])
def test_a_term_that_is_an_everyday_word_is_noticed(content: Callable[[Content], Path], term: str, notice: str) -> None:
    library = load([content({"curriculum/begrippen.yml": f"a: {{{term}, summary: A.}}"})])
    hints = [problem.hint for problem in everyday_words(library)]
    assert len(hints) == bool(notice) and all(hint.startswith(notice) for hint in hints)
