"""Compile Typst source to PDF/UA-1, with our own fonts only, without a network and with a fixed date."""

import io
import re
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version as version_of
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pikepdf import ObjectStreamMode, Pdf

from ..dutch.labels import CHOICES
from ..glyphs import FONTS
from ..look import look
from ..problems import DocumentFailed, MissingTool
from ..shipped import MACROS
from .literals import literal

TEMPLATES = MACROS / "print"
EPOCH = 946684800
"""The date in every document, 1 January 2000: the same content has to give the same bytes."""

_TOO_LONG = "panicked with: too-long"
"""What Typst reports when a template finds that its sheet does not fit."""


class TooLong(DocumentFailed):
    """The sheet does not fit on the half page it is meant for, so there is no such document."""


@cache
def templates() -> dict[str, bytes]:
    """The files that any document can import, by name: the templates, the Dutch words for choices, and our colours."""
    files = {path.name: path.read_bytes() for path in sorted(TEMPLATES.glob("*.typ"))}
    colours = {name: look().paper(name) for name in look().colours}
    return files | {
        "choices.typ": f"#let choices = {literal(CHOICES)}\n".encode(),
        "look.typ": f"#let look = {literal(colours)}\n".encode()}


def compile_pdf(source: str, images: Mapping[str, bytes] = {}) -> bytes:
    """Compile `source` to a PDF.

    Args:
        source: A Typst document.
        images: The images it uses, by their path in the source.

    Raises:
        DocumentFailed: If Typst cannot compile it; `TooLong` if a sheet does not fit.
        MissingTool: If Typst is not installed.
    """
    return _packed(_compile(source, images, format="pdf", pdf_standards=["ua-1"], timestamp=EPOCH))


def compile_png(source: str, images: Mapping[str, bytes] = {}, ppi: float = 144.0) -> bytes:
    """Compile `source`, a document of one page, to a PNG.

    Args:
        source: A Typst document.
        images: The images it uses, by their path in the source.
        ppi: Pixels per inch.

    Raises:
        DocumentFailed: If Typst cannot compile it.
        MissingTool: If Typst is not installed.
    """
    return _compile(source, images, format="png", ppi=ppi)


def compile_pages(source: str, inputs: Mapping[str, str]) -> list[bytes]:
    """Compile a document to a PNG for each page, at 144 pixels per inch.

    Args:
        source: A Typst document that imports nothing.
        inputs: What it reads from `sys.inputs`.

    Raises:
        MissingTool: If Typst is not installed.
    """
    output = _typst().compile(source.encode(), format="png", ppi=144.0, font_paths=_fonts(), sys_inputs=dict(inputs))
    return [output] if isinstance(output, bytes) else list(output)


def _compile(source: str, images: Mapping[str, bytes], **options: Any) -> bytes:
    typst = _typst()
    with TemporaryDirectory(prefix="schakel-") as folder:
        for name, data in {"main.typ": source.encode(), **templates(), **images}.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        try:
            output, warnings = typst.compile_with_warnings(
                Path(folder, "main.typ"), root=folder, font_paths=_fonts(), **options)
        except typst.TypstError as error:
            if error.message == _TOO_LONG:
                raise TooLong("past niet op een halve bladzijde") from None
            raise DocumentFailed(_explain(error.message, error.hints)) from None
    if warnings:
        raise DocumentFailed(f"Typst waarschuwt: ‘{warnings[0].message}’")
    return bytes(output)


def _packed(pdf: bytes) -> bytes:
    """The same document in a third of the bytes: Typst writes each of its many tags as a separate object."""
    smaller = io.BytesIO()
    with Pdf.open(io.BytesIO(pdf)) as opened:
        opened.save(smaller, object_stream_mode=ObjectStreamMode.generate, deterministic_id=True)
    return smaller.getvalue()


def version() -> str:
    """The versions of the programs that determine the bytes: the compiler and the packer."""
    return f"typst {_typst().__version__}, pikepdf {version_of('pikepdf')}"


@cache
def _typst() -> Any:
    try:
        import typst
    except ImportError:
        raise MissingTool("voor PDF’s is het pakket typst nodig: pip install typst==0.15.2") from None
    return typst


@cache
def _fonts() -> Any:
    return _typst().Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


def _explain(message: str, hints: list[str]) -> str:
    """The message of Typst, in Dutch if an editor can do something about it."""
    if match := re.search(r"the text [`\"]*(.+?)[`\"]* could not be displayed", message):
        return (
            f"geen van onze lettertypen heeft een teken in ‘{match.group(1)}’; schrijf het anders (schakel check noemt al die "
            "tekens, met bestand en regel)")
    if re.search(r"maximum .* depth exceeded", message):
        return (
            "een tekst zit te diep in elkaar: lijsten in lijsten, citaten in citaten, of sterretjes in sterretjes; haal er een "
            "paar lagen uit")
    return f"Typst kan dit niet zetten en zegt: ‘{' '.join([message, *hints])}’"
