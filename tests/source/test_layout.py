"""Where content lives."""

from schakel.library import HOMES
from schakel.model import KINDS
from schakel.source import places
from tests.support.strategies import LISTS, PATHS


def found(root) -> list[tuple[str, str, str]]:
    """Path, kind and slug of every place."""
    return [(place.path.relative_to(root).as_posix(), place.kind, place.slug) for place in places(root, HOMES)[0]]


def test_every_kind_has_its_place(content) -> None:
    """The narrowest place counts: a course among its sessions, the log among the pages."""
    assert set(PATHS) == {model.kind.name for model in KINDS}
    root = content(dict.fromkeys(PATHS.values(), ""))
    assert {kind: path for path, kind, _ in found(root)} == PATHS
    assert {place.kind for place in places(root, HOMES)[0] if place.is_list} == LISTS
    assert places(root, HOMES)[1] == []


def test_an_item_is_called_after_its_file_and_a_course_after_its_folder(content) -> None:
    root = content(dict.fromkeys([
        "curriculum/cursussen/c/cursus.yml", "curriculum/cursussen/c/1-s.yml", "casuistry/casussen/k.yml",
        "docs/index.md"], ""))
    assert [(kind, slug) for _, kind, slug in found(root)] == [
        ("course", "c"), ("session", "1-s"), ("case", "k"), ("page", "index")]


def test_a_list_may_be_a_file_and_a_folder(content) -> None:
    root = content(dict.fromkeys(["curriculum/begrippen.yml", "curriculum/begrippen/meer.yml"], ""))
    assert [path for path, _, _ in found(root)] == ["curriculum/begrippen.yml", "curriculum/begrippen/meer.yml"]
    assert all(place.is_list for place in places(root, HOMES)[0])


def test_the_order_does_not_depend_on_the_disk(content) -> None:
    names = [f"casuistry/casussen/{letter}.yml" for letter in "zaqmbx"]
    assert [path for path, _, _ in found(content(dict.fromkeys(names, "")))] == sorted(names)


def test_files_in_no_known_place_are_strays(content) -> None:
    strays = ["casuistry/x.yml", "casuistry/casussen/a/b.yml", "curriculum/cursussen/los.yaml", "docs/achtergrond/a/b.md"]
    others = ["docs/dev/plan.md", "docs/beelden/x.png", "casuistry/casussen/.x.yml", "casuistry/lees.txt", "README.md"]
    known, unknown = places(content(dict.fromkeys([*strays, *others], "")), HOMES)
    assert known == []
    assert [path.name for path in unknown] == ["los.yaml", "b.yml", "x.yml", "b.md"]


def test_an_empty_root_has_no_places(tmp_path) -> None:
    assert places(tmp_path, HOMES) == ([], [])
