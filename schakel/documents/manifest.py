"""The list of documents that were made: what shaped each, and what was written. A damaged list reaches no other file."""

import hashlib
import json
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from .output import write_file

MANIFEST = ".documents.json"


def read(out: Path) -> dict[str, str]:
    """The place of each document below `out` → its record; empty if there is no list or it cannot be read."""
    try:
        records = json.loads((out / MANIFEST).read_text())
    except (OSError, ValueError, RecursionError):
        return {}
    pairs = records.items() if isinstance(records, dict) else ()
    return {place: record for place, record in pairs if isinstance(record, str) and _is_ours(place)}


def write(out: Path, records: dict[str, str]) -> None:
    """Write the list. Raises DiskRefused."""
    write_file(out / MANIFEST, json.dumps(dict(sorted(records.items())), indent=1).encode())


def record(stamp: str, data: bytes) -> str:
    """What the list says of a document: what shaped it, and what was written, so that a damaged file is made again."""
    return f"{stamp} {hashlib.sha256(data).hexdigest()}"


def sweep(out: Path, records: dict[str, str], places: Collection[str]) -> dict[str, str]:
    """Delete the files of documents that no longer exist; only files that were made here."""
    for place in records.keys() - places:
        with suppress(OSError):
            (out / place).unlink(missing_ok=True)
    return {place: known for place, known in records.items() if place in places}


def _is_ours(place: str) -> bool:
    """Whether a path in the list can be one that was written here."""
    parts = place.split("/")
    return parts[0] in ("downloads", "docent") and len(parts) > 1 and not {"", ".", ".."} & {*parts} and "\0" not in place
