"""Common Cartridges as importers want them: the structure of the schemas, and what only importers themselves complain about."""

import html
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from schakel.library import Library
from schakel.model.question import StudyQuestion
from schakel.packages import Web
from tests.support import fields
from tests.support.packing import CP, GRAMMAR, QTI, WEB, changed, look, opened, package, packages


def cartridges(library: Library, web: Web = WEB) -> list[str]:
    """The places of all cartridges."""
    return [place for place in packages(library, web) if place.endswith(".imscc")]


@pytest.mark.parametrize("web", [WEB, Web()], ids=["with an address", "without"])
def test_every_package_has_the_structure_of_the_schemas(library: Library, web: Web) -> None:
    places = cartridges(library, web)
    assert sorted(places) == [
        "docent/casussen/familie-o.imscc", "docent/lespakket-hbo.imscc", "docent/lespakket-mbo-3.imscc",
        "downloads/casussen/familie-o.imscc", "downloads/casussen/straat.imscc", "downloads/lespakket-hbo.imscc",
        "downloads/lespakket-mbo-3.imscc", "downloads/lespakket-mbo-4.imscc"]
    for place in places:
        look(opened(package(library, place, web)))


def test_the_grammar_refuses_what_the_schemas_refuse() -> None:
    manifest = '<manifest identifier="a" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"/>'
    assert not GRAMMAR.validate(etree.fromstring(manifest))


def test_the_same_cases_give_the_same_bytes(library: Library) -> None:
    for place in cartridges(library):
        assert package(library, place) == package(library, place)
    assert package(library, "downloads/casussen/familie-o.imscc") != package(
        changed(library, outcome="Anders."), "downloads/casussen/familie-o.imscc")


def test_what_a_student_opens_in_order(library: Library) -> None:
    files = opened(package(library, "downloads/casussen/familie-o.imscc"))
    manifest = etree.fromstring(files["imsmanifest.xml"])
    titles = [title.text for title in manifest.iter(f"{CP}title")]
    assert titles[1:] == [
        "Vooraf", "Deel 1 van 2", "Deel 2 van 2", "Bespreek de stopvragen", "Vragen voor mbo niveau 3",
        "Vragen voor hbo", "Over deze casus", "Deze casus in het handboek"]
    first = files["familie-o/deel-1.html"].decode()
    assert "Stop en denk na voor je verder leest" in first and "Het gesprek" not in first and "Zij doet open" not in first
    assert "Het kwam goed." not in b"".join(files[name] for name in files if "slot" not in name).decode()
    assert b'href="https://voorbeeld.nl/casussen/familie-o/"' in files["familie-o/handboek.xml"]


def test_a_picture_goes_along_with_its_page(library: Library) -> None:
    files = opened(package(library, "downloads/casussen/familie-o.imscc"))
    (picture,) = [name for name in files if "/beelden/" in name]
    assert f'src="{picture.partition("/")[2]}"'.encode() in files["familie-o/deel-1.html"]
    assert files[picture].startswith(b"<svg")


def test_a_package_for_a_level_asks_only_its_questions(library: Library) -> None:
    def words(place: str) -> str:
        return html.unescape(b"".join(opened(package(library, place)).values()).decode())

    hbo, mbo = words("downloads/lespakket-hbo.imscc"), words("downloads/lespakket-mbo-3.imscc")
    assert "Weeg de belangen." in hbo and "Noem twee dingen." not in hbo and "Wie bel je?" in hbo
    assert "Noem twee dingen." in mbo and "Weeg de belangen." not in mbo and "Wie bel je?" not in mbo
    assert "Wat valt op?" in hbo and "Wat valt op?" in mbo
    answers = words("docent/lespakket-hbo.imscc")
    assert "GEHEIM-HBO" in answers and "GEHEIM-MBO" not in answers


def test_one_quiz_where_every_level_has_the_same_questions(library: Library) -> None:
    general = changed(library, questions=(StudyQuestion(id="v1", text="Wat valt op?"),))
    assert "familie-o/vragen-alle.xml" in opened(package(general, "downloads/casussen/familie-o.imscc"))
    none = opened(package(changed(library, questions=()), "downloads/casussen/familie-o.imscc"))
    assert not [name for name in none if "/vragen-" in name]


