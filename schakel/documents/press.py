"""Presses: processes of their own that make documents, so that whatever stops one document stops no other.

A program below us can do worse than raise an exception: it can run out of memory or stack. That is the end of its press, and of
the document in it; the next document gets a new press.
"""

import os
import pickle
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue

from ..problems import DocumentFailed, SchakelError
from ..shipped import PACKAGE
from .catalogue import Document
from .manuscript import Manuscript
from .output import plain_refusals
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
    seconds: float = 0.0


def run(jobs: Sequence[Job]) -> Generator[Printed, None, None]:
    """Make documents, as many at a time as there are processors, and give each as soon as it is done.

    Raises:
        SchakelError: If nothing can be made: a tool is missing, or the disk is full.
    """
    number = min(4, os.cpu_count() or 1, len(jobs))
    presses: SimpleQueue[_Press] = SimpleQueue()
    for _ in range(number):
        presses.put(_Press())

    def one(job: Job) -> Printed:
        press = presses.get()
        try:
            return press.make(job)
        finally:
            presses.put(press)

    pool = ThreadPoolExecutor(max_workers=max(1, number))
    try:
        for done in as_completed([pool.submit(one, job) for job in jobs]):
            yield done.result()
    finally:
        pool.shutdown(cancel_futures=True)
        while not presses.empty():
            presses.get().close()


def readable(error: BaseException) -> SchakelError:
    """Any error as one that can be told to an editor."""
    if isinstance(error, SchakelError):
        return error
    if isinstance(error, OSError) and error.filename:
        return DocumentFailed(f"{error.filename} kan niet worden gelezen; kijk of het bestand er is en of je het mag lezen")
    what = f"{type(error).__name__}: {error}"[:200]
    return DocumentFailed(f"Schakel zelf kan dit niet aan (‘{what}’); meld dit aan wie Schakel onderhoudt")


class _Press:
    """One process. It starts with its first document, and anew after it was lost."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def make(self, job: Job) -> Printed:
        started = time.perf_counter()
        outcome = self._ask((job.manuscript, job.document.format, job.images))
        if isinstance(outcome, DocumentFailed):
            return Printed(job, failure=outcome)
        if isinstance(outcome, SchakelError):
            raise outcome
        return Printed(job, outcome, seconds=time.perf_counter() - started)

    def close(self) -> None:
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _ask(self, question: object) -> bytes | SchakelError:
        self._process = self._process or _start()
        assert self._process.stdin and self._process.stdout
        try:
            pickle.dump(question, self._process.stdin)
            self._process.stdin.flush()
            answer: bytes | SchakelError = pickle.load(self._process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError):
            self.close()
            return DocumentFailed(
                "het programma dat dit maakt, is halverwege gestopt; misschien is er te weinig geheugen. Probeer het nog eens, "
                "of maak het korter")
        return answer


def _start() -> "subprocess.Popen[bytes]":
    paths = [str(PACKAGE.parent), *filter(None, [os.environ.get("PYTHONPATH")])]
    return subprocess.Popen(
        [sys.executable, "-m", __name__], env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)}, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def _work() -> None:
    """Answer questions until there are no more; the process of a command that is gone ends here too."""
    questions, answers = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever a library prints is no answer
    while True:
        try:
            question = pickle.load(questions)
        except EOFError:
            return
        pickle.dump(_answer(*question), answers)
        answers.flush()


def _answer(manuscript: Manuscript, format: str, images: Mapping[str, bytes]) -> bytes | SchakelError:
    try:
        with plain_refusals(Path(tempfile.gettempdir())):
            return produce(manuscript, format, images)
    except BaseException as error:  # a panic of Typst is no Exception
        return readable(error)


if __name__ == "__main__":
    _work()
