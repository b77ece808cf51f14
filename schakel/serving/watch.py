"""See what is saved: content, pictures, macros, the theme and the settings of the site."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from pathlib import Path

from watchfiles import Change, awatch

from .. import browser
from ..shipped import CONFIG, MACROS
from ..site.plugin import THEME
from ..source.layout import CONTENT_FOLDERS

QUIET = 60
"""Milliseconds without another change after which a save is complete; an editor may write, rename and delete for one."""

LOOK_AGAIN = 5_000
"""Milliseconds after which is looked whether there is a folder now that was not there."""

_PASSING = (".swp", ".swx", ".tmp", "~")
"""How the names of files end that editors make for a moment."""


async def saved(roots: Iterable[Path], stop: asyncio.Event) -> AsyncIterator[frozenset[Path]]:
    """The files that were saved, made or removed together, time and again, until `stop` is set."""
    roots = list(roots)
    while not stop.is_set():
        folders = _folders(roots)
        async for changes in awatch(
            *folders, watch_filter=_counts, step=QUIET, debounce=10 * QUIET, stop_event=stop, rust_timeout=LOOK_AGAIN,
            yield_on_timeout=True,
        ):
            if changes:
                yield frozenset(Path(path) for _, path in changes)
            if _folders(roots) != folders:
                # What came with a new folder was not seen.
                yield frozenset(set(_folders(roots)) - set(folders))
                break


def _folders(roots: list[Path]) -> list[Path]:
    """What to watch, as far as it is there."""
    wanted = [root / name for root in roots for name in (*CONTENT_FOLDERS, "docs", "mkdocs.yml")]
    return [path for path in (*wanted, MACROS, THEME, browser.FOLDER, CONFIG) if path.exists()]


def _counts(change: Change, path: str) -> bool:
    name = Path(path).name
    return not name.startswith(".") and not name.endswith(_PASSING) and "__pycache__" not in path
