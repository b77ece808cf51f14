"""Make a folder once for all processes of a run, however many pytest-xdist starts."""

import os
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

WAIT = 600
"""Seconds until a process gives up waiting for another."""


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder called `name`, filled by `make` in the first process that asks for it; others wait until it is done.

    Who wants to change what is in it copies it first.
    """
    base = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    folder, claim, outcome = base / name, base / f"{name}.claim", base / f"{name}.outcome"
    try:
        os.close(os.open(claim, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        _wait(outcome)
    else:
        _make(folder, outcome, make)
    if failure := outcome.read_text(encoding="utf-8"):
        pytest.fail(f"{name} could not be made:\n{failure}", pytrace=False)
    return folder


def _make(folder: Path, outcome: Path, make: Callable[[Path], object]) -> None:
    """Write what went wrong into `outcome`, or nothing; in one move, so that nobody reads half of it."""
    failure = ""
    try:
        folder.mkdir()
        make(folder)
    except BaseException:
        failure = traceback.format_exc()
    fresh = outcome.with_suffix(".new")
    fresh.write_text(failure, encoding="utf-8")
    fresh.replace(outcome)


def _wait(outcome: Path) -> None:
    deadline = time.monotonic() + WAIT
    while not outcome.exists():
        if time.monotonic() > deadline:
            pytest.fail(f"{outcome.stem} was not made in {WAIT} seconds", pytrace=False)
        time.sleep(0.1)
