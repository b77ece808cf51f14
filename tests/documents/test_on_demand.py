"""Documents on order, through the command."""

import shutil

import pytest

from schakel.cli import main
from tests.support import KLEIN
from tests.support.reading import opened, whole


def run(tmp_path, *words):
    return main([*words, "--content", str(KLEIN), "--out", str(tmp_path)])


def test_a_plan_for_an_afternoon(tmp_path, capsys):
    assert run(tmp_path, "plan", "1-luisteren", "--start", "13:00", "--minutes", "75", "--group", "14", "--break", "15@60") == 0
    assert "Korter dan in het plan: blok 1." in capsys.readouterr().out
    text = whole(tmp_path / "draaiboeken/1-luisteren-1300.pdf")
    for words in ("13:00–13:10", "pauze", "Vervalt: 3. Extra oefening", "28 × Kaartjes", "14 × Dobbelsteen", "4 × Wijkgids",
                  "Het plan is gemaakt voor 8 tot 12 deelnemers; deze groep heeft er 14."):
        assert words in text
    assert "Het tweede blad" not in text


def test_a_bundle_for_teachers_goes_to_its_own_folder(tmp_path, capsys):
    assert run(tmp_path, "bundle", "--cases", "familie-o", "--teacher") == 0
    assert "GEHEIM-ANTWOORD" in whole(tmp_path / "docent/casuistiek-familie-o.pdf")


COURSE, PLAN = "curriculum/cursussen/kort", ("plan", "1-luisteren")


@pytest.mark.parametrize(("file", "old", "new", "words"), [
    (f"{COURSE}/1-luisteren.yml", "minutes: 40", "minutes: veertig", PLAN),
    (f"{COURSE}/1-luisteren.yml", "title: Luisteren", "title: [Luisteren", PLAN),
    (f"{COURSE}/2-nee-zeggen.yml", "title:", "titel:", PLAN),
    ("curriculum/hand-outs/luisteren.yml", "form: worksheet", "form: werkblad", PLAN),
    ("curriculum/hand-outs/luisteren.yml", "sections:", "sections: [", PLAN),
    ("casuistry/casussen/familie-o.yml", "kind: composite", "kind: fictie", ("bundle", "--level", "hbo")),
    ("casuistry/casussen/familie-o.yml", "kind: composite", "kind: fictie", ("bundle", "--cases", "straat,familie-o")),
    ("casuistry/casussen/familie-o.yml", "kind: composite", "kind: fictie", ("bundle", "--cases", "straat")),
])
def test_a_mistake_in_what_is_printed_is_named_and_not_printed(spoilt, tmp_path, capsys, file, old, new, words):
    assert main([*words, "--content", str(spoilt(file, old, new)), "--out", str(tmp_path / "out")]) == 1
    assert f"{file}:" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("file", "old", "new", "words"), [
    ("casuistry/praktijken/koffiekar.yml", "state: running", "state: loopt", PLAN),
    ("casuistry/casussen/straat.yml", "title:", "title: [", PLAN),
    ("casuistry/casussen/concept.yml", "levels: [hbo]", "levels: [vwo]", ("bundle", "--level", "hbo")),
    ("curriculum/methodiek/ladder.yml", "number: 1", "number: één", PLAN),
    (f"{COURSE}/2-nee-zeggen.yml", "title:", "titel:", ("bundle", "--cases", "familie-o")),
    ("casuistry/casussen/straat.yml", "kind: fiction", "kind: fictie", ("bundle", "--cases", "familie-o")),
])
def test_a_mistake_elsewhere_stops_nobody(spoilt, tmp_path, capsys, file, old, new, words):
    assert main([*words, "--content", str(spoilt(file, old, new)), "--out", str(tmp_path / "out")]) == 0


