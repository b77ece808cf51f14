"""The index: who comes first, what is in it and what never, and that the browser can find every key in its shard."""

import json
import re
from pathlib import Path

import pytest

from schakel.library import load
from schakel.search import Findable, build, files
from schakel.search.index import Index
from schakel.search.reading import Passage
from tests.support import KLEIN


def document(number: int, title: str, text: str = "", **more: object) -> Findable:
    """A document with one passage."""
    passages = (Passage("", "", text),)
    id_, address = f"casus/{number}", f"casussen/{number}/"
    return Findable(number, id_, "case", "casus", title, address, "", passages=passages, **more)  # type: ignore[arg-type]


def best(index: Index, term: str) -> list[int]:
    """The documents of a stem, heaviest first."""
    return [posting.document for posting in sorted(index.terms[term], key=lambda p: -p.weight)]


def test_a_title_weighs_more_than_text_and_text_more_than_hidden_words() -> None:
    index = build((
        document(0, "Iets anders", hidden=("schulden",)), document(1, "Over geld", "Er zijn schulden. " * 3),
        document(2, "Schulden")))
    assert best(index, "schuld") == [2, 1, 0]


def test_parts_of_compounds_and_synonyms_are_found_and_weigh_less() -> None:
    index = build((document(0, "Keukentafelgesprek"), document(1, "Gesprek"), document(2, "De Wmo")))
    assert best(index, "gesprek") == [1, 0]
    assert best(index, "ondersteun") == [2]


def test_forms_of_one_verb_are_one_word() -> None:
    index = build((document(0, "Luisteren"), document(1, "Zij luistert"), document(2, "Hij luisterde")))
    assert len({index.forms.get(word, "luister") for word in ("luistert", "luisterde")}) == 1


def test_a_verb_that_changes_its_vowel_is_one_word_and_its_noun_another_that_says_the_same() -> None:
    index = build((document(0, "Bespreken"), document(1, "Besproken"), document(2, "Een gesprek"), document(3, "Spreken")))
    assert {index.forms[word] for word in ("besprak", "besproken")} == {"besprek"}
    assert best(index, "besprek") == [0, 1]
    assert best(index, "sprek") == [3, 2]


def test_debts_are_no_guilt() -> None:
    index = build((document(0, "Schulden"), document(1, "Schuldig"), document(2, "Schuld")))
    assert index.forms == {"schulden": "schulden"} and best(index, "schulden") == [0] and best(index, "schuldig") == [1]
    assert best(index, "schuld") == [2, 0]


def test_a_word_that_nothing_is_about_tells_less() -> None:
    index = build((document(0, "Wonen", "Een lunch."), document(1, "Huis")))
    assert index.rarities["huis"] > index.rarities["lunch"]


def test_a_verb_in_two_pieces_is_found_as_one() -> None:
    index = build((
        document(0, "Meedoen", "Voeg een verslag, casus of praktijk toe."), document(1, "Iets toevoegen"),
        document(2, "Voegen", "Er is een voeg in de muur.")))
    assert best(index, index.forms.get("toevoegen", "toevoeg")) == [1, 0]


def test_a_part_of_a_compound_has_synonyms_too() -> None:
    index = build((document(0, "Fondsaanvraag"), document(1, "Een fonds")))
    assert best(index, "subsidie") == [1, 0]


def test_what_stands_in_brackets_behind_a_title_can_be_asked_for() -> None:
    index = build((document(0, "Cursus Van Idee naar Project (VIP)"), document(1, "VIP 3: aanvraag")))
    assert index.titles["vip"] == index.titles["cursusvanideenaarproject"] == (0,)


def test_the_passage_is_where_the_word_is_used_most() -> None:
    passages = (Passage("", "", "fonds"), Passage("b", "Kop", "fonds fonds"))
    made = Findable(0, "a", "case", "casus", "Titel", "a/", "", passages=passages)
    assert build((made,)).terms["fond"][0].passage == 1


def shard_of(key: str, names: set[str]) -> str | None:
    """The rule of the browser: the longest name that the key starts with."""
    return next((key[:length] for length in range(len(key), 0, -1) if key[:length] in names), None)


def test_every_key_is_in_the_shard_where_the_browser_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("schakel.search.shards.SHARD_SIZE", 60)
    words = "aan aanbod aanbodgericht aanbodgerichte aa a aanbiedt aanbod zorg zorgen zorgnetwerk zon".split()
    index = build(tuple(document(number, word, "aanbod zorg") for number, word in enumerate(words)))
    tables = {}
    for path, text in files((), index).items():
        if path.startswith("t/"):
            tables[path[2:-3]] = json.loads(re.sub(r"^[^{]*", "", text).rstrip().removesuffix(");"))
    assert len(tables) > 3
    for kind, keys in (("t", index.terms), ("f", index.forms), ("x", index.titles)):
        for key in keys:
            assert key in tables[shard_of(key, set(tables)) or ""][kind]


def test_words_are_kept_as_they_are_written() -> None:
    words = build((
        document(0, "Kenniscafés", "Het kenniscafé. Sarıkaş en Jordačović kwamen.", hidden=("kenniscafe", "jordacovic")),
        document(1, "Familie O.", "Kenniscafé. Van Jordačović en Sarıkaş."))).vocabulary
    assert {"kenniscafé": 2, "kenniscafés": 1, "Jordačović": 2, "Sarıkaş": 2, "familie": 1}.items() <= words.items()
    assert not {"kenniscafe", "Kenniscafé", "jordacovic", "Familie", "het"} & words.keys()


def test_a_dutch_word_one_letter_from_a_known_word_is_no_mistake() -> None:
    words = build((document(0, "Stand", "Een stand van zaken"),)).vocabulary
    assert words["stand"] == 1 and words["strand"] == 0
    assert "olifant" not in words


def test_the_browser_reads_the_vocabulary_back() -> None:
    made = (document(0, "Zorg", "zorg zorgen zorgnetwerk zorgzaam één eén eenzaamheid"), document(1, "Zorg"))
    index = build(made)
    text = files(made, index)["vocabulary.js"].partition(',"')[2].removesuffix('");\n')
    found, before = {}, ""
    for entry in text.split(" "):
        rest, _, count = entry[1:].partition(":")
        before = before[:int(entry[0], 36)] + rest
        found[before] = int(count or "1", 36)
    assert found == index.vocabulary and found["zorg"] == 2


def test_drafts_and_teaching_notes_are_not_in_it(site: Path) -> None:
    whole = load([KLEIN])
    drafts = [item for item in whole.items.values() if item.status != "published"]
    text = "".join(path.read_text(encoding="utf-8") for path in (site / "assets/search/index").rglob("*.js"))
    assert drafts and "Familie O." in text
    for draft in drafts:
        assert draft.title not in text and draft.title not in (site / "zoeken/index.html").read_text(encoding="utf-8")


def test_the_same_content_gives_the_same_bytes() -> None:
    made = tuple(document(number, f"Zorg {number}", "Een tekst over zorg.") for number in range(5))
    assert files(made, build(made)) == files(made, build(made))


def test_text_cannot_end_the_script() -> None:
    made = (document(0, "</script><script>alert(1)", "\u2028"),)
    assert "</script" not in "".join(files(made, build(made)).values())
