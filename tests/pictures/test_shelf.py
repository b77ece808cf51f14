"""The shelf: a clean picture is made once, has a name that works everywhere, and is whole or absent."""

import multiprocessing
from pathlib import Path

import pytest
from PIL import Image

from schakel.pictures import Flaw, Shelf, photo, shelf


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "Bron.JPG"
    Image.effect_noise((1400, 1100), 90).save(path)
    return path


@pytest.fixture(autouse=True)
def forgetful() -> None:
    """As in another process."""
    shelf._found.cache_clear()


def test_it_is_made_once(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = Shelf.of(tmp_path).picture("beelden/Bron.JPG", source)
    assert found.small and (found.small.width, found.width) == (800, 1400)
    assert found.files == {found.name: found.path, found.small.name: found.small.path}
    shelf._found.cache_clear()
    monkeypatch.setattr(photo, "rewrite", lambda data: pytest.fail("written again"))
    assert Shelf.of(tmp_path).picture("beelden/Bron.JPG", source) == found


def test_a_damaged_file_on_the_shelf_is_made_again(source: Path, tmp_path: Path) -> None:
    found = Shelf.of(tmp_path).picture("beelden/a.jpg", source)
    good = found.path.read_bytes()
    for path in Shelf.of(tmp_path).folder.iterdir():
        path.write_bytes(path.read_bytes()[:50])
    shelf._found.cache_clear()
    assert Shelf.of(tmp_path).picture("beelden/a.jpg", source) == found
    assert found.path.read_bytes() == good


def test_a_changed_file_is_another_picture(source: Path, tmp_path: Path) -> None:
    before = Shelf.of(tmp_path).picture("beelden/a.jpg", source)
    Image.effect_noise((30, 20), 90).save(source)
    after = Shelf.of(tmp_path).picture("beelden/a.jpg", source)
    assert before.name != after.name and after.small is None


@pytest.mark.parametrize(("name", "published"), [
    ("beelden/Één foto #1 (100%).JPEG", "beelden/een-foto-1-100-"), ("beelden/2019/Tafel.png", "beelden/2019/tafel-"),
    ("beelden/照片.jpg", "beelden/beeld-"), ("beelden/.verborgen", "beelden/verborgen-"),
])
def test_its_name_works_on_every_disk_and_in_every_address(name: str, published: str, source: Path, tmp_path: Path) -> None:
    found = Shelf.of(tmp_path).picture(name, source)
    assert found.name.startswith(published) and found.name.endswith(".jpg")
    assert found.name.removeprefix(published).removesuffix(".jpg").isalnum()


def test_without_a_folder_it_is_kept_as_long_as_the_process(source: Path) -> None:
    assert Shelf().picture("beelden/a.jpg", source).path.is_file()


def test_a_disk_that_refuses_costs_only_time(source: Path, tmp_path: Path) -> None:
    (tmp_path / "dicht").write_text("geen map")
    assert Shelf.of(tmp_path / "dicht").picture("beelden/a.jpg", source).path.is_file()


def test_a_file_that_is_gone_or_too_heavy_is_a_flaw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Flaw, match="unreadable"):
        Shelf().picture("beelden/weg.jpg", tmp_path / "weg.jpg")
    heavy = tmp_path / "zwaar.jpg"
    with heavy.open("wb") as file:
        file.truncate(shelf.MAX_BYTES + 1)
    with pytest.raises(Flaw, match="too-heavy"):
        Shelf().picture("beelden/zwaar.jpg", heavy)


def _make(out: str, source: str) -> bytes:
    return Shelf.of(Path(out)).picture("beelden/a.jpg", Path(source)).path.read_bytes()


def test_two_processes_may_share_it(source: Path, tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert len(set(pool.starmap(_make, [(str(tmp_path), str(source))] * 6))) == 1
    assert not [path for path in Shelf.of(tmp_path).folder.iterdir() if path.name.startswith(".")]
