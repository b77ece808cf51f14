"""Files that go along with an item, such as slides, a form or a sound: what they are, by what is in them."""

import re
import unicodedata
import zipfile
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree

FOLDER = "bijlagen/"
"""The folder below `docs/` that they are in."""

MAX_BYTES = 25_000_000
"""The largest file that goes along: all of them are in the offline edition."""

Reason = Literal["unreadable", "too-heavy", "macros", "picture", "unknown", "empty"]

_PART_LIMIT = 4_000_000
"""How much of one part of a file in a zip is read."""

_OFFICE = {
    "word/document.xml": ("docx", "Word"), "xl/workbook.xml": ("xlsx", "Excel"),
    "ppt/presentation.xml": ("pptx", "PowerPoint"),
}
_OPEN = {
    b"application/vnd.oasis.opendocument.text": ("odt", "tekst van LibreOffice"),
    b"application/vnd.oasis.opendocument.spreadsheet": ("ods", "rekenblad van LibreOffice"),
    b"application/vnd.oasis.opendocument.presentation": ("odp", "dia’s van LibreOffice"),
    b"application/epub+zip": ("epub", "e-boek"),
}
_BEGINNINGS = (
    (re.compile(rb"%PDF-"), "pdf", "PDF"),
    (re.compile(rb"ID3|\xff[\xfb\xf3\xf2]"), "mp3", "geluid"),
    (re.compile(rb"RIFF....WAVE", re.DOTALL), "wav", "geluid"),
    (re.compile(rb"OggS"), "ogg", "geluid"),
    (re.compile(rb"....ftypM4A", re.DOTALL), "m4a", "geluid"),
    (re.compile(rb"....ftyp(?:isom|iso[2-6]|mp4[12]|avc1|dash)", re.DOTALL), "mp4", "film"),
)
_PICTURE = re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|II\*\0|MM\0\*|....ftyp(?:avif|heic|mif1)", re.DOTALL)
_TAG = re.compile(r"<\s*[a-zA-Z!?/]")
_NAMES = re.compile(r"(?:creator|lastModifiedBy|initial-creator)$")
_AUTHOR = re.compile(rb"/Author\s*\(((?:[^()\\]|\\.){1,200})\)")


class Refused(Exception):
    """A file that cannot go along.

    Args:
        reason: Why, as a fact; the rule `unusable-attachment` puts it into words.
    """

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Attached:
    """A file as readers get it, byte for byte."""

    name: str
    """Where it is published, below the root of the site: `bijlagen/formulier.docx`."""
    path: Path
    """Where it is on disk."""
    kind: str
    """Dutch, what it is: Word."""
    size: int
    """In bytes."""
    people: tuple[str, ...] = ()
    """The names that are in its properties."""
    has_remarks: bool = False
    """Whether it holds remarks or changes that were kept."""


def attached(name: str, path: Path) -> Attached:
    """A file of the editors.

    Args:
        name: Its path below `docs/`.
        path: The file.

    Raises:
        Refused: If it cannot be published.
    """
    try:
        state = path.stat()
    except OSError:
        raise Refused("unreadable") from None
    found = _found(name, path, state.st_mtime_ns, state.st_size)
    if isinstance(found, Refused):
        raise found
    return found


@lru_cache(maxsize=4096)
def _found(name: str, path: Path, changed: int, size: int) -> Attached | Refused:
    """The file, or why there is none; `changed` and `size` tell one state of it from the next."""
    try:
        if size > MAX_BYTES:
            raise Refused("too-heavy")
        data = path.read_bytes()
        if not data.strip():
            raise Refused("empty")
        ending, kind, people, has_remarks = _recognised(path, data)
    except OSError:
        return Refused("unreadable")
    except Refused as refused:
        return refused
    return Attached(_published(name, ending), path, kind, size, people, has_remarks)


def _recognised(path: Path, data: bytes) -> tuple[str, str, tuple[str, ...], bool]:
    """The ending that fits what is in a file, the Dutch name of its kind, names of people in it, and whether it has remarks."""
    if data.startswith(b"PK\x03\x04"):
        try:
            with zipfile.ZipFile(path) as packed:
                return _packed(packed)
        except (zipfile.BadZipFile, ElementTree.ParseError, NotImplementedError, RuntimeError, KeyError, EOFError):
            raise Refused("unknown") from None
    if _PICTURE.match(data):
        raise Refused("picture")
    for beginning, ending, kind in _BEGINNINGS:
        if beginning.match(data):
            authors = [found.decode("latin-1").strip() for found in _AUTHOR.findall(data)] if ending == "pdf" else []
            return ending, kind, tuple(dict.fromkeys(filter(None, authors))), False
    return *_text(path, data), (), False


def _packed(packed: zipfile.ZipFile) -> tuple[str, str, tuple[str, ...], bool]:
    parts = {info.filename: info for info in packed.infolist()}
    if any(name.lower().endswith("vbaproject.bin") or name.startswith(("Basic/", "Scripts/")) for name in parts):
        raise Refused("macros")
    kind = next((kind for part, kind in _OFFICE.items() if part in parts), None)
    if kind is None and "mimetype" in parts:
        kind = _OPEN.get(_read(packed, "mimetype").strip())
    if kind is None:
        raise Refused("unknown")
    people: dict[str, None] = {}
    for part in ("docProps/core.xml", "meta.xml"):
        if part in parts:
            for element in ElementTree.fromstring(_read(packed, part)).iter():
                if _NAMES.search(element.tag) and (element.text or "").strip():
                    people.setdefault((element.text or "").strip())
    body = _read(packed, "word/document.xml") if "word/document.xml" in parts else b""
    has_remarks = any("comments" in name.lower() for name in parts) or b"<w:ins " in body or b"<w:del " in body
    return *kind, tuple(people), has_remarks


def _read(packed: zipfile.ZipFile, name: str) -> bytes:
    with packed.open(name) as part:
        return part.read(_PART_LIMIT)


def _text(path: Path, data: bytes) -> tuple[str, str]:
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("unknown") from None
    if "\0" in words or _TAG.search(words[:2000]):
        raise Refused("unknown")
    return ("csv", "tabel (CSV)") if path.suffix.lower() == ".csv" else ("txt", "tekst")


def _published(name: str, ending: str) -> str:
    """The place of a file on the site: as it is called, or else in letters that need no escaping and are nobody else's."""
    plain = unicodedata.normalize("NFKD", name.removeprefix(FOLDER).rpartition(".")[0]).encode("ascii", "ignore").decode()
    slug = "/".join(re.sub(r"[^a-z0-9]+", "-", part.lower()).strip("-")[:60] or "bestand" for part in plain.split("/"))
    mark = "" if f"{FOLDER}{slug}.{ending}" == name else f"-{sha256(name.encode()).hexdigest()[:8]}"
    return f"{FOLDER}{slug}{mark}.{ending}"
