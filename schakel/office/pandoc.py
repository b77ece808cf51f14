"""Editable documents: our HTML through pandoc to DOCX and EPUB 3. Needs the extra `office` (pypandoc-binary).

Pandoc runs in its sandbox: it reads nothing but its input, so pictures travel inside the HTML. There it also knows no time;
what it writes for a date is taken out again.
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

from ..print.compile import TEMPLATES, PrintFailed, compile_png
from ..print.literals import literal, text
from ..problems import MissingTool
from .styles import finish, reference_docx
from .zipped import rewrite

NAMESPACE = uuid.UUID("6f2c1b0e-52c7-4c37-9a35-2f3c0f6c8a11")
"""From which the identifiers of our EPUBs are made: the same title always has the same identifier."""

KINDS = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".svg": "image/svg+xml"}
"""The pictures an e-reader shows; a word processor wants a drawing as points."""

PPI = 192
"""Points an inch of a drawing: twice those of the web, so that it is sharp on paper."""

_SHAPED_BY = ("styles.py", "zipped.py", "pandoc.py")
_BODY = TEMPLATES / "draft.xml"
_STYLESHEET = TEMPLATES / "draft.css"
_COVER = TEMPLATES / "cover.typ"


def convert(source: str, form: str, images: Mapping[str, bytes] = {}) -> bytes:
    """The HTML `source` as "DOCX" or "EPUB". images: as named in the source → bytes. Raises PrintFailed and MissingTool."""
    title = html.unescape(re.findall("<title>(.*?)</title>", source, re.DOTALL)[0])
    source = _PICTURE.sub(lambda found: _embedded(found[1], found[2], form, images), source)
    with TemporaryDirectory(prefix="schakel-") as folder:
        out = Path(folder, f"out.{form.lower()}")
        words = _docx(folder) if form == "DOCX" else _epub(title, source)
        done = subprocess.run(
            [_pandoc(), "--from=html", f"--output={out}", "--sandbox", "--metadata=lang:nl-NL", "--metadata=author:Schakel",
             *words],
            input=source.encode(), capture_output=True)
        if done.returncode:
            raise PrintFailed(f"pandoc stopte: {done.stderr.decode(errors='replace').strip()}")
        made = out.read_bytes()
    return finish(made, title) if form == "DOCX" else _bound(made, title)


def is_present() -> bool:
    """Whether the extra is installed; without it there are no editable documents."""
    return find_spec("pypandoc") is not None


@cache
def version() -> str:
    """A mark of everything that shapes an editable document beside its source: pandoc, styles and templates."""
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
    level = found[1] if (found := re.search(r'<meta name="chapters" content="(\d)"', source)) else "1"
    return [
        "--to=epub3", "--toc", f"--toc-depth={level}", f"--split-level={level}", "--metadata=toc-title:Inhoud",
        "--metadata=rights:CC BY-SA 4.0",
        f"--metadata=identifier:urn:uuid:{uuid.uuid5(NAMESPACE, title)}",
    ]


_PICTURE = re.compile(r'<img src="([^"]+)" alt="([^"]*)" />')


def _embedded(name: str, alternative: str, form: str, images: Mapping[str, bytes]) -> str:
    """The picture itself in place of its name; one that is not there is its alternative text."""
    name = html.unescape(name)
    if name not in images:
        return alternative
    data, kind, width = images[name], KINDS.get(Path(name).suffix.lower()), ""
    if kind is None or (form == "DOCX" and kind == "image/svg+xml"):
        data, kind = _points(data, Path(name).suffix), "image/png"
        width = f' width="{int.from_bytes(data[16:20]) * 96 // PPI}"'
    return f'<img src="data:{kind};base64,{base64.b64encode(data).decode()}" alt="{alternative}"{width} />'


def _points(data: bytes, suffix: str) -> bytes:
    """A drawing as PNG. Raises PrintFailed."""
    name = f"picture{suffix}"
    page = f"#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#image({literal(name)})"
    return compile_png(page, {name: data}, ppi=PPI)


def _bound(made: bytes, title: str) -> bytes:
    """The EPUB `made` with our cover, our stylesheet and no date. The page with the title is the cover in words."""
    cover = compile_png(f'#import "cover.typ": draft-cover\n#draft-cover({text(title)})')
    return rewrite(made, {
        "EPUB/content.opf": _package,
        "EPUB/nav.xhtml": lambda nav: nav.replace(">Title Page<", ">Titelpagina<").replace(">Table of Contents<", ">Inhoud<"),
        "EPUB/text/ch*.xhtml": _chapter,
        "EPUB/styles/stylesheet1.css": lambda bare: _STYLESHEET.read_text("utf-8"),
    }, {"EPUB/media/cover.png": cover})


def _chapter(xhtml: str) -> str:
    """A chapter called after its heading, not after its file."""
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
