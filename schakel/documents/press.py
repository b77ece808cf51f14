"""Presses: processes of their own that make documents, so that whatever stops one document stops no other.

A program below us can do worse than raise an exception: it can run out of memory or stack. That is the end of its press, and of
the document in it; the next document gets a new press.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from queue import SimpleQueue
from typing import Any, TypeVar

from ..problems import DocumentFailed
from ..shipped import PACKAGE

Answer = TypeVar("Answer")


class Lost(DocumentFailed):
    """The press was lost with the document in it."""


class Press:
    """One process. It starts with its first document, and anew after it was lost."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def call(self, function: Callable[..., Answer], *args: Any, **kwargs: Any) -> Answer:
        """Call a function in the process. Raises Lost if that is the end of it."""
        self._process = self._process or _start()
        assert self._process.stdin and self._process.stdout
        try:
            pickle.dump((function, args, kwargs), self._process.stdin)
            self._process.stdin.flush()
            answer: Answer = pickle.load(self._process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError):
            self.close()
            raise Lost(
                "het programma dat dit maakt, is halverwege gestopt; misschien is er te weinig geheugen. Probeer het nog eens, "
                "of maak het korter") from None
        return answer

    def close(self) -> None:
        """End the process."""
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None


class Presses(Executor):
    """As many presses as there are processors, but no more than `most`. What they are asked may raise nothing itself."""

    def __init__(self, most: int) -> None:
        number = max(1, min(4, os.cpu_count() or 1, most))
        self._free: SimpleQueue[Press] = SimpleQueue()
        for _ in range(number):
            self._free.put(Press())
        self._threads = ThreadPoolExecutor(number)

    def submit(self, function: Callable[..., Answer], /, *args: Any, **kwargs: Any) -> Future[Answer]:
        """Have a press call a function; the future raises Lost if that is the end of the press."""
        return self._threads.submit(self._call, function, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End all presses, after what they are making."""
        self._threads.shutdown(wait, cancel_futures=cancel_futures)
        while not self._free.empty():
            self._free.get().close()

    def _call(self, function: Callable[..., Answer], *args: Any, **kwargs: Any) -> Answer:
        press = self._free.get()
        try:
            return press.call(function, *args, **kwargs)
        finally:
            self._free.put(press)


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
            function, args, kwargs = pickle.load(questions)
        except EOFError:
            return
        pickle.dump(function(*args, **kwargs), answers)
        answers.flush()


if __name__ == "__main__":
    _work()
