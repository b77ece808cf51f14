"""The folder in which everything is built: one command at a time, whole files, and plain words when the disk refuses."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from ..problems import UsageError, refusal

LOCK = ".lock"
WAIT = 1800.0
"""Seconds to wait for another command: longer than any build."""

@contextmanager
def locked(out: Path, report: Callable[[str], None] = lambda line: None) -> Iterator[None]:
    """Keep other commands out of `out` for as long as this lasts; the lock goes with the process, however it ends.

    Args:
        out: The folder, which is made if it is not there.
        report: Gets a Dutch line when another command has to finish first.

    Raises:
        DiskRefused: If the folder cannot be written.
        UsageError: If another command does not finish.
    """
    with plain_refusals(out):
        out.mkdir(parents=True, exist_ok=True)
        lock = FileLock(out / LOCK)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            report(f"er wordt al gebouwd in {out}; dit begint daarna")
            try:
                lock.acquire(timeout=WAIT)
            except Timeout:
                raise UsageError(f"in {out} wordt al {WAIT / 60:.0f} minuten gebouwd; kies een andere map met --out") from None
        try:
            yield
        finally:
            lock.release()


@contextmanager
def plain_refusals(out: Path) -> Iterator[None]:
    """Say in a sentence what the disk refuses; any other error is ours. Raises DiskRefused."""
    try:
        yield
    except OSError as error:
        if refused := refusal(error, out):
            raise refused from None
        raise


def write_file(path: Path, data: bytes) -> None:
    """Replace a file atomically.

    Raises:
        DiskRefused: If the disk is full or read-only.
        UsageError: If there can be no such file.
    """
    fresh = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(data)
        fresh.replace(path)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink()
        if refused := refusal(error, path):
            raise refused from None
        raise UsageError(f"{path} kan niet worden geschreven; het systeem zegt ‘{error.strerror}’") from None
