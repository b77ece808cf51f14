"""Make the documents of a library: only those that changed, each whole or not at all."""

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
"""Before the stamp of a document that does not fit on its page: until it changes nobody needs to try again."""


class DocumentsFailed(SchakelError):
    """Some documents could not be made; the others were, and the old files of the failed ones are untouched."""


@dataclass(frozen=True)
class Made:
    """What became of a document. seconds: of printing, 0 when it was kept; size: in bytes.

    refused: it does not fit on its page, so there is no such document.
    """

    document: Document
    state: Literal["made", "kept", "refused", "failed"]
    path: Path
    size: int = 0
    seconds: float = 0.0
    message: str = ""


def make(
    library: Library, out: Path, *, only: Collection[str] | None = None,
    report: Callable[[str], None] = lambda line: None,
) -> list[Made]:
    """Make the documents of `library` below `out`: `downloads/` for everyone, `docent/` for teachers.

    Args:
        only: paths or item ids of the documents to make. With None all are, and files of documents that no longer exist are
            deleted.
        report: gets a Dutch line for every document.

    Returns:
        The documents that there are now.

    Raises:
        UsageError: no document has a name in `only`.
        DocumentsFailed: some could not be made; everything else was.
    """
    wanted = _chosen(catalogue(library), only)
    known = _manifest(out)
    jobs = [_job(library, document) for document in wanted]
    results = {job.document.place: found for job in jobs if (found := _earlier(job, out, known.get(job.document.place)))}
    changed = [job for job in jobs if job.document.place not in results]
    changed.sort(key=lambda job: -len(job.manuscript.source))
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        running = {pool.submit(_print, job, out): job for job in changed}
        for number, done in enumerate(as_completed(running), 1):
            made, job = done.result(), running[done]
            results[made.document.place] = made
            if made.state != "failed":
                known[made.document.place] = job.stamp if made.state == "made" else REFUSED + job.stamp
            report(f"[{number}/{len(changed)}] {made.document.place}{_ENDINGS.get(made.state, '')}")
    if only is None:
        known = _sweep(out, known, {document.place for document in wanted})
    write_file(out / MANIFEST, json.dumps(dict(sorted(known.items())), indent=1).encode())
    ordered = [found for document in wanted if (found := results[document.place]).state != "refused"]
    if failed := [made for made in ordered if made.state == "failed"]:
        raise DocumentsFailed("\n".join(_complaint(made) for made in failed))
    return ordered


def _chosen(documents: list[Document], only: Collection[str] | None) -> list[Document]:
    if only is None:
        return documents
    names = {name for document in documents for name in (document.path, document.place, document.subject)}
    if unknown := [name for name in only if name not in names]:
        raise UsageError(f"er is geen document ‘{unknown[0]}’; geef een id, zoals casus/familie-a, of een pad onder downloads/")
    return [document for document in documents if {document.path, document.place, document.subject} & {*only}]


@dataclass(frozen=True)
class _Job:
    """A document that was written and may have to be printed. stamp: a hash of everything that shapes it."""

    document: Document
    manuscript: Manuscript
    images: dict[str, bytes]
    stamp: str


def _job(library: Library, document: Document) -> _Job:
    written = manuscript(library, document)
    images = pictures(library, written)
    digest = hashlib.sha256(_surroundings(document.format == "PDF") + written.source.encode())
    for name, data in sorted(images.items()):
        digest.update(name.encode() + b"\0" + hashlib.sha256(data).digest())
    return _Job(document, written, images, digest.hexdigest())


def _earlier(job: _Job, out: Path, known: str | None) -> Made | None:
    """What became of the document in an earlier run, when nothing that shapes it has changed. known: from the manifest."""
    path = out / job.document.place
    if known == REFUSED + job.stamp:
        return Made(job.document, "refused", path)
    if known == job.stamp and path.exists():
        return Made(job.document, "kept", path, path.stat().st_size)
    return None


@cache
def _surroundings(is_pdf: bool) -> bytes:
    """A hash of what all documents of a format share: engine, templates and fonts."""
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
    """Put a whole file in its place, or leave what was there. Raises UsageError when the folder cannot be written."""
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
        found = json.loads((out / MANIFEST).read_text())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _sweep(out: Path, known: dict[str, str], places: set[str]) -> dict[str, str]:
    """Delete the files of documents that exist no more; only files that this module made."""
    for place in known.keys() - places:
        (out / place).unlink(missing_ok=True)
    return {place: stamp for place, stamp in known.items() if place in places}


def _complaint(made: Made) -> str:
    return f"{made.document.place} ({made.document.subject or made.document.title}) kan niet worden gemaakt: {made.message}"
