"""Walking through an item: every text, reference and link, with the place where it stands."""

from schakel.model import Case, Handout, Session, bare_fields, fields, links, references, texts

CASE = {
    "title": "Familie A.", "summary": "Zie [[begrip/buurt]], [[begrip/buurt|de buurt]] en [[begrip/buurt]].",
    "themes": ["thema/wonen"], "sources": ["bron/boek", {"source": "bron/film", "locator": "p. 3"}], "levels": ["hbo"],
    "parts": [{"title": "Begin", "text": "Een verhaal.", "stop_questions": [{"id": "s1", "text": "Wat zie je?"}]}],
    "anonymisation": {"kind": "fiction"},
}
SESSION = {
    "title": "Een", "summary": "Een bijeenkomst.",
    "blocks": [{"title": "Rondje", "minutes": "10", "instruction": "Vertel.", "case": "casus/a", "questions": ["Wie?"]}],
}


def test_texts_with_their_places() -> None:
    assert [(field.location, field.text) for field in texts(fields(Case(**CASE)))] == [
        (("summary",), CASE["summary"]), (("parts", 0, "text"), "Een verhaal."),
        (("parts", 0, "stop_questions", 0, "text"), "Wat zie je?"),
    ]


def test_references_with_their_places_and_kinds() -> None:
    assert [(field.location, field.text, field.mark.kinds) for field in references(fields(Case(**CASE)))] == [
        (("themes", 0), "thema/wonen", ("thema",)), (("sources", 0, "source"), "bron/boek", ("bron",)),
        (("sources", 1, "source"), "bron/film", ("bron",)),
    ]


def test_links_with_their_place_in_the_text() -> None:
    found = list(links(fields(Case(**CASE))))
    assert [(link.target, link.text, link.start) for link in found] == [
        ("begrip/buurt", None, 4), ("begrip/buurt", "de buurt", 22), ("begrip/buurt", None, 51)]
    assert all(link.field.text[link.start:].startswith(link.source) for link in found)


def test_a_line_is_no_markdown() -> None:
    assert "Familie A." in [field.text for field in fields(Case(**CASE))]
    assert "Familie A." not in [field.text for field in texts(fields(Case(**CASE)))]


def test_cells_of_a_table_are_texts() -> None:
    table = {"caption": "Wie", "columns": ["Naam"], "rows": [["**Anna**"], [""]]}
    handout = Handout(title="Blad", summary="Een blad.", sections=[{"table": table}])
    assert [field.location for field in texts(fields(handout))] == [
        ("summary",), ("sections", 0, "table", "rows", 0, 0), ("sections", 0, "table", "rows", 1, 0)]


def test_bare_values_have_the_same_fields_as_the_item() -> None:
    for model, values in ((Case, CASE), (Session, SESSION)):
        stated = [field for field in fields(model.model_validate(values)) if field.mark]
        assert [field for field in bare_fields(model, values) if field.mark] == stated


def test_bare_values_that_do_not_fit_are_passed_over() -> None:
    values = {
        "title": ["x"], "summary": "Zie [[a/b]].", "themes": "thema/a", "sources": [None, 3, "bron/a", {"x": "y"}],
        "parts": {"text": "x"}, "levels": 7, "onbekend": "casus/a"}
    assert [(field.location, field.text) for field in bare_fields(Case, values) if field.mark] == [
        (("summary",), "Zie [[a/b]]."), (("sources", 2, "source"), "bron/a")]
    assert list(bare_fields(Case, None)) == list(bare_fields(Case, [1])) == list(bare_fields(Case, "x")) == []
