"""Where content lives."""

from schakel.library import HOMES
from schakel.source import places


def found(root) -> list[tuple[str, str, str]]:
    """Path, kind and slug of every place."""
    return [(place.path.relative_to(root).as_posix(), place.kind, place.slug) for place in places(root, HOMES)[0]]


def test_every_kind_has_its_place(content) -> None:
    root = content(dict.fromkeys([
        "curriculum/methodiek/m.yml", "curriculum/cursussen/c/cursus.yml", "curriculum/cursussen/c/1-s.yml",
        "curriculum/hand-outs/h.yml", "curriculum/werkvormen/w.yml", "casuistry/casussen/k.yml",
        "casuistry/kenniscafes/kc.yml", "casuistry/praktijken/p.yml", "docs/achtergrond/a.md", "docs/index.md",
        "docs/toegankelijkheid.yml", "docs/wijzigingen.yml",
        "curriculum/rollen.yml", "curriculum/begrippen.yml", "curriculum/begrippen/meer.yml", "curriculum/bronnen.yml",
        "casuistry/themas/t.yml", "casuistry/werkteams.yml", "casuistry/organisaties.yml",
    ], ""))
    assert sorted(found(root)) == sorted([
        ("curriculum/methodiek/m.yml", "method", "m"), ("curriculum/cursussen/c/cursus.yml", "course", "c"),
        ("curriculum/cursussen/c/1-s.yml", "session", "1-s"), ("curriculum/hand-outs/h.yml", "handout", "h"),
        ("curriculum/werkvormen/w.yml", "workform", "w"), ("casuistry/casussen/k.yml", "case", "k"),
        ("casuistry/kenniscafes/kc.yml", "cafe", "kc"), ("casuistry/praktijken/p.yml", "practice", "p"),
        ("docs/achtergrond/a.md", "article", "a"), ("docs/index.md", "page", "index"),
        ("docs/wijzigingen.yml", "log", "wijzigingen"),
        ("docs/toegankelijkheid.yml", "statement", "toegankelijkheid"),
        ("curriculum/rollen.yml", "role", "rollen"), ("curriculum/begrippen.yml", "term", "begrippen"),
        ("curriculum/begrippen/meer.yml", "term", "meer"), ("curriculum/bronnen.yml", "source", "bronnen"),
        ("casuistry/themas/t.yml", "theme", "t"), ("casuistry/werkteams.yml", "team", "werkteams"),
        ("casuistry/organisaties.yml", "organisation", "organisaties"),
    ])
    assert {place.kind for place in places(root, HOMES)[0] if place.is_list} == {
        "role", "term", "source", "theme", "team", "organisation"}
    assert places(root, HOMES)[1] == []


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
