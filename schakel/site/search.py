"""The search as part of the site: the page Zoeken en filteren, and the index made from the articles of all pages."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from ..browser import PUBLISHED
from ..library import Library
from ..search import article, build, files, findables
from .redirects import html_path

SCRIPT = f"{PUBLISHED}/search/box.js"
STYLE = "assets/search/search.css"
FOLDER = "assets/search/index"


def search_page(library: Library, *, use_folders: bool) -> str:
    """The article of the page Zoeken en filteren."""
    return article(library, partial(html_path, use_folders=use_folders))


def write_index(library: Library, html: Mapping[str, str], site: Path, *, use_folders: bool) -> None:
    """Write the index into the built `site`. html: the article of every page by its path in the Markdown tree."""
    found = findables(library, html, partial(html_path, use_folders=use_folders))
    for path, text in files(found, build(found)).items():
        target = site / FOLDER / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
