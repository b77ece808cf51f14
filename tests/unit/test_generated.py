"""The handbooks for measurements."""

from pathlib import Path

from schakel.checks import check
from schakel.library import load
from tests.support.generated import write


def test_a_generated_handbook_has_no_mistakes(tmp_path: Path) -> None:
    write(tmp_path, 60)
    library = load([tmp_path])
    assert check(library) == ()
    assert len(library.items) == 81 and library.carriers and library.links_to


def test_a_seed_always_gives_the_same_handbook(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        write(tmp_path / name, 30, seed)
    texts = [
        {file.relative_to(tmp_path / name): file.read_text(encoding="utf-8") for file in (tmp_path / name).rglob("*.yml")}
        for name in "abc"]
    first, again, other = ({str(path): text for path, text in each.items()} for each in texts)
    assert first == again != other
