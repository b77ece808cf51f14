"""Turn the source of a document into the document: Typst compiles what is printed, pandoc converts what can be edited.

The source of a package is the list of its files as JSON; the bank with questions is its own source.
"""

import json
from collections.abc import Mapping

from ..office import pandoc
from ..office.zipped import packed
from ..print.compile import compile_pdf, compile_png
from ..print.literals import text

PPI = 192
"""Pixels per inch of a drawing in a Word file: twice the resolution of the web, so that it prints sharply."""


def produce(source: str, format: str, images: Mapping[str, bytes]) -> bytes:
    """Make a document.

    Args:
        source: Its source.
        format: "PDF", "DOCX", "EPUB", "IMSCC" or "XML".
        images: The images that the source names.

    Raises:
        DocumentFailed: If the source cannot be turned into this format.
        MissingTool: If Typst or pandoc is not installed.
    """
    if format == "PDF":
        return compile_pdf(source, images)
    if format == "IMSCC":
        return packed({name: text.encode() for name, text in json.loads(source).items()} | dict(sorted(images.items())))
    if format == "XML":
        return source.encode()
    drawn = {name: _pixels(data) if pandoc.must_be_drawn(data, format) else data for name, data in images.items()}
    cover = _cover(pandoc.title_of(source)) if format == "EPUB" else b""
    return pandoc.convert(source, format, drawn, cover=cover, ppi=PPI)


def _pixels(data: bytes) -> bytes:
    """A drawing as PNG."""
    page = '#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#image("picture.svg")'
    return compile_png(page, {"picture.svg": data}, ppi=PPI)


def _cover(title: str) -> bytes:
    """The cover of an e-book as PNG."""
    return compile_png(f'#import "cover.typ": book-cover\n#book-cover({text(title)})')
