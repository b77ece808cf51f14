"""Een afbeelding is niet te vinden.

Afbeeldingen staan in `docs/beelden` van de eigen map en je schrijft `![beschrijving](beelden/naam.jpg)`. Een afbeelding
van het web of van buiten de map kan niet: dan werkt de site niet zonder netwerk.
"""

import os.path
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from ..library import Library
from ..problems import Problem
from . import texts
from .report import at_piece, nearest

ID = "unknown-image"


def check(library: Library) -> Iterator[Problem]:
    for image in texts.find(library, "image"):
        docs = image.entry.file.root / "docs"
        if words := _wrong(unquote(image.target), docs):
            yield at_piece(image.entry, image.field, *image.address, ID, *words)


def _wrong(name: str, docs: Path) -> tuple[str, str] | None:
    folder = docs / "beelden"
    if "://" in name or not _is_below(docs / name, folder):
        return f"‘{name[:80]}’ staat niet in docs/beelden", "zet de afbeelding in docs/beelden en schrijf beelden/naam.jpg"
    if os.path.isfile(docs / name):
        return None
    near = nearest(name, (file.relative_to(docs).as_posix() for file in folder.rglob("*") if file.is_file()))
    return f"de afbeelding ‘{name[:80]}’ bestaat niet", f"bedoel je ‘{near}’?" if near else "zet het bestand in docs/beelden"


def _is_below(path: Path, folder: Path) -> bool:
    return os.path.realpath(path).startswith(os.path.realpath(folder) + os.sep)
