"""Put the search index of the articles of all pages on the site."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from ..browser import PUBLISHED
from ..library import PublicLibrary
from ..render.addresses import html_path
from ..search import build, files, findables
from ..search.findables import Findable
from ..search.index import Index

SCRIPT = f"{PUBLISHED}/search/box.js"
STYLE = "assets/search/search.css"
FOLDER = "assets/search/index"


def write_index(library: PublicLibrary, html: Mapping[str, str], sites: Mapping[Path, bool]) -> None:
    """Write the search index.

    Args:
        library: Everything that can be found.
        html: The article of each page, by the path of the page in the tree of pages.
        sites: The folder of each edition of the site → whether its addresses end in a slash rather than in .html.
    """
    documents = findables(library, html, str)
    index = build(documents)
    for site, use_folders in sites.items():
        for path, text in _files(documents, index, use_folders=use_folders).items():
            target = site / FOLDER / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")


def index_files(library: PublicLibrary, html: Mapping[str, str], *, use_folders: bool) -> dict[str, str]:
    """The text of every file of the search index, by its path on the site; for the arguments see `write_index`."""
    documents = findables(library, html, str)
    found = _files(documents, build(documents), use_folders=use_folders)
    return {f"{FOLDER}/{path}": text for path, text in found.items()}


def _files(documents: tuple[Findable, ...], index: Index, *, use_folders: bool) -> dict[str, str]:
    return files(tuple(
        replace(document, address=html_path(document.address, use_folders=use_folders)) for document in documents), index)
