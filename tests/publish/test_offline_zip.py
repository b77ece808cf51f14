"""The zip file of the edition without network: one folder, the same bytes whatever the order of the files."""

import zipfile
from io import BytesIO

from schakel.publish import Output
from schakel.publish.offline import edition, pack

FILES = [
    Output("index.html", b"<p>"), Output("casussen/a.html", b"a"), Output("a.pdf", b"a" * 99), Output("data/x.json", b"{}")]


def test_the_same_bytes_in_any_order() -> None:
    assert pack(FILES, name="Schakel", edition="1234-abcd") == pack(FILES[::-1], name="Schakel", edition="1234-abcd")


def test_one_folder_with_a_word_of_explanation() -> None:
    with zipfile.ZipFile(BytesIO(pack(FILES, name="Schakel", edition="1234-abcd"))) as archive:
        assert archive.namelist() == [
            f"schakel/{name}" for name in ("LEESMIJ.txt", "a.pdf", "casussen/a.html", "data/x.json", "index.html")]
        assert "Editie 1234-abcd\r\n" in archive.read("schakel/LEESMIJ.txt").decode("utf-8-sig")
        assert all(entry.date_time == (1980, 1, 1, 0, 0, 0) for entry in archive.infolist())


def test_an_edition_is_its_content() -> None:
    assert edition(FILES) == edition(FILES[::-1])
    assert edition(FILES) != edition([*FILES[1:], Output("index.html", b"<p>!")])


def test_what_is_compressed_already_is_stored() -> None:
    with zipfile.ZipFile(BytesIO(pack(FILES, name="Schakel", edition="1234-abcd"))) as archive:
        stored = [entry.filename for entry in archive.infolist() if entry.compress_type == zipfile.ZIP_STORED]
    assert stored == ["schakel/a.pdf"]