def test_a_note_is_marked_for_teachers_and_stands_alone(library: Library) -> None:
    files = opened(package(library, "docent/casussen/familie-o.imscc"))
    assert [*files] == ["imsmanifest.xml", "familie-o/docent.html", "familie-o/handboek.xml"]
    assert b'intendeduse="lessonplan"' in files["imsmanifest.xml"] and b">Instructor<" in files["imsmanifest.xml"]
    note = files["familie-o/docent.html"].decode()
    for word in ("DOEL", "WERKWIJZE", "ANTWOORD", "CRITERIUM", "HBO", "SCHULDEN", "RELATIE", "GEBIED", "LOKET", "VEILIG"):
        assert f"GEHEIM-{word}" in note


def test_every_field_of_a_note_is_in_the_package_of_teachers_and_in_no_other() -> None:
    library, words = fields.filled()
    note = b"".join(opened(package(library, "docent/casussen/een.imscc")).values()).decode()
    assert fields.missing(words, note, "case.teaching_note.") == []
    study = b"".join(opened(package(library, "downloads/casussen/een.imscc")).values()).decode()
    assert [path for word, path in words.items() if path.startswith("case.teaching_note.") and word in study] == []
    for_editors = [word for word, path in words.items() if path.startswith(("case.allow.", "case.private_note"))]
    assert for_editors and not any(word in note + study for word in for_editors)


def test_links_lead_to_the_site_or_nowhere(library: Library) -> None:
    linked = opened(package(library, "downloads/casussen/straat.imscc"))
    assert b'<a href="https://voorbeeld.nl/casussen/familie-o/">Familie O.' in linked["straat/begin.html"]
    bare = opened(package(library, "downloads/casussen/straat.imscc", Web()))
    assert b"<a" not in bare["straat/begin.html"] and b"Familie O." in bare["straat/begin.html"]
    assert "straat/handboek.xml" not in bare
    helped = opened(package(library, "downloads/casussen/familie-o.imscc", Web()))["familie-o/begin.html"].decode()
    assert "De luisterlijn (0800-1234 of luisterlijn.example)" in helped, "a number is never lost"
    flat = opened(package(library, "downloads/casussen/straat.imscc", replace(WEB, use_folders=False)))
    assert b"https://voorbeeld.nl/casussen/familie-o.html" in flat["straat/begin.html"]


def test_names_signs_and_titles_as_editors_write_them(library: Library) -> None:
    hard = changed(
        library, title="Sarıkaş & Jordačović: " + "een heel lange titel " * 12, summary="Een <b> & “haast” ]]> \x0bhier.",
        people=(), outcome=None, lessons=(), terms=(), helplines=(), safety_note=None, setting=None, themes=(), sources=(),
        questions=tuple(StudyQuestion(id=f"v{number}", text=f"3 < {number} & *jij*?") for number in range(40)))
    for place in cartridges(hard):
        files = opened(package(hard, place))
        look(files)
        assert b"\x0b" not in b"".join(files.values())
    quiz = etree.fromstring(opened(package(hard, "downloads/casussen/familie-o.imscc"))["familie-o/vragen-alle.xml"])
    texts = [text.text for text in quiz.iter(f"{QTI}mattext")]
    assert len(texts) == 40 and texts[7] == "<p>3 &lt; 7 &amp; <em>jij</em>?</p>"


def test_the_packages_of_a_build_are_offered(made: dict[str, Path], site: Path) -> None:
    look(opened(made["downloads/casussen/familie-o.imscc"].read_bytes()))
    page = (site / "casussen/familie-o/index.html").read_text("utf-8")
    assert "../../downloads/casussen/familie-o.imscc" in page and "Lespakket (Common Cartridge" in page
    assert "lespakket-mbo-3.imscc" in (site / "downloads/index.html").read_text("utf-8")
    assert not [path for path in site.rglob("*") if "vragenbank" in path.name]
