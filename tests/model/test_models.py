"""The models: shorthands, types that guess nothing, and a JSON Schema that says the same."""

import datetime

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from schakel.model import BY_NAME, BY_PREFIX, KINDS, OVERVIEWS, Cafe, Case, Course, Handout, Item, Part, Session, Term
from schakel.model.walk import hints
from tests.support.fields import Filler

TEXT = {"title": "Een titel", "summary": "Een samenvatting."}
BLOCK = {"title": "Rondje", "minutes": "10", "instruction": "Vertel."}


def least(model: type[Item]) -> dict[str, object]:
    """The fields that an item of this kind cannot do without."""
    filler = Filler()
    return {
        name: filler.value(hint, name) for name, hint in hints(model).items() if model.model_fields[name].is_required()}


def parts_of(model: type[Part] = Part) -> list[type[Part]]:
    """Every model of the content."""
    return [part for child in model.__subclasses__() for part in (child, *parts_of(child))]


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.kind.name)
def test_the_least_is_enough_and_less_is_not(model: type[Item]) -> None:
    values = least(model)
    model.model_validate(values)
    for name in values:
        with pytest.raises(ValidationError):
            model.model_validate({key: value for key, value in values.items() if key != name})


def test_names_of_kinds_are_unique() -> None:
    assert len(BY_NAME) == len(BY_PREFIX) == len(KINDS)
    folders = [model.kind.folder for model in KINDS if model.kind.folder]
    assert len(set(folders)) == len(folders) - 1, "sessions stand below their course"
    assert set(OVERVIEWS) == {model.kind.folder for model in KINDS if model.kind.folder}


@pytest.mark.parametrize("part", [part for part in parts_of() if part.shorthand], ids=lambda part: part.__name__)
def test_a_shorthand_fills_a_required_field(part: type[Part]) -> None:
    assert [name for name, field in part.model_fields.items() if field.is_required()] == [part.shorthand]
    text = "bron/x" if part.__name__ == "Citation" else "een tekst"
    assert part.model_validate(text) == part.model_validate({part.shorthand: text})


def test_shorthands_within_an_item() -> None:
    session = Session(**TEXT, sources=["bron/a"], materials=["stiften"], blocks=[BLOCK | {"questions": ["Wie?"]}])
    assert session.sources[0].source == "bron/a"
    assert session.materials[0].item == "stiften"
    assert session.blocks[0].questions[0].text == "Wie?"
    assert Handout(**TEXT, sections=[{"items": ["Luister."]}]).sections[0].items[0].text == "Luister."
    assert Cafe(**TEXT, attendance={"number": "9", "composition": ["buren"]}).attendance.composition[0].group == "buren"


def test_items_are_frozen_all_the_way_down() -> None:
    case = Case(**least(Case))
    with pytest.raises(ValidationError):
        case.title = "Anders"
    with pytest.raises(ValidationError):
        case.parts[0].title = "Anders"
    assert isinstance(case.parts, tuple)
    assert hash(case) == hash(Case(**least(Case)))


def test_space_around_a_text_is_no_part_of_it() -> None:
    assert Term(title="  Leefwereld ", summary="\n Het leven.\n").summary == "Het leven."


@pytest.mark.parametrize("word, value", [("true", True), ("True", True), ("FALSE", False)])
def test_yes_and_no(word: str, value: bool) -> None:
    assert Cafe(**TEXT, online=word).online is value


@pytest.mark.parametrize("word", ["yes", "no", "on", "ja", "1", "0", "y", "t", ""])
def test_no_other_word_is_yes_or_no(word: str) -> None:
    with pytest.raises(ValidationError):
        Cafe(**TEXT, online=word)


def test_a_day() -> None:
    assert Cafe(**TEXT, date="2019-10-10").date == datetime.date(2019, 10, 10)


@pytest.mark.parametrize("word", ["2019-02-30", "10-10-2019", "2019", "1570665600", "2019-10-10T00:00:00", "2019-1-1", ""])
def test_nothing_else_is_a_day(word: str) -> None:
    with pytest.raises(ValidationError):
        Cafe(**TEXT, date=word)


def test_the_minutes_of_a_session_are_those_of_its_blocks() -> None:
    assert Session(**TEXT, blocks=[BLOCK, BLOCK | {"minutes": "25"}]).minutes == 35


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.kind.name)
def test_the_schema_accepts_what_the_model_accepts(model: type[Item]) -> None:
    validator = Draft202012Validator(model.model_json_schema())
    Draft202012Validator.check_schema(validator.schema)
    values = typed(least(model)) | {"sources": ["bron/a", {"source": "bron/b", "locator": "p. 3"}], "as_of": 2019}
    assert list(validator.iter_errors(values)) == []
    assert list(validator.iter_errors(values | {"titel": "x"}))
    assert list(validator.iter_errors(values | {"status": "klaar"}))


def typed(values: object) -> object:
    """As YAML editors read values: figures are numbers, days are text."""
    if isinstance(values, dict):
        return {key: typed(value) for key, value in values.items()}
    if isinstance(values, list):
        return [typed(value) for value in values]
    if isinstance(values, datetime.date):
        return values.isoformat()
    return int(values) if isinstance(values, str) and values.isdigit() else values


@pytest.mark.parametrize("part", parts_of(), ids=lambda part: part.__name__)
def test_every_field_has_a_dutch_name_and_explanation(part: type[Part]) -> None:
    for name, field in part.model_fields.items():
        label, _, explanation = (field.description or "").partition(": ")
        assert label[:1].isupper() and explanation.strip(), f"{part.__name__}.{name}"


def test_a_shorthand_is_in_the_schema() -> None:
    validator = Draft202012Validator(Session.model_json_schema())
    values = typed(TEXT | {"materials": ["stiften", {"item": "papier", "per": "person"}], "blocks": [
        BLOCK | {"questions": ["Wie?", {"text": "Waar?", "expected": ["Thuis."]}]}]})
    assert list(validator.iter_errors(values)) == []
    assert list(validator.iter_errors(values | {"materials": [{"note": "zonder item"}]}))


def test_a_course_is_no_session() -> None:
    with pytest.raises(ValidationError):
        Course(**least(Session))
