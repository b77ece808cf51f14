"""Documents on order, through the command."""

import pytest
from reading import DATA, whole

from schakel.cli import main


def run(tmp_path, *words):
    return main([*words, "--content", str(DATA), "--out", str(tmp_path)])


def test_a_plan_for_an_afternoon(tmp_path, capsys):
    assert run(tmp_path, "plan", "1-begin", "--start", "13:00", "--minutes", "75", "--group", "14", "--break", "15@60") == 0
    assert "Korter dan in het plan: blok 1." in capsys.readouterr().out
    text = whole(tmp_path / "draaiboeken/1-begin-1300.pdf")
    for words in ("13:00–13:10", "pauze", "Vervalt: 3. Kan ook later", "14 × Pen", "14 × Dobbelsteen", "4 × Wijkgids",
                  "Het plan is gemaakt voor 4 tot 12 deelnemers; deze groep heeft er 14."):
        assert words in text
    assert "Het tweede blad" not in text


def test_a_bundle_for_a_level(tmp_path, capsys):
    assert run(tmp_path, "bundle", "--level", "hbo", "--theme", "geld") == 0
    text = whole(tmp_path / "bundels/casuistiek-hbo-geld.pdf")
    assert "Waarom is dit zo?" in text and "Wie zijn het?" not in text and "Een straat" not in text and "GEHEIM" not in text


def test_a_bundle_for_teachers_goes_to_its_own_folder(tmp_path, capsys):
    assert run(tmp_path, "bundle", "--cases", "gezin", "--teacher") == 0
    assert "GEHEIM antwoord" in whole(tmp_path / "docent/casuistiek-gezin.pdf")


@pytest.mark.parametrize(("words", "message"), [
    (["plan", "begin"], "bedoel je 1-begin"), (["plan", "1-begin", "--start", "13"], "13:00"),
    (["bundle", "--level", "vwo"], "mbo-3"), (["bundle", "--cases", "concept"], "geen bekende casus"),
    (["bundle", "--level", "mbo-4", "--theme", "geld"], "geen casus"),
])
def test_wrong_words_are_explained(tmp_path, capsys, words, message):
    assert run(tmp_path, *words) == 2
    assert message in capsys.readouterr().err


def test_the_folder_must_be_writable(tmp_path, capsys):
    (tmp_path / "file").touch()
    assert run(tmp_path / "file", "plan", "1-begin") == 2
    assert "kan niet worden geschreven" in capsys.readouterr().err
