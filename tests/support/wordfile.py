"""Reading a DOCX back: its parts as XML, the paragraphs with their styles."""

import posixpath
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class WordFile:
    """A DOCX. parts: name → bytes; body: the document itself."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as parts:
            self.parts = {name: parts.read(name) for name in parts.namelist()}
        self.body = self.xml("word/document.xml")

    def xml(self, name: str) -> ElementTree.Element:
        return ElementTree.fromstring(self.parts[name])

    def paragraphs(self) -> list[tuple[str, str]]:
        """The style and the words of every paragraph."""
        return [(style_of(p), words_of(p)) for p in self.body.iter(f"{W}p")]

    def headings(self) -> list[tuple[int, str]]:
        return [(int(style[7:]), words) for style, words in self.paragraphs() if style.startswith("Heading")]

    def defined(self, name: str, element: str, attribute: str) -> set[str]:
        return {found.get(W + attribute) for found in self.xml(name).iter(W + element)}

    def targets(self) -> dict[str, str]:
        """What the document refers to by relation: id → name of the part, or the address outside."""
        relations = self.xml("word/_rels/document.xml.rels")
        return {
            one.get("Id"): one.get("Target") if one.get("TargetMode") == "External"
            else posixpath.normpath(posixpath.join("word", one.get("Target")))
            for one in relations
        }


def style_of(paragraph: ElementTree.Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val")


def words_of(element: ElementTree.Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))
