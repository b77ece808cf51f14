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

PROGRAMS = (
    "desk/fit.js", "desk/words.js", "menu.js", "places.js", "plan.js", "reading.js", "theme.js",
    "case/aloud.js", "case/answers.js", "case/document.js", "case/kept.js", "case/levels.js", "case/mine.js", "case/parts.js",
    "case/steps.js",
    "search/box.js", "search/engine.js", "search/filter.js", "search/stems.js")
"""Every program, as a path below `FOLDER`, and below `PUBLISHED` on the site."""
