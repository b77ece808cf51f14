"""The programs that run in the reader's browser: the colours, the menu by keyboard, the meaning of words, a session in
clock times, reading a case, and the search.

They are plain scripts, published as they are written: no packages, no build step. Every page can be read without them, and
every script also works on a page opened from disk. `site` publishes them; nothing else in the engine knows them.
"""

from pathlib import Path

FOLDER = Path(__file__).parent
"""Where the programs are."""

PUBLISHED = "assets"
"""The folder of the site in which they are published."""

PROGRAMS = tuple(sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.js")))
"""Every program, as a path below `FOLDER`, and below `PUBLISHED` on the site."""
