"""What a photo tells is in nothing that is made, and every picture is shown, whatever its file is called."""

import io
import re
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pikepdf
import pytest
from PIL import Image, PngImagePlugin

from schakel.site.build import build
from tests.pictures.test_photo import MARK, full_of_marks, scene, written
from tests.support.folders import write
from tests.support.reading import whole

NAMES = ("Één foto #1 (50%).JPG", "schijn.jpg", "scan van 1998.tif", "brief.svg", "groot.jpg")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A handbook of one case with pictures of all sorts, and beside them a private one and one of a draft."""
    marked = full_of_marks()
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", MARK.decode())
    data = (
        marked["JPEG"], marked["PNG"], marked["TIFF"],
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!-- ' + MARK + b' --><path d="M0 0h9"/></svg>',
        written(scene(2400, 1600), "JPEG", comment=MARK))
    files: dict[str, object] = {f"docs/beelden/{name}": bytes_ for name, bytes_ in zip(NAMES, data, strict=True)}
    files[f"docs/beelden/{MARK.decode()}.png"] = written(scene(), "PNG", pnginfo=info)
    files["docs/beelden/concept.png"] = written(scene(), "PNG", pnginfo=info)
    pictures = "\n\n".join(f"![Beeld {n}](<beelden/{name.replace('%', '%25')}> \"Bijschrift {n}. Foto: Maker {n}, CC BY 4.0\")"
                           for n, name in enumerate(NAMES))
    files["docs/index.md"] = "---\ntitle: Proef\nsummary: Proef.\n---\n\nHallo.\n"
    files["casuistry/casussen/x.yml"] = (
        "title: Foto\nsummary: Proef.\nlevels: [hbo]\nanonymisation: {kind: fiction}\nparts:\n  - title: Verhaal\n    text: |\n"
        + "\n".join(f"      {line}" if line else "" for line in pictures.split("\n")) + "\n")
    files["casuistry/themas.yml"] = "een: {title: Een, status: draft, summary: '![Een](beelden/concept.png)'}\n"
    folder = tmp_path_factory.mktemp("beelden")
    build([write(files, folder / "bron")], folder / "uit")
    return folder / "uit"


def parts(path: Path) -> list[bytes]:
    """Every byte of a file: of a zip file what is packed, of a PDF its streams as they are read."""
    data = path.read_bytes()
    found = [data]
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            for name in packed.namelist():
                inner = packed.read(name)
                found += [name.encode(), inner]
                if zipfile.is_zipfile(io.BytesIO(inner)):
                    with zipfile.ZipFile(io.BytesIO(inner)) as deeper:
                        found += [deeper.read(one) for one in deeper.namelist()]
    if path.suffix == ".pdf":
        with pikepdf.open(path) as pdf:
            for one in pdf.objects:
                if isinstance(one, pikepdf.Stream):
                    found.append(one.read_raw_bytes())
                    if "/Subtype" not in one or one.Subtype != "/Image":
                        found.append(one.read_bytes())
    return found


def test_what_a_photo_tells_is_in_no_byte_of_what_is_made(out: Path) -> None:
    made = [path for part in ("site", "downloads") for path in (out / part).rglob("*") if path.is_file()]
    assert {path.suffix for path in made} >= {".pdf", ".docx", ".epub", ".zip", ".html", ".jpg", ".png", ".svg"}
    assert [path.name for path in made if MARK.decode() in path.name] == []
    assert [path.name for path in made for data in parts(path) if MARK in data] == []
    published = {re.sub(r"-[0-9a-f]{8}", "", path.name) for path in (out / "site/beelden").iterdir()}
    assert published == {"een-foto-1-50.jpg", "schijn.png", "scan-van-1998.png", "brief.svg", "groot.jpg", "groot-klein.jpg"}


def test_every_picture_is_shown_and_is_what_its_name_says(out: Path) -> None:
    page = (out / "site/casussen/x/index.html").read_text(encoding="utf-8")
    sources = re.findall(r'<img[^>]* src="([^"]*beelden[^"]*)"', page)
    assert len(sources) == len(NAMES)
    kinds = {".jpg": b"\xff\xd8\xff", ".png": b"\x89PNG", ".svg": b"<svg"}
    for source in sources:
        path = (out / "site/casussen/x" / unquote(source)).resolve()
        assert path.read_bytes().startswith(kinds[path.suffix]), "and from disk the address is the name of the file"
        assert re.fullmatch(r"[a-z0-9./-]+", source)


def test_documents_have_the_light_picture_with_what_is_written_about_it(out: Path) -> None:
    for path in (out / "downloads").rglob("*.*"):
        assert path.suffix == ".zip" or path.stat().st_size < 1_000_000, path.name
    paper = " ".join(whole(out / "downloads/casussen/x.pdf").split())
    assert all(f"Bijschrift {n}. Foto: Maker {n}, CC BY 4.0" in paper for n in range(len(NAMES)))
    text = b"".join(parts(out / "downloads/casuistiek-student.docx"))
    assert sum(f'descr="Beeld {n}"'.encode() in text for n in range(len(NAMES))) == len(NAMES)
    with zipfile.ZipFile(out / "downloads/casuistiek-student.docx") as word:
        sizes = [Image.open(io.BytesIO(word.read(name))).size for name in word.namelist() if name.startswith("word/media/")]
    assert max(max(size) for size in sizes) == 1600