@pytest.fixture
def spoilt(tmp_path):
    """A copy of the content with a mistake in one file."""
    def spoil(file, old, new):
        root = shutil.copytree(KLEIN, tmp_path / "content")
        text = (root / file).read_text(encoding="utf-8")
        assert old in text
        (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        return root

    return spoil


@pytest.mark.parametrize(("words", "message"), [
    (["plan", "luisteren"], "bedoel je 1-luisteren"), (["plan", "1-luisteren", "--start", "13"], "13:00"),
    (["bundle", "--level", "vwo"], "mbo-3"), (["bundle", "--cases", "concept"], "geen casus ‘concept’"),
    (["bundle", "--theme", "ontmoting"], "geen thema ‘ontmoting’; bedoel je ontmoeting?"),
    (["bundle", "--cases", "familie-o, straaat"], "bedoel je straat?"),
    (["bundle", "--level", "mbo-4", "--theme", "ontmoeting"], "geen casus"),
    (["bundle", "--new-pages", "--format", "epub"], "alleen op papier"),
])
def test_wrong_words_are_explained(tmp_path, capsys, words, message):
    assert run(tmp_path, *words) == 2
    assert message in capsys.readouterr().err


def test_the_folder_must_be_writable(tmp_path, capsys):
    (tmp_path / "file").touch()
    assert run(tmp_path / "file", "plan", "1-luisteren") == 2
    assert "kan niet worden geschreven" in capsys.readouterr().err


def test_a_plan_for_an_afternoon_to_change(tmp_path, capsys):
    pytest.importorskip("pypandoc")
    words = ("--start", "13:00", "--minutes", "75", "--group", "14", "--break", "15@60", "--format", "docx")
    assert run(tmp_path, "plan", "1-luisteren", *words) == 0
    text = opened(tmp_path / "draaiboeken/1-luisteren-1300.docx")
    for expected in (
        "13:00–13:10", "· Pauze", "Vervalt: 3. Extra oefening", "28 × Kaartjes", "14 × hand-out Luisteren doe je zo",
        "groep van 14", "Korter dan in het plan: blok 1.", "Samen 1 uur, en 15 minuten pauze.",
    ):
        assert expected in text
    assert "Het tweede blad" not in text and "Oefen nog eens." not in text


@pytest.mark.parametrize(("form", "words"), [("pdf", whole), ("docx", opened), ("epub", opened)])
def test_a_bundle_for_a_level(tmp_path, capsys, form, words):
    if form != "pdf":
        pytest.importorskip("pypandoc")
    assert run(tmp_path, "bundle", "--level", "hbo", "--theme", "ontmoeting", "--format", form) == 0
    text = words(tmp_path / f"bundels/casuistiek-hbo-ontmoeting.{form}")
    assert "Weeg de belangen." in text and "Noem twee dingen." not in text and "Regen in de straat" not in text
    assert "GEHEIM" not in text and "CONCEPT" not in text


def test_teachers_get_the_answers_for_their_level(tmp_path, capsys):
    assert run(tmp_path, "bundle", "--teacher", "--level", "hbo") == 0
    text = whole(tmp_path / "docent/casuistiek-hbo.pdf")
    assert "GEHEIM-ANTWOORD" in text and "GEHEIM-HBO" in text and "GEHEIM-MBO" not in text


def test_a_teacher_can_change_the_answers(tmp_path, capsys):
    pytest.importorskip("pypandoc")
    assert run(tmp_path, "bundle", "--teacher", "--format", "docx") == 0
    assert {path.name for path in tmp_path.iterdir()} == {"docent", ".pictures"}
    text = opened(tmp_path / "docent/casuistiek.docx")
    for word in ("DOEL", "ANTWOORD", "CRITERIUM", "SCHULDEN", "STRESS", "RELATIE", "GEBIED", "LOKET", "VEILIG"):
        assert f"GEHEIM-{word}" in text
    assert "Je belt niet meteen." in text and "Om op te steunen: " in text and "bladzijde 7." in text
    assert "Bij deze casus is geen docentenhandleiding." in text
