"""Build the documents whose inputs changed, replacing each file atomically."""

import hashlib
import json
import os
import time
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from ..library import Library
from ..office import pandoc
from ..print.compile import TooLong, templates, version
from ..print.glyphs import FONTS
from ..problems import SchakelError, UsageError
from .catalogue import Document, catalogue, manuscript
from .manuscript import Manuscript, pictures
from .produce import produce

MANIFEST = ".documents.json"
_ENDINGS = {"failed": ": mislukt", "refused": ": te lang, wordt niet gemaakt"}
REFUSED = "te lang: "
"""Prefix of the stamp of a document that does not fit on its page, so that it is not tried again until it changes."""


class DocumentsFailed(SchakelError):
    """Some documents could not be made. The others were, and the old files of the failed ones are untouched."""


@dataclass(frozen=True)
class Made:
    """The outcome for one document."""

    document: Document
    state: Literal["made", "kept", "refused", "failed"]
    """`refused` means that it does not fit on its page, so that the document does not exist."""
    path: Path
    size: int = 0
    """In bytes."""
    seconds: float = 0.0
    """How long it took to make; 0 if it was kept."""
    message: str = ""
    """Why it failed, in Dutch."""


def make(
    library: Library, out: Path, *, only: Collection[str] | None = None,
    report: Callable[[str], None] = lambda line: None,
) -> list[Made]:
    """Make the documents of `library` below `out`: in `downloads/` for everyone, in `docent/` for teachers.

    Args:
        library: The whole library; with a public one, no documents for teachers are made.
        out: The build folder.
        only: Paths or item ids of the documents to make. With None all are made, and files of documents that no longer exist
            are deleted.
        report: Receives a line in Dutch for every document that is made.

    Returns:
        The documents that exist now.

    Raises:
        UsageError: If a name in `only` is that of no document.
        DocumentsFailed: If some could not be made; all others were.
    """
    wanted = _chosen(catalogue(library), only)
    known = _manifest(out)
    jobs = [_job(library, document) for document in wanted]
    results = {job.document.place: kept for job in jobs if (kept := _earlier(job, out, known.get(job.document.place)))}
    changed = [job for job in jobs if job.document.place not in results]
    changed.sort(key=lambda job: -len(job.manuscript.source))
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        running = {pool.submit(_print, job, out): job for job in changed}
        for number, done in enumerate(as_completed(running), 1):
            outcome, job = done.result(), running[done]
            place = outcome.document.place
            results[place] = outcome
            if outcome.state != "failed":
                known[place] = _record(job.stamp, outcome.path) if outcome.state == "made" else REFUSED + job.stamp
            report(f"[{number}/{len(changed)}] {place}{_ENDINGS.get(outcome.state, '')}")
    if only is None:
        known = _sweep(out, known, {document.place for document in wanted})
    write_file(out / MANIFEST, json.dumps(dict(sorted(known.items())), indent=1).encode())
    existing = [outcome for document in wanted if (outcome := results[document.place]).state != "refused"]
    if failed := [outcome for outcome in existing if outcome.state == "failed"]:
        raise DocumentsFailed("\n".join(_complaint(outcome) for outcome in failed))
    return existing


def _chosen(documents: list[Document], only: Collection[str] | None) -> list[Document]:
    if only is None:
        return documents
    names = {name for document in documents for name in (document.path, document.place, document.subject)}
    if unknown := [name for name in only if name not in names]:
        raise UsageError(f"er is geen document ‘{unknown[0]}’; geef een id, zoals casus/familie-a, of een pad onder downloads/")
    return [document for document in documents if {document.path, document.place, document.subject} & {*only}]


@dataclass(frozen=True)
class _Job:
    """A document whose source was written and that may have to be made."""

    document: Document
    manuscript: Manuscript
    images: dict[str, bytes]
    stamp: str
    """A hash of everything that shapes the document."""


def _job(library: Library, document: Document) -> _Job:
    written = manuscript(library, document)
    images = pictures(written)
    digest = hashlib.sha256(_surroundings(document.format == "PDF") + written.source.encode())
    for name, data in sorted(images.items()):
        digest.update(name.encode() + b"\0" + hashlib.sha256(data).digest())
    return _Job(document, written, images, digest.hexdigest())


def _earlier(job: _Job, out: Path, known: str | None) -> Made | None:
    """The outcome of an earlier run, if nothing that shapes the document has changed since.

    Args:
        job: The document.
        out: The build folder.
        known: Its stamp in the manifest of that run.
    """
    path = out / job.document.place
    if known == REFUSED + job.stamp:
        return Made(job.document, "refused", path)
    if path.is_file() and known == _record(job.stamp, path):
        return Made(job.document, "kept", path, path.stat().st_size)
    return None


@cache
def _surroundings(is_pdf: bool) -> bytes:
    """A hash of what all PDFs, or all editable documents, share: program, templates and fonts."""
    if not is_pdf:
        return hashlib.sha256(pandoc.version().encode()).digest()
    digest = hashlib.sha256(version().encode())
    for name, data in templates().items():
        digest.update(name.encode() + b"\0" + data)
    for path in sorted(FONTS.glob("*.ttf")):
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.digest()


def _print(job: _Job, out: Path) -> Made:
    started, path = time.perf_counter(), out / job.document.place
    try:
        data = produce(job.manuscript, job.document.format, job.images)
        write_file(path, data)
    except TooLong:
        path.unlink(missing_ok=True)
        return Made(job.document, "refused", path)
    except SchakelError as error:
        return Made(job.document, "failed", path, message=str(error))
    return Made(job.document, "made", path, len(data), time.perf_counter() - started)


def write_file(path: Path, data: bytes) -> None:
    """Replace a file atomically.

    Raises:
        UsageError: If the folder cannot be written.
    """
    fresh = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(data)
        fresh.replace(path)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink()
        raise UsageError(f"{path} kan niet worden geschreven: {error.strerror}") from None


def _manifest(out: Path) -> dict[str, str]:
    try:
        stamps = json.loads((out / MANIFEST).read_text())
    except (OSError, ValueError, RecursionError):
        return {}
    pairs = stamps.items() if isinstance(stamps, dict) else ()
    return {place: stamp for place, stamp in pairs if isinstance(stamp, str) and _is_ours(place)}


def _is_ours(place: str) -> bool:
    """Whether a path in the manifest can be one that was written here: a damaged manifest never reaches another file."""
    parts = place.split("/")
    return parts[0] in ("downloads", "docent") and len(parts) > 1 and not {"", ".", ".."} & {*parts} and "\0" not in place


def _record(stamp: str, path: Path) -> str:
    """What the manifest says of a document: what shaped it, and what was written, so that a damaged file is made again."""
    return f"{stamp} {hashlib.sha256(path.read_bytes()).hexdigest()}"


def _sweep(out: Path, known: dict[str, str], places: set[str]) -> dict[str, str]:
    """Delete the files of documents that no longer exist; only files that this module made."""
    for place in known.keys() - places:
        with suppress(OSError):
            (out / place).unlink(missing_ok=True)
    return {place: stamp for place, stamp in known.items() if place in places}


def _complaint(made: Made) -> str:
    return f"{made.document.place} ({made.document.subject or made.document.title}) kan niet worden gemaakt: {made.message}"
