"""Convert HTML to DOCX and EPUB 3 with pandoc. Requires the extra `office` (pypandoc-binary).

Pandoc runs in its sandbox and reads nothing but its input, so images are embedded in the HTML. It has no clock there either:
the dates it writes are taken out again.
"""

import base64
import hashlib
import html
import re
import subprocess
import uuid
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from ..problems import DocumentFailed, MissingTool
from ..shipped import MACROS
from .styles import finish, reference_docx
from .zipped import rewrite

NAMESPACE = uuid.UUID("6f2c1b0e-52c7-4c37-9a35-2f3c0f6c8a11")
"""The namespace of our EPUB identifiers: the same title always gets the same identifier."""

_KINDS = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"<svg": "image/svg+xml"}
"""How the clean pictures of the content begin → their types, which every e-reader shows."""

_SHAPED_BY = ("styles.py", "zipped.py", "pandoc.py")
TEMPLATES = MACROS / "office"
_BODY = TEMPLATES / "body.xml"
_STYLESHEET = TEMPLATES / "book.css"
_COVER = MACROS / "print" / "cover.typ"


def convert(source: str, format: str, images: Mapping[str, bytes] = {}, *, cover: bytes = b"", ppi: int = 96) -> bytes:
    """Convert an HTML document.

    Args:
        source: The HTML.
        format: "DOCX" or "EPUB".
        images: The images it uses, by their name in the source; those that `must_be_drawn` as PNG.
        cover: The cover of an e-book, as PNG.
        ppi: Pixels per inch of what was drawn.

    Raises:
        DocumentFailed: If pandoc fails.
        MissingTool: If pandoc is not installed.
    """
    title = title_of(source)
    source = _PICTURE.sub(lambda match: _embedded(match[1], match[2], images, ppi), source)
    with TemporaryDirectory(prefix="schakel-") as folder:
        out = Path(folder, f"out.{format.lower()}")
        options = _docx(folder) if format == "DOCX" else _epub(title, source)
        run = subprocess.run(
            [_pandoc(), "--from=html", f"--output={out}", "--sandbox", "--metadata=lang:nl-NL", "--metadata=author:Schakel",
             *options],
            input=source.encode(), capture_output=True)
        if run.returncode:
            raise DocumentFailed(f"pandoc kan dit bestand niet maken en zegt: ‘{run.stderr.decode(errors='replace').strip()}’")
        converted = out.read_bytes()
    return finish(converted, title) if format == "DOCX" else _bound(converted, cover)


def is_present() -> bool:
    """Whether the extra is installed; without it no editable documents are made."""
    return find_spec("pypandoc") is not None


@cache
def version() -> str:
    """A fingerprint of everything but its source that shapes an editable document: pandoc, styles and templates."""
    pandoc = subprocess.run([_pandoc(), "--version"], capture_output=True, text=True).stdout.split("\n")[0]
    digest = hashlib.sha256()
    for path in (_BODY, _STYLESHEET, _COVER, *(Path(__file__).with_name(name) for name in _SHAPED_BY)):
        digest.update(path.read_bytes())
    return f"{pandoc} {digest.hexdigest()}"


def _docx(folder: str) -> list[str]:
    styles = Path(folder, "reference.docx")
    styles.write_bytes(_styles())
    return ["--to=docx", f"--reference-doc={styles}", f"--template={_BODY}"]


def _epub(title: str, source: str) -> list[str]:
    level = chapters[1] if (chapters := re.search(r'<meta name="chapters" content="(\d)"', source)) else "1"
    return [
        "--to=epub3", "--toc", f"--toc-depth={level}", f"--split-level={level}", "--metadata=toc-title:Inhoud",
        "--metadata=rights:CC BY-SA 4.0",
        f"--metadata=identifier:urn:uuid:{uuid.uuid5(NAMESPACE, title)}",
    ]


_PICTURE = re.compile(r'<img src="([^"]+)" alt="([^"]*)">')


def _embedded(name: str, alternative: str, images: Mapping[str, bytes], ppi: int) -> str:
    """An `<img>` that contains the image itself; only the alternative text if the image is missing."""
    name = html.unescape(name)
    if name not in images:
        return alternative
    data = images[name]
    is_drawn = data.startswith(b"\x89PNG") and name.lower().endswith(".svg")
    width = f' width="{int.from_bytes(data[16:20]) * 96 // ppi}"' if is_drawn else ""
    return f'<img src="data:{_kind(data)};base64,{base64.b64encode(data).decode()}" alt="{alternative}"{width} />'


def must_be_drawn(data: bytes, format: str) -> bool:
    """Whether an image has to be turned into pixels: it is a drawing, for a word processor."""
    return format == "DOCX" and _kind(data) == "image/svg+xml"


def _kind(data: bytes) -> str:
    return next(kind for start, kind in _KINDS.items() if data.startswith(start))


def title_of(source: str) -> str:
    """The title of an HTML document."""
    return html.unescape(re.findall("<title>(.*?)</title>", source, re.DOTALL)[0])


def _bound(epub: bytes, cover: bytes) -> bytes:
    """The EPUB with our cover and stylesheet, and without a date. Its title page repeats the cover in words."""
    return rewrite(epub, {
        "EPUB/content.opf": _package,
        "EPUB/nav.xhtml": lambda nav: nav.replace(">Title Page<", ">Titelpagina<").replace(">Table of Contents<", ">Inhoud<"),
        "EPUB/text/ch*.xhtml": _chapter,
        "EPUB/styles/stylesheet1.css": lambda bare: _STYLESHEET.read_text("utf-8"),
    }, {"EPUB/media/cover.png": cover})


def _chapter(xhtml: str) -> str:
    """The chapter, titled after its heading instead of its file."""
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", xhtml, re.DOTALL)
    words = re.sub("<[^>]+>", "", heading[1]) if heading else ""
    return re.sub("<title>[^<]*</title>", lambda bare: f"<title>{words}</title>" if words else bare[0], xhtml, count=1)


def _package(opf: str) -> str:
    opf = re.sub(r"\s*<dc:date[^>]*>[^<]*</dc:date>", "", opf)
    opf = opf.replace("</metadata>", '  <meta name="cover" content="cover" />\n  </metadata>')
    item = '  <item id="cover" href="media/cover.png" media-type="image/png" properties="cover-image" />\n  '
    return opf.replace("</manifest>", f"{item}</manifest>")


@cache
def _pandoc() -> str:
    try:
        import pypandoc

        return str(pypandoc.get_pandoc_path())
    except (ImportError, OSError):
        raise MissingTool("voor DOCX en EPUB is pandoc nodig: pip install pypandoc-binary==1.17") from None


@cache
def _styles() -> bytes:
    bare = subprocess.run([_pandoc(), "--print-default-data-file", "reference.docx"], capture_output=True, check=True)
    return reference_docx(bare.stdout)
