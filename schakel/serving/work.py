"""What goes on while the handbook is shown: reading what is saved and, when nobody waits for it, looking for mistakes."""

import asyncio
import logging
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import asynccontextmanager
from pathlib import Path

from ..problems import as_text
from .bell import Bell
from .handbook import Handbook
from .watch import saved

BEFORE_LOOKING = 0.3
"""Seconds without a save before mistakes are looked for: a browser that shows the page asks for it first."""

BEFORE_INDEXING = 2.0
"""Seconds without a save before the words of all pages are indexed, which takes some seconds."""

_LOG = logging.getLogger("schakel")
_OURS = "hier ging iets mis; na de volgende keer opslaan gaat het weer verder"


@asynccontextmanager
async def at_work(handbook: Handbook, roots: Collection[Path], bell: Bell) -> AsyncIterator[None]:
    """Keep `handbook` as it is on disk for as long as this lasts, and ring when there is something new to show."""
    looking, indexing = asyncio.Event(), asyncio.Event()

    async def read() -> None:
        looking.set()
        indexing.set()
        async for paths in saved(roots, bell.is_last):
            if await asyncio.to_thread(renew, paths):
                bell.ring()
                looking.set()
                indexing.set()

    def renew(paths: frozenset[Path]) -> bool:
        try:
            return handbook.renew(paths)
        except Exception:  # whoever saves again must be seen again
            _LOG.exception(_OURS)
            return False

    async def look() -> None:
        if await asyncio.to_thread(handbook.look):
            bell.ring()
            print(as_text(handbook.problems) or "geen fouten meer", file=sys.stderr, flush=True)

    async def index() -> None:
        await asyncio.to_thread(handbook.index)

    tasks = [asyncio.create_task(work) for work in (
        read(), _in_quiet(looking, BEFORE_LOOKING, look), _in_quiet(indexing, BEFORE_INDEXING, index))]
    try:
        yield
    finally:
        bell.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _in_quiet(asked: asyncio.Event, pause: float, work: Callable[[], Awaitable[None]]) -> None:
    """Do `work` whenever it is asked for, once it has not been asked for again during `pause` seconds."""
    while True:
        await asked.wait()
        while asked.is_set():
            asked.clear()
            await asyncio.sleep(pause)
        try:
            await work()
        except Exception:  # the next save may mend it
            _LOG.exception(_OURS)
