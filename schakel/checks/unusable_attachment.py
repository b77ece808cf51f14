"""Een bijlage is er niet, of kan niet mee.

Bijlagen staan in `docs/bijlagen` van de eigen map. Je noemt ze bij `attachments`, of in een tekst:
`[het formulier](bijlagen/naam.docx)`. Mee kunnen: PDF, Word, Excel, PowerPoint, LibreOffice, e-boek, geluid (MP3, WAV, OGG,
M4A), film (MP4) en platte tekst of CSV, tot 25 MB. Schakel kijkt naar wat er in het bestand zit, niet naar de letters achter de
punt. Foto’s en tekeningen horen in `docs/beelden`: daar gaat de plaats eruit die een foto bij zich draagt.
"""

from collections.abc import Iterator

from ..attachments import FOLDER, Refused, attached
from ..library import Entry, Library
from ..model.attachment import attachment_path
from ..model.base import Enclosed
from ..problems import Problem
from ..source import file_below
from . import texts
from .report import at_piece, at_value, nearest

ID = "unusable-attachment"

_WORDS = {
    "unreadable": ("kan niet worden gelezen", "mag je het bestand lezen?"),
    "empty": ("is leeg", "zet het goede bestand in docs/bijlagen"),
    "too-heavy": ("is zwaarder dan 25 MB", "maak het lichter, of zet het op het web en verwijs ernaar"),
    "macros": ("bevat macro’s: programma’s die bij de lezer draaien", "bewaar het zonder macro’s, als docx, xlsx of pptx"),
    "picture": ("is een afbeelding", "zet die in docs/beelden en schrijf ![beschrijving](beelden/naam.jpg)"),
    "unknown": ("is geen bestand dat mee kan, of het is beschadigd", "bewaar het als PDF, of zoals in de uitleg staat"),
}
"""Reason → what is wrong with ‘name’, and what to do."""


def check(library: Library) -> Iterator[Problem]:
    for entry in library.entries:
        for field in entry.fields:
            if isinstance(field.mark, Enclosed) and (words := _wrong(entry, field.text)):
                yield at_value(entry, field.location, ID, *words)
    for link in texts.find(library, "link"):
        if (name := attachment_path(link.target)) and (words := _wrong(link.entry, name)):
            yield at_piece(link.entry, link.field, *link.address, ID, *words)


def _wrong(entry: Entry, name: str) -> tuple[str, str] | None:
    shown, folder = name[:80], entry.file.root / "docs" / FOLDER
    if not name.startswith(FOLDER):
        return f"‘{shown}’ staat niet in docs/bijlagen", "zet het bestand in docs/bijlagen en schrijf bijlagen/naam.docx"
    path = file_below(folder, name.removeprefix(FOLDER))
    if path is None:
        near = nearest(name, (f"{FOLDER}{file.relative_to(folder).as_posix()}" for file in folder.rglob("*") if file.is_file()))
        return f"de bijlage ‘{shown}’ bestaat niet", f"bedoel je ‘{near}’?" if near else "zet het bestand in docs/bijlagen"
    try:
        attached(name, path)
    except Refused as refused:
        words, hint = _WORDS[refused.reason]
        return f"‘{shown}’ {words}", hint
    return None
