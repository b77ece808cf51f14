"""engine.js answers from an index of three documents, written by hand in the format of `schakel/search/shards.py`."""

import json
from collections.abc import Callable
from typing import Any

import pytest

BUILD = "b1"


def call(name: str, *values: object, build: str = BUILD) -> str:
    """A file of the index."""
    return f"schakelSearch.{name}({', '.join(json.dumps(value) for value in (build, *values))});"


def document(number: int, id_: str, title: str, summary: str, *passages: list[str]) -> str:
    """The file of one document."""
    return call("document", number, {
        "id": id_, "kind": "term", "label": "begrip", "title": title, "address": f"begrippen/{title.lower()}/",
        "summary": summary, "starts": [0], "passages": [list(passage) for passage in passages]})


INDEX = {
    "manifest.js": call("manifest", {"size": 3, "shards": "k l", "overviews": [2]}),
    # luister: document 0 (weight 100) and document 1 (weight 20, passage 1); luisterkwartier: document 1
    "t/l.js": call("shard", "l", {
        "t": {"luister": "2|1,2s;1,k,1", "luisterkwartier": "1|2,1e"}, "f": {"geluisterd": "luister"},
        "x": {"luisteren": "0"}}),
    # kenn: document 1; the past tense, which the stemmer does not know, leads to it
    "t/k.js": call("shard", "k", {"t": {"kenn": "1|2,k"}, "f": {"kende": "kenn"}, "x": {"kennen": "1"}}),
    "vocabulary.js": call("vocabulary", "0kennen 0luisteren:2 7kwartier 0kernen:0"),
    "d/0.js": document(0, "begrip/luisteren", "Luisteren", "Horen wat iemand zegt.", ["", "", "Goed luisteren is stil zijn."]),
    "d/1.js": document(
        1, "begrip/kennen", "Kennen", "Weten wie er woont.", ["", "", "Maak kennis."],
        ["deur", "Aan de deur", "Bel aan. Wie luistert, hoort meer. Ga weg."]),
    "d/overviews.js": document(2, "overzicht/begrippen", "Begrippen", "Alle begrippen."),
}


@pytest.fixture
def page(open_page: Callable[..., Any]) -> Any:
    files = {f"assets/search/index/{path}": text for path, text in INDEX.items()}
    return open_page("", "search/stems.js", "search/engine.js", "search/cards.js", files=files)


def find(page: Any, question: str, *, is_typing: bool = False) -> dict[str, Any]:
    """The answer to a question, and the cards of its hits."""
    return page.evaluate("""async ([question, isTyping]) => {
        const result = await schakelSearch.find(question, isTyping);
        const cards = await Promise.all(result.hits.map(hit => schakelCards.card(hit, result)));
        return {ids: cards.map(card => card.id), cards, notes: result.notes, suggestions: result.suggestions,
                whole: result.whole, overviews: result.overviews.map(hit => hit.number)};
    }""", [question, is_typing])


def text(pieces: list[list[Any]]) -> str:
    """Marked pieces as text, with brackets round what is marked."""
    return "".join(f"[{words}]" if is_marked else words for words, is_marked in pieces)


def test_the_best_document_comes_first_and_a_sentence_shows_why(page: Any) -> None:
    answer = find(page, "luister")
    assert answer["ids"] == ["begrip/luisteren", "begrip/kennen"]
    card = answer["cards"][1]
    assert (card["heading"], card["address"]) == ("Aan de deur", "begrippen/kennen/#deur")
    assert text(card["sentence"]) == "Wie [luistert], hoort meer."


def test_accents_capitals_and_stop_words_make_no_difference(page: Any) -> None:
    assert find(page, "Het LÚISTEREN")["ids"] == find(page, "luisteren")["ids"]


def test_a_title_that_is_the_question_comes_first(page: Any) -> None:
    answer = find(page, "kennen")
    assert answer["ids"] == ["begrip/kennen"]
    assert text(answer["cards"][0]["title"]) == "[Kennen]"
    assert text(answer["cards"][0]["sentence"]) == "Weten wie er woont."


def test_a_form_that_stems_apart_is_looked_up(page: Any) -> None:
    assert find(page, "kende")["ids"] == ["begrip/kennen"]


def test_an_unfinished_word_is_found_only_while_typing(page: Any) -> None:
    assert find(page, "lui", is_typing=True)["ids"] == ["begrip/luisteren", "begrip/kennen"]
    assert find(page, "zzz")["ids"] == []


def test_two_words_are_found_as_one(page: Any) -> None:
    assert find(page, "luister kwartier")["ids"][0] == "begrip/kennen"


def test_a_typing_mistake_is_mended_and_told(page: Any) -> None:
    answer = find(page, "luistern")
    assert answer["ids"][0] == "begrip/luisteren"
    assert find(page, "luusteren")["notes"] == ["Geen ‘luusteren’ gevonden, wel ‘luisteren’."]


def test_a_dutch_word_that_only_looks_alike_is_not_changed_unsaid(page: Any) -> None:
    answer = find(page, "kernen")
    assert answer["ids"] == ["begrip/kennen"]
    assert answer["notes"] == ["Niets gevonden voor ‘kernen’, wel voor ‘kennen’."]
    assert find(page, "qqqq") | {"cards": []} == {
        "ids": [], "cards": [], "notes": [], "suggestions": [], "whole": 0, "overviews": [2]}


def test_what_has_all_words_is_counted_apart(page: Any) -> None:
    answer = find(page, "kennen luisteren")
    assert len(answer["ids"]) == 2 and answer["whole"] == 1


def test_a_word_one_letter_from_one_that_says_nothing_is_not_made_into_another(page: Any) -> None:
    assert find(page, "worrden")["notes"] == []


def test_files_of_another_build_are_not_mixed_in(open_page: Callable[..., Any]) -> None:
    files = {f"assets/search/index/{path}": text for path, text in INDEX.items()}
    files["assets/search/index/t/l.js"] = call("shard", "l", {"t": {"luister": "1|1,k"}, "f": {}, "x": {}}, build="b2")
    page = open_page("", "search/stems.js", "search/engine.js", "search/cards.js", files=files)
    assert find(page, "luister")["ids"] == [] and page.evaluate("schakelSearch.isStale")
