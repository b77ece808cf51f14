"""Een voetnoot en het cijfer in de tekst horen niet bij elkaar, of een adres onder de tekst hoort bij geen link.

Zet in de tekst `[^1]`, en onder dezelfde tekst op een eigen regel `[^1]: de noot`. Het woord na ^ mag je kiezen, zonder
spaties; de nummers op de bladzijde komen vanzelf. Een noot geldt alleen in de tekst waar hij onder staat.
Ook een adres onder een tekst, `[naam]: https://…`, hoort bij een link erin: `[woorden][naam]`. Anders ziet geen lezer het, en
staat het toch in de open data.
"""

import re
from collections import Counter
from collections.abc import Iterator

from ..library import Entry, Library
from ..model import Field
from ..model.markdown import idle_definitions, note_names, parse_once
from ..problems import Problem
from . import texts
from .report import at_piece

ID = "loose-note"

_MAYBE = re.compile(r"\[\^")
_REFERENCE = re.compile(r"\[\^[^\]\n]*\]?")
_HINT = "zet in de tekst [^1], en eronder op een eigen regel [^1]: de noot"


def check(library: Library) -> Iterator[Problem]:
    for piece in texts.find(library, "text", where=_MAYBE):
        for match in _REFERENCE.finditer(piece.source):
            at = piece.field.text.find(match.group(), piece.start)
            if at >= 0 and piece.field.text[at - 1:at] != "\\":
                yield at_piece(
                    piece.entry, piece.field, match.group(), at, ID, f"bij ‘{match.group()}’ staat geen voetnoot", _HINT)
    for entry in library.entries:
        for field in entry.texts:
            if "[^" in field.text:
                yield from _notes(entry, field)
            for line in idle_definitions(field.text) if "]:" in field.text else ():
                yield at_piece(
                    entry, field, line, field.text.find(line), ID, f"‘{line}’ hoort bij geen link", "haal de regel weg")


def _notes(entry: Entry, field: Field) -> Iterator[Problem]:
    """Notes that nothing in the text refers to, and notes with the name of another: they would not be shown."""
    named = {
        token.meta["label"] for block in parse_once(field.text) for token in block.children or ()
        if token.type == "footnote_ref"}
    for name, number in Counter(note_names(field.text)).items():
        piece = f"[^{name}]:"
        if name not in named:
            yield at_piece(
                entry, field, piece, field.text.find(piece), ID, f"naar de voetnoot ‘[^{name}]’ verwijst niets", _HINT)
        elif number > 1:
            yield at_piece(
                entry, field, piece, field.text.rfind(piece), ID, f"er is al een voetnoot ‘[^{name}]’",
                "geef elke noot een eigen cijfer of woord")
