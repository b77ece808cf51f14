"""Make the documents whose inputs changed, replacing each file atomically; one that cannot be made stops no other."""

import hashlib
from collections.abc import Callable, Collection, Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Literal

from ..glyphs import FONTS
from ..library import Library
from ..office import pandoc
from ..print.compile import TooLong, templates, version
from ..problems import DocumentFailed, MissingTool, UsageError
from . import manifest
from .catalogue import Document, catalogue, manuscript
from .culprits import Broken, broken, members
from .manuscript import pictures
from .output import write_file
from .press import Job, Printed, readable, run

_ENDINGS = {"failed": ": mislukt", "refused": ": te lang, wordt niet gemaakt"}
REFUSED = "te lang: "
"""Prefix of the stamp of a document that does not fit on its page, so that it is not tried again until it changes."""


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
    """Why it failed and what to do, in Dutch."""


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
        The documents that exist now, and those that failed; a failed one has no file, so that nothing old is taken for it.

    Raises:
        UsageError: If a name in `only` is that of no document.
        MissingTool: If Typst or pandoc is not installed.
        DiskRefused: If nothing can be written.
    """
    wanted = _chosen(catalogue(library), only)
    known, results, changed = manifest.read(out), dict[str, Made](), list[Job]()
    for document in wanted:
        outcome = _begin(library, document, out, known.get(document.place))
        if isinstance(outcome, Made):
            results[document.place] = outcome
        else:
            changed.append(outcome)
    changed.sort(key=lambda job: -len(job.manuscript.source))
    with closing(run(changed)) as running:
        for number, printed in enumerate(running, 1):
            place = printed.job.document.place
            results[place], known[place] = _finish(printed, out)
            report(f"[{number}/{len(changed)}] {place}{_ENDINGS.get(results[place].state, '')}")
    if only is None:
        known = manifest.sweep(out, known, {document.place for document in wanted})
    manifest.write(out, known)
    return _explained(library, [made for document in wanted if (made := results[document.place]).state != "refused"])


def raise_for_failed(documents: Iterable[Made], *, then: str = "") -> None:
    """Raise DocumentFailed if some could not be made, with a line for each and the sentence `then`."""
    lines = [
        f"{made.document.place} (‘{made.document.title}’) is niet gemaakt: {made.message}"
        for made in documents if made.state == "failed"]
    if lines:
        raise DocumentFailed("\n".join(filter(None, [*lines, then])))


def _chosen(documents: list[Document], only: Collection[str] | None) -> list[Document]:
    if only is None:
        return documents
    names = {name for document in documents for name in (document.path, document.place, document.subject)}
    if unknown := [name for name in only if name not in names]:
        raise UsageError(f"er is geen document ‘{unknown[0]}’; geef een id, zoals casus/familie-a, of een pad onder downloads/")
    return [document for document in documents if {document.path, document.place, document.subject} & {*only}]


def _begin(library: Library, document: Document, out: Path, known: str | None) -> Made | Job:
    """What became of a document in an earlier run if nothing that shapes it has changed since; else the job to make it.

    Args:
        library: The whole library.
        document: The document.
        out: The build folder.
        known: Its record in the manifest of that run.
    """
    path = out / document.place
    try:
        job = _job(library, document)
    except MissingTool:
        raise
    except Exception as error:
        path.unlink(missing_ok=True)
        return Made(document, "failed", path, message=str(readable(error)))
    if known == REFUSED + job.stamp:
        return Made(document, "refused", path)
    if known and path.is_file() and known == manifest.record(job.stamp, path.read_bytes()):
        return Made(document, "kept", path, path.stat().st_size)
    return job


def _finish(printed: Printed, out: Path) -> tuple[Made, str]:
    """Put a document in its place, or see to it that there is none; and its record for the manifest."""
    job, path = printed.job, out / printed.job.document.place
    if printed.failure:
        path.unlink(missing_ok=True)
        if isinstance(printed.failure, TooLong):
            return Made(job.document, "refused", path), REFUSED + job.stamp
        return Made(job.document, "failed", path, message=str(printed.failure)), ""
    write_file(path, printed.data)
    made = Made(job.document, "made", path, len(printed.data), printed.seconds)
    return made, manifest.record(job.stamp, printed.data)


def _job(library: Library, document: Document) -> Job:
    written = manuscript(library, document)
    images = pictures(written)
    digest = hashlib.sha256(_surroundings(document.format == "PDF") + written.source.encode())
    for name, data in sorted(images.items()):
        digest.update(name.encode() + b"\0" + hashlib.sha256(data).digest())
    return Job(document, written, images, digest.hexdigest())


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


def _explained(library: Library, outcomes: list[Made]) -> list[Made]:
    """The outcomes; each that failed names the items that break it."""
    failed = {made.document: made.message for made in outcomes if made.state == "failed"}
    if not failed:
        return outcomes
    why = broken(library, failed, {
        made.document.subject for made in outcomes
        if made.state != "failed" and made.document.subject and made.document.format == "PDF"})
    return [replace(made, message=_message(library, made, why)) if made.document in failed else made for made in outcomes]


def _message(library: Library, made: Made, why: Broken) -> str:
    reasons = [
        f"{name} ({library.by_id[name].file.shown}): {why[key]}"
        for name in members(library, made.document) if (key := (made.document.audience, name)) in why]
    return f"dat komt door {'; en door '.join(reasons)}" if reasons else made.message
