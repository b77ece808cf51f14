"""Reading a document back."""

import re
import zipfile
from pathlib import Path

import pypdf


def pages(path: Path) -> list[str]:
    """The text of every page, white space made one space and words joined that were split at a line end."""
    return [plain(page.extract_text()) for page in pypdf.PdfReader(path).pages]


def plain(text: str) -> str:
    text = text.replace("\u200b", "").replace("\u2060", "").replace("\u00a0", " ").replace("\u00ad", "-")
    return re.sub(r"\s+", " ", re.sub(r"(\w)[-\u2010]\s*\n\s*(\w)", r"\1\2", text))


def whole(path: Path) -> str:
    return " ".join(pages(path))


def bookmarks(path: Path) -> list[str]:
    def walk(outline):
        for entry in outline:
            if isinstance(entry, list):
                yield from walk(entry)
            else:
                yield entry.title

    return list(walk(pypdf.PdfReader(path).outline))


def opened(path: Path) -> str:
    """The texts of all parts of a DOCX or EPUB, without their tags."""
    with zipfile.ZipFile(path) as parts:
        names = [name for name in parts.namelist() if name.endswith((".xml", ".xhtml", ".opf", ".ncx"))]
        xml = " ".join(parts.read(name).decode() for name in names)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", xml))
