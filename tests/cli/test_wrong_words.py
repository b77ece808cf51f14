"""Wrong words on the command line: what an editor reads is Dutch."""

import pytest

from schakel.cli import main


@pytest.mark.parametrize(("words", "message"), [
    (["new", "kenniscafe"], "schakel new: hier ontbreekt TITEL"),
    (["new", "verslag", "Samen eten"], "‘verslag’ kan niet bij SOORT; kies uit: cursus, bijeenkomst,"),
    (["nieuw", "casus", "Samen eten"], "‘nieuw’ kan niet bij OPDRACHT; kies uit: check, build,"),
    (["new", "casus", "Samen", "eten"], "onbekend: eten; zet een titel van meer woorden tussen aanhalingstekens"),
    (["plan", "begin", "--group", "veertien"], "bij --group hoort een getal, niet ‘veertien’"),
    (["plan", "begin", "--start"], "achter --start ontbreekt een waarde"),
    ([], "hier ontbreekt OPDRACHT"),
])
def test_wrong_words_are_explained_in_dutch(capsys, words, message):
    with pytest.raises(SystemExit) as stopped:
        main(words)
    said = capsys.readouterr().err
    assert stopped.value.code == 2
    assert message in said and "zo schrijf je het: schakel" in said


@pytest.mark.parametrize("words", [["--help"], ["new", "--help"], ["plan", "--help"]])
def test_help_has_no_english_headings(capsys, words):
    with pytest.raises(SystemExit):
        main(words)
    said = capsys.readouterr().out
    assert "keuzes:" in said and "in te vullen:" in said and "toon deze uitleg" in said
    assert not any(word in said for word in ("usage", "positional", "options:", "show "))
