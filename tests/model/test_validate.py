"""From bare values to an item, and what is wrong in plain facts."""

import pytest

from schakel.model import Cafe, Case, Session, Term, validate

TEXT = {"title": "Een titel", "summary": "Een samenvatting."}
BLOCK = {"title": "Rondje", "minutes": "10", "instruction": "Vertel."}


def faults(model: type, values: object) -> list[tuple[str, tuple[str | int, ...], str, str]]:
    """Rule, location, name and detail of every fault."""
    return [(fault.rule, fault.location, fault.name, fault.detail) for fault in validate(model, values)[1]]


def test_right_values_are_an_item() -> None:
    item, found = validate(Term, TEXT)
    assert isinstance(item, Term)
    assert found == []


@pytest.mark.parametrize("values", [None, "tekst", [TEXT], []])
def test_what_is_no_mapping(values: object) -> None:
    rule = "missing-field" if values is None else "wrong-type"
    assert [(fault[0], fault[1]) for fault in faults(Term, values)] == [(rule, ())]


def test_all_faults_at_once() -> None:
    values = {
        "title": None, "summray": "x", "status": "klaar", "date": "gisteren", "online": "ja", "as_of": "20 19",
        "partners": "de gemeente", "attendance": {"number": "0", "extra": "x"}, "speakers": ["Anna"], "themes": [None],
        "insights": [{"id": "Een Twee", "text": ""}]}
    assert sorted(faults(Cafe, values)) == sorted([
        ("missing-field", ("title",), "title", "empty"),
        ("missing-field", (), "summary", ""),
        ("unknown-key", ("summray",), "summray", ""),
        ("wrong-value", ("status",), "status", ""),
        ("wrong-type", ("date",), "date", "date"),
        ("wrong-type", ("online",), "online", "yes-no"),
        ("wrong-type", ("as_of",), "as_of", "number"),
        ("wrong-type", ("partners",), "partners", "list"),
        ("wrong-value", ("attendance", "number"), "number", "greater_than_equal 1"),
        ("unknown-key", ("attendance", "extra"), "extra", ""),
        ("wrong-type", ("speakers", 0), "speakers", "mapping"),
        ("missing-field", ("themes", 0), "themes", "empty"),
        ("wrong-value", ("insights", 0, "id"), "id", "string_pattern_mismatch ^[a-z0-9]+(?:-[a-z0-9]+)*$"),
        ("wrong-value", ("insights", 0, "text"), "text", "string_too_short 1"),
    ])


def test_a_list_with_a_mistake_in_it_is_not_called_empty() -> None:
    assert faults(Session, TEXT | {"blocks": [BLOCK | {"minutes": "x"}]}) == [
        ("wrong-type", ("blocks", 0, "minutes"), "minutes", "number")]
    assert faults(Session, TEXT | {"blocks": []}) == [("wrong-value", ("blocks",), "blocks", "too_short Tuple 1 0")]


def test_an_unknown_key_tells_which_keys_there_are() -> None:
    fault = validate(Session, TEXT | {"blocks": [BLOCK | {"materials": [{"item": "x", "aantal": "3"}]}]})[1][0]
    assert fault.location == ("blocks", 0, "materials", 0, "aantal")
    assert fault.allowed == ("item", "quantity", "per", "note")


def test_a_wrong_choice_tells_the_choices() -> None:
    fault = validate(Case, TEXT | {"levels": ["havo"]})[1][0]
    assert (fault.given, fault.allowed) == ("havo", ("mbo-3", "mbo-4", "hbo"))


def test_a_number_of_thousands_of_figures_is_a_fault() -> None:
    assert [fault[0] for fault in faults(Term, TEXT | {"as_of": "9" * 5000})] == ["wrong-value"]
