"""Put the search index of the articles of all pages on the site."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from ..browser import PUBLISHED
from ..library import PublicLibrary
from ..render.addresses import html_path
from ..search import build, files, findables

SCRIPT = f"{PUBLISHED}/search/box.js"
STYLE = "assets/search/search.css"
FOLDER = "assets/search/index"


def write_index(library: PublicLibrary, html: Mapping[str, str], site: Path, *, use_folders: bool) -> None:
    """Write the search index.

    Args:
        library: Everything that can be found.
        html: The article of each page, by the path of the page in the tree of pages.
        site: The folder of the built site.
        use_folders: Whether addresses end in a slash rather than in .html.
    """
    documents = findables(library, html, partial(html_path, use_folders=use_folders))
    for path, text in files(documents, build(documents)).items():
        target = site / FOLDER / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
