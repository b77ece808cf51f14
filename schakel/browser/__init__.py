"""The programs that run in the reader's browser: the colours, the menu by keyboard, a session in clock times, and the search.

They are plain scripts, published as they are written: no packages, no build step. Every page can be read without them, and
every script also works on a page opened from disk. `site` publishes them; nothing else in the engine knows them.
"""

from pathlib import Path

FOLDER = Path(__file__).parent
"""Where the programs are."""

PUBLISHED = "assets"
"""The folder of the site in which they are published."""

PROGRAMS = (
    "menu.js", "places.js", "plan.js", "theme.js",
    *(f"search/{name}.js" for name in "answers box cards engine filter items marks offers stems unfound".split()))
"""Every program, as a path below `FOLDER`, and below `PUBLISHED` on the site."""
