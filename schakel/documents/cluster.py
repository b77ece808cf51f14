"""Other machines that make documents: the workers of a dask cluster. Requires the extra `cluster` (distributed).

A job holds all that is its own, also its pictures; templates, fonts and programs are those of the worker, which has to be
equipped as this machine is. So a document has the same bytes wherever it is made, and what does not come back is made here.
"""

import asyncio
import logging
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

from ..dutch.phrases import count
from ..problems import DocumentFailed, MissingTool, SchakelError, UsageError
from . import workshop
from .press import Press

if TYPE_CHECKING:
    from distributed import Client

Answer = TypeVar("Answer")

AHEAD = 64
"""How many jobs are given to the cluster at a time."""

WAIT = 10.0
"""Seconds to wait for a cluster that does not answer."""

PATIENCE = 2.0
"""Seconds after which someone who waits looks whether there still are workers."""


class Cluster(Executor):
    """Has the workers of a cluster call functions; what they do not answer is called by `here`."""

    def __init__(self, address: str, here: Executor, report: Callable[[str], None]) -> None:
        """Connect to a cluster.

        Args:
            address: Where its scheduler listens, such as tcp://10.0.0.5:8786.
            here: What to fall back on.
            report: Gets a Dutch line when the work starts, and whenever something has to be made here.

        Raises:
            MissingTool: If the extra is not installed.
            UsageError: If no cluster answers, or one that has no workers or workers that are equipped otherwise.
        """
        self._address = address
        self._here = here
        self._report = report
        self._client = _connected(address)
        self._threads = ThreadPoolExecutor(AHEAD)
        self._changing = threading.Lock()
        self._is_over = False
        workers = count(len(_equipped(self._client, address)), "werker maakt", "werkers maken")
        report(f"{workers} de documenten (op {address})")

    def submit(self, function: Callable[..., Answer], /, *args: Any, **kwargs: Any) -> Future[Answer]:
        """Have a worker call a function, which has to be pure: it may be called twice."""
        return self._threads.submit(self._call, function, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Leave the cluster; with `cancel_futures` without what it has not made yet."""
        self._is_over = self._is_over or cancel_futures
        self._threads.shutdown(wait, cancel_futures=cancel_futures)
        self._client.close()

    def _call(self, function: Callable[..., Answer], *args: Any, **kwargs: Any) -> Answer:
        if not self._is_over:
            try:
                return self._ask(function, *args, **kwargs)
            except (Exception, asyncio.CancelledError) as error:  # dask has many ways to say that nothing will come
                self._tell(error)
        return self._here.submit(function, *args, **kwargs).result()

    def _ask(self, function: Callable[..., Answer], *args: Any, **kwargs: Any) -> Answer:
        asked = self._client.submit(made_there, workshop.equipment(), function, args, kwargs, pure=False)
        try:
            while True:
                try:
                    answer: Answer = asked.result(timeout=PATIENCE)
                    return answer
                except TimeoutError:
                    if self._is_over or not self._client.nthreads():
                        raise
        finally:
            asked.cancel()

    def _tell(self, error: BaseException) -> None:
        """Say that something is made here; once, if there are no workers any more."""
        with self._changing:
            if self._is_over:
                return
            if not _has_workers(self._client):
                self._is_over = True
                self._report(f"op {self._address} zijn geen werkers meer; de rest wordt hier gemaakt")
            else:
                self._report(f"een document kwam niet terug van zijn werker en wordt hier gemaakt ({type(error).__name__})")


_own = threading.local()


def made_there(equipment: bytes, function: Callable[..., Answer], args: Any, kwargs: Any) -> Answer:
    """Call a function on a worker, at a press of each of its threads; whatever ends the press does not end the worker.

    Raises:
        UsageError: If this worker is equipped otherwise.
        SchakelError: If it can make nothing at all, such as when its disk is full.
    """
    if equipment != workshop.equipment():
        raise UsageError("deze werker heeft een andere Schakel")
    press: Press = _own.__dict__.setdefault("press", Press())
    answer = press.call(function, *args, **kwargs)
    if isinstance(answer, SchakelError) and not isinstance(answer, DocumentFailed):
        raise answer
    return answer


def _connected(address: str) -> "Client":
    try:
        from distributed import Client
    except ImportError:
        raise MissingTool("voor --workers is het pakket distributed nodig: pip install distributed==2026.8.0") from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL + 1)  # what matters is told in Dutch
    try:
        return Client(address, timeout=WAIT, set_as_default=False)
    except (OSError, ValueError, TimeoutError):
        raise UsageError(
            f"op {address} antwoordt geen cluster; start het met ‘dask scheduler’, of laat --workers weg") from None


def _equipped(client: "Client", address: str) -> list[str]:
    """The workers, which are all equipped as this machine is; anything else would give other documents. Raises UsageError."""
    answers = client.run(workshop.equipment, on_error="return")
    found = {worker: answer for worker, answer in answers.items() if not isinstance(answer, OSError)}  # some may be gone by now
    wrong = sorted(worker for worker, answer in found.items() if answer != workshop.equipment())
    if found and not wrong:
        return sorted(found)
    client.close()
    if wrong:
        raise UsageError(
            f"de werker {wrong[0]} heeft geen Schakel of een andere dan deze machine; zet overal dezelfde versie neer, met "
            "dezelfde pakketten")
    raise UsageError(f"op {address} zijn geen werkers; start er een met ‘dask worker {address}’, of laat --workers weg")


def _has_workers(client: "Client") -> bool:
    try:
        return bool(client.nthreads())
    except (Exception, asyncio.CancelledError):
        return False
