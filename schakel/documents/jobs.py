"""Jobs: a source goes in and the bytes of a document come out, on whatever makes them; a job reads no other file."""

import tempfile
from collections.abc import Callable, Generator, Mapping, Sequence
from concurrent.futures import Executor, as_completed
from dataclasses import dataclass, field
from pathlib import Path

from ..problems import DocumentFailed, SchakelError
from .catalogue import Document
from .manuscript import Manuscript
from .output import plain_refusals
from .press import Presses
from .produce import produce


@dataclass(frozen=True)
class Job:
    """A document whose source was written and that has to be made."""

    document: Document
    manuscript: Manuscript
    images: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Printed:
    """What came off the press: the bytes of a document, or why there are none."""

    job: Job
    data: bytes = b""
    failure: DocumentFailed | None = None


def run(
    jobs: Sequence[Job], elsewhere: Callable[[Executor], Executor] | None = None,
) -> Generator[Printed, None, None]:
    """Make documents, and give each as soon as it is done.

    Args:
        jobs: What to make.
        elsewhere: Makes an executor that has other machines make them, from the one here; by default they are made here.

    Raises:
        SchakelError: If nothing can be made: a tool is missing, or the disk is full.
    """
    with Presses(len(jobs)) as here, elsewhere(here) if elsewhere and jobs else here as crew:
        running = {crew.submit(printed, job.manuscript.source, job.document.format, job.images): job for job in jobs}
        try:
            for future in as_completed(running):
                yield _outcome(running[future], future.exception() or future.result())
        finally:
            crew.shutdown(cancel_futures=True)


def printed(source: str, format: str, images: Mapping[str, bytes]) -> bytes | SchakelError:
    """The bytes of a document, or why there are none.

    Args:
        source: Its source.
        format: "PDF", "DOCX", "EPUB", "IMSCC" or "XML".
        images: The pictures in it, by their name in the source.
    """
    try:
        with plain_refusals(Path(tempfile.gettempdir())):
            return produce(source, format, images)
    except BaseException as error:  # a panic of Typst is no Exception
        return readable(error)


def readable(error: BaseException) -> SchakelError:
    """Any error as one that can be told to an editor."""
    if isinstance(error, SchakelError):
        return error
    if isinstance(error, OSError) and error.filename:
        return DocumentFailed(f"{error.filename} kan niet worden gelezen; kijk of het bestand er is en of je het mag lezen")
    what = f"{type(error).__name__}: {error}"[:200]
    return DocumentFailed(f"Schakel zelf kan dit niet aan (‘{what}’); meld dit aan wie Schakel onderhoudt")


def _outcome(job: Job, answer: object) -> Printed:
    if isinstance(answer, bytes):
        return Printed(job, answer)
    if isinstance(answer, DocumentFailed):
        return Printed(job, failure=answer)
    assert isinstance(answer, BaseException)
    raise answer
