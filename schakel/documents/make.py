"""Make the documents whose inputs changed, replacing each file atomically; one that cannot be made stops no other."""

import hashlib
import time
from collections.abc import Callable, Collection, Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Literal

from ..library import Library
from ..packages import NOWHERE, Web
from ..print.compile import TooLong
from ..problems import DocumentFailed, MissingTool, UsageError
from . import manifest, workshop
from .catalogue import Document, catalogue, manuscript
from .cluster import Cluster
from .culprits import Broken, broken, members
from .jobs import Job, Printed, readable, run
from .manifest import REFUSED, Entry
from .manuscript import pictures
from .output import write_file
from .reads import Reads, Record, Tables
from .summary import summary

_ENDINGS = {"failed": ": mislukt", "refused": ": te lang, wordt niet gemaakt"}


@dataclass(frozen=True)
class Made:
    """The outcome for one document."""

    document: Document
    state: Literal["made", "kept", "refused", "waiting", "failed"]
    """`refused`: it does not fit on its page, so that the document does not exist; `waiting`: it was passed over."""
    path: Path
    size: int = 0
    """In bytes."""
    message: str = ""
    """Why it failed and what to do, in Dutch."""


def make(
    library: Library, out: Path, *, web: Web = NOWHERE, only: Collection[str] | None = None, anew: bool = False,
    collections: bool = True, workers: str = "", report: Callable[[str], None] = lambda line: None,
) -> list[Made]:
    """Make the documents of `library` below `out`: in `downloads/` for everyone, in `docent/` for teachers.

    Single documents come first and collections, which take longest, last.

    Args:
        library: The whole library; with a public one, no documents for teachers are made.
        out: The build folder.
        web: Where the handbook is on the web, for packages that lead back to it.
        only: Paths or item ids of the documents to make. With None all are made, and files of documents that no longer exist
            are deleted.
        anew: Whether to make documents that have not changed as well.
        collections: Whether to make collections; without, those that may be other now wait until the next time.
        workers: The address of a dask cluster that makes them; empty to make them here.
        report: Receives a line in Dutch for every document that is made, and at the end one about them all.

    Returns:
        The documents that exist now, and those that failed; a failed one has no file, so that nothing old is taken for it.

    Raises:
        UsageError: If a name in `only` is that of no document, or the cluster cannot be used.
        MissingTool: If Typst or pandoc is not installed.
        DiskRefused: If nothing can be written.
    """
    started = time.perf_counter()
    wanted = _chosen(catalogue(library, web), only)
    known, results, changed = manifest.read(out), dict[str, Made](), list[Job]()
    tables = {"public": Tables(library.public), "teacher": Tables(library.published)}
    for document in wanted:
        place = document.place
        begin = _begin if collections or not document.is_collection else _pass_over
        outcome, known[place] = begin(
            tables[document.audience], document, out, Entry() if anew else known.get(place, Entry()))
        if isinstance(outcome, Made):
            results[place] = outcome
        else:
            changed.append(outcome)
    changed.sort(key=lambda job: (job.document.is_collection, -len(job.manuscript.source)))
    elsewhere = partial(Cluster, workers, report=report) if workers else None
    with closing(run(changed, elsewhere)) as running:
        for number, printed in enumerate(running, 1):
            place = printed.job.document.place
            results[place], known[place] = _finish(printed, out, known[place])
            report(f"[{number}/{len(changed)}] {place}{_ENDINGS.get(results[place].state, '')}")
    if only is None:
        known = manifest.sweep(out, known, {document.place for document in wanted})
    manifest.write(out, known)
    outcomes = [results[document.place] for document in wanted]
    report(summary((made.state for made in outcomes), time.perf_counter() - started))
    return _explained(library, [made for made in outcomes if made.state not in ("refused", "waiting")])


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


def _begin(tables: Tables, document: Document, out: Path, known: Entry) -> tuple[Made | Job, Entry]:
    """What became of a document in an earlier run if nothing that shapes it has changed since; else the job to make it.

    Args:
        tables: What it is made from.
        document: The document.
        out: The build folder.
        known: Its entry in the manifest of that run.

    Returns:
        The outcome or the job, and its entry in the manifest of this run as far as it is known.
    """
    path = out / document.place
    try:
        if kept := _unchanged(tables, document, path, known):
            return kept, replace(known, waits=False)
        record = Record(tables)
        written = manuscript(record.library, document)
        job = Job(document, written, pictures(written))
        entry = Entry(_stamp(job), record.reads, _state(tables, document, record.reads), known.data)
    except MissingTool:
        raise
    except Exception as error:
        path.unlink(missing_ok=True)
        return Made(document, "failed", path, message=str(readable(error))), Entry()
    kept = _kept(document, path, known) if entry.stamp == known.stamp else None
    return kept or job, entry


def _pass_over(tables: Tables, document: Document, out: Path, known: Entry) -> tuple[Made, Entry]:
    """The same without making anything: a document of which something changed waits, and keeps its entry until it is made."""
    path = out / document.place
    kept = _unchanged(tables, document, path, known)
    return kept or Made(document, "waiting", path), replace(known, waits=not kept)


def _unchanged(tables: Tables, document: Document, path: Path, known: Entry) -> Made | None:
    """The outcome for a document that was made before, if nothing of what was read for it has changed."""
    is_same = known.state and known.state == _state(tables, document, known.reads)
    return _kept(document, path, known) if is_same else None


def _kept(document: Document, path: Path, known: Entry) -> Made | None:
    """The outcome for a document that was made before; None if its file is not what was written then."""
    if known.data == REFUSED:
        return Made(document, "refused", path)
    if path.is_file() and known.data == manifest.hashed(path.read_bytes()):
        return Made(document, "kept", path, path.stat().st_size)
    return None


def _finish(printed: Printed, out: Path, entry: Entry) -> tuple[Made, Entry]:
    """Put a document in its place, or see to it that there is none; and complete its entry for the manifest."""
    job, path = printed.job, out / printed.job.document.place
    if printed.failure:
        path.unlink(missing_ok=True)
        if isinstance(printed.failure, TooLong):
            return Made(job.document, "refused", path), replace(entry, data=REFUSED)
        return Made(job.document, "failed", path, message=str(printed.failure)), Entry()
    write_file(path, printed.data)
    made = Made(job.document, "made", path, len(printed.data))
    return made, replace(entry, data=manifest.hashed(printed.data))


def _state(tables: Tables, document: Document, reads: Reads) -> str:
    """A hash of everything that the source of a document is written from, and of what it is made with."""
    digest = hashlib.sha256(workshop.desk() + workshop.press(document.format))
    try:
        digest.update(f"{document!r}\0{tables.digest(reads)}".encode(errors="surrogatepass"))
    except KeyError:  # a list of another version
        return ""
    return digest.hexdigest()


def _stamp(job: Job) -> str:
    """A hash of everything that shapes a document, given its source."""
    digest = hashlib.sha256(workshop.press(job.document.format) + job.manuscript.source.encode())
    for name, data in sorted(job.images.items()):
        digest.update(name.encode() + b"\0" + hashlib.sha256(data).digest())
    return digest.hexdigest()


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
