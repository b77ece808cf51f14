"""What editors get: schemas that accept the real content, and scaffolds that only ask for what must be said."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from schakel.checks import find
from schakel.cli import main
from schakel.editing.scaffold import WORDS, scaffold
from schakel.editing.schema import associations, schema, write_schemas
from schakel.library import load
from schakel.model import BY_NAME, KINDS
from tests.support import KLEIN, ROOT

jsonschema = pytest.importorskip("jsonschema")


@pytest.mark.parametrize("kind", [model.kind.name for model in KINDS])
def test_every_field_has_a_dutch_name_and_explanation(kind: str) -> None:
    made = schema(BY_NAME[kind])
    for part in (made, *made["$defs"].values()):
        for name, field in part.get("properties", {}).items():
            assert field["title"] != name, f"{kind}.{name}"
            assert len(field["description"]) > 3, f"{kind}.{name}"


@pytest.mark.parametrize(("path", "kind"), [
    ("casuistry/casussen/familie-o.yml", "case"), ("curriculum/cursussen/kort/1-luisteren.yml", "session"),
    ("casuistry/kenniscafes/ontmoeten.yml", "cafe"), ("curriculum/hand-outs/luisteren.yml", "handout"),
    ("curriculum/begrippen.yml", "term"),
])
def test_the_schema_accepts_what_the_check_accepts(path: str, kind: str) -> None:
    values = yaml.load((KLEIN / path).read_text(encoding="utf-8"), Loader=_Core)
    jsonschema.validate(values, schema(BY_NAME[kind]))


@pytest.mark.parametrize("word", sorted(set(WORDS) - {"bijeenkomst"}))
def test_a_scaffold_asks_only_for_what_must_be_said(word: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", word, "Sarıkaş & co: een “proef”", "--content", str(tmp_path)]) == 0
    problems = find(load([tmp_path]))
    assert problems == (), "a fresh draft has no mistakes"
    path = Path(capsys.readouterr().out.partition(" staat klaar")[0])
    assert path.exists()
    modeline = path.read_text(encoding="utf-8").partition("$schema=")[2].split("\n")[0]
    assert (path.parent / modeline).resolve().is_file()


@pytest.mark.parametrize("word", sorted(WORDS))
def test_a_scaffold_explains_every_field_also_those_within(word: str) -> None:
    lines = scaffold(WORDS[word], "Proef", "x.json", "proef").split("\n")
    within = [line for line in lines if re.match(r"[# ]* {2,}[# -]*[a-z_]+:( |$)", line) and not re.match(r"  (# )?\w+:", line)]
    assert [line for line in within if not re.search(r"  # [A-Z][^:]*: ", line)] == []
    assert max(map(len, lines)) <= 120


def test_a_scaffold_says_what_can_be_chosen_in_dutch() -> None:
    text = scaffold(WORDS["casus"], "Proef", "x.json", "proef")
    assert "kind: …" in text and "fiction" in text and "from-publication (overgenomen uit een openbare tekst)" in text
    assert "# Naam (verplicht): verzonnen voornaam of rol." in text and "# Rol: wie deze persoon" in text


def test_every_commented_field_of_a_scaffold_may_be_used(tmp_path: Path) -> None:
    main(["new", "kenniscafe", "Proef", "--content", str(tmp_path)])
    path = tmp_path / "casuistry/kenniscafes/proef.yml"
    text = path.read_text(encoding="utf-8")
    keys = {line[2:].split(":")[0] for line in text.split("\n") if line.startswith("# ") and line.rstrip().endswith(":")}
    assert {"attendance", "speakers", "insights", "actions", "reactions"} <= keys


def test_a_session_without_a_course_stands_on_its_own(tmp_path: Path) -> None:
    assert main(["new", "bijeenkomst", "Les", "--content", str(tmp_path)]) == 0
    text = (tmp_path / "curriculum" / "bijeenkomsten" / "les.yml").read_text(encoding="utf-8")
    for field in ("minutes", "instruction"):
        assert f"\n    {field}: " in text, "every block has it but a break or groups at the same time"
    assert "    # at: '15:00'" in text


def test_new_never_overwrites(tmp_path: Path) -> None:
    assert main(["new", "praktijk", "Proef", "--content", str(tmp_path)]) == 0
    assert main(["new", "praktijk", "Proef", "--content", str(tmp_path)]) == 2


LONG = "Wat te doen als de buren niet meer met elkaar praten en de woningcorporatie ook niet " * 4


@pytest.mark.parametrize(("title", "name"), [
    (LONG, "wat-te-doen-als-de-buren-niet-meer-met-elkaar-praten-en-de"), ("x" * 300, "x" * 60),
    ("Łódź & Æbelø: Sarıkaş", "lodz-aebelo-sarikas"), ("Welkom / ሰላም", "welkom"), ("Con", "con-casus"), ("NUL", "nul-casus"),
    ("aux", "aux-casus"), ("com1", "com1-casus"), ("Consult", "consult"), ("a\x07b\nc \ud800", "a-b-c"), ("../../etc", "etc"),
    ("\"{{ 7*7 }}\" # nee: ja", "7-7-nee-ja"), ("112", "112"),
])
def test_a_title_gives_a_name_that_any_disk_takes(title: str, name: str, tmp_path: Path) -> None:
    assert main(["new", "casus", title, "--content", str(tmp_path)]) == 0
    assert [path.name for path in (tmp_path / "casuistry/casussen").iterdir()] == [f"{name}.yml"]
    assert main(["check", "--content", str(tmp_path)]) == 0
    (entry,) = load([tmp_path]).entries
    assert entry.status == "draft" and entry.place(("title",))[0].text.split() == re.sub("[\x07\ud800]", " ", title).split()


@pytest.mark.parametrize("title", ["مرحبا بكم في الحي", "你好，世界", "ሰላም", "Привет", "!!!", "😀", "", "你好 A"])
def test_a_title_that_gives_no_name_is_kept_with_a_name_of_your_own(
    title: str, tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["new", "begrip", title, "--content", str(tmp_path)]) == 2
    assert "kies zelf een naam: schakel new begrip" in capsys.readouterr().err
    if title:
        assert main(["new", "begrip", title, "--name", "Welkom in de wijk", "--content", str(tmp_path)]) == 0
        assert list(load([tmp_path]).items) == ["begrip/welkom-in-de-wijk"]


def test_a_name_that_was_taken_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for title, code in ((LONG, 0), (LONG + "Vervolg", 2)):
        assert main(["new", "casus", title, "--content", str(tmp_path)]) == code
    assert "geef een andere naam met --name" in capsys.readouterr().err


def test_the_editor_settings_are_those_of_the_kinds(expect: Callable[[str, Path], None]) -> None:
    path = ROOT / ".vscode/settings.json"
    settings = json.loads(path.read_text(encoding="utf-8")) | {"yaml.schemas": associations("build/schema")}
    expect(json.dumps(settings, indent=2) + "\n", path)


def test_schemas_are_written_once(tmp_path: Path) -> None:
    write_schemas(tmp_path)
    before = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    write_schemas(tmp_path)
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


class _Core(yaml.CSafeLoader):
    """YAML 1.2's core types, as editors for YAML read it: a date is text, `yes` is text."""


_Core.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"^(?:~|null|)$", [*"~n", ""]), ("bool", r"^(?:true|false)$", [*"tf"]), ("int", r"^-?[0-9]+$", [*"-0123456789"]),
):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)
