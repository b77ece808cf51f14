"""The list of documents that were made: what shaped each, and what was written. A damaged list reaches no other file."""

import hashlib
import json
from collections.abc import Collection
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

from .output import write_file
from .reads import Reads

MANIFEST = ".documents.json"


@dataclass(frozen=True)
class Entry:
    """What the list says of a document; an empty entry says only that it was made here."""

    stamp: str = ""
    """A hash of its source and of everything else that shapes it."""
    reads: Reads = field(default_factory=dict)
    """What was read to write its source."""
    state: str = ""
    """A hash of what all that was, so that the source need not be written to know that it is the same."""
    data: str = ""
    """A hash of the file, so that a damaged one is made again; `REFUSED` if there is none."""
    waits: bool = False
    """Whether it was passed over: a file that is there may be of older content, so that the site does not offer it."""


REFUSED = "te lang"
"""Instead of the hash of a document that does not fit on its page, so that it is not tried again until it changes."""


def read(out: Path) -> dict[str, Entry]:
    """The place of each document below `out` → its entry; empty if there is no list or it cannot be read."""
    try:
        rows = json.loads((out / MANIFEST).read_text())
    except (OSError, ValueError, RecursionError):
        return {}
    pairs = rows.items() if isinstance(rows, dict) else ()
    return {place: _entry(row) for place, row in pairs if _is_ours(place)}


def write(out: Path, entries: dict[str, Entry]) -> None:
    """Write the list, a document on a line. Raises DiskRefused."""
    lines = (f"{json.dumps(place)}: {json.dumps(asdict(entry))}" for place, entry in sorted(entries.items()))
    write_file(out / MANIFEST, ("{" + ",\n".join(lines) + "}\n").encode())


def waiting(out: Path) -> list[str]:
    """The places of the documents that were passed over, and still have to be made."""
    return [place for place, entry in read(out).items() if entry.waits]


def hashed(data: bytes) -> str:
    """The hash of a file."""
    return hashlib.sha256(data).hexdigest()


def sweep(out: Path, entries: dict[str, Entry], places: Collection[str]) -> dict[str, Entry]:
    """Delete the files of documents that no longer exist; only files that were made here."""
    for place in entries.keys() - places:
        with suppress(OSError):
            (out / place).unlink(missing_ok=True)
    return {place: known for place, known in entries.items() if place in places}


def _entry(row: object) -> Entry:
    """What a row of the list says; nothing if it is damaged."""
    try:
        entry = Entry(**row)  # type: ignore[arg-type]  # whatever it is
        if all(isinstance(key, str) for name, keys in entry.reads.items() for key in (name, *keys)):
            return entry
    except (TypeError, AttributeError):
        pass
    return Entry()


def _is_ours(place: str) -> bool:
    """Whether a path in the list can be one that was written here."""
    parts = place.split("/")
    return parts[0] in ("downloads", "docent") and len(parts) > 1 and not {"", ".", ".."} & {*parts} and "\0" not in place
