"""Put the search index of the articles of all pages on the site."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from ..browser import PUBLISHED
from ..kept import NOWHERE, Kept
from ..library import PublicLibrary
from ..render.addresses import html_path
from ..search import OtherPage, Rows, build, files, findables, offers
from ..search.findables import Findable
from ..search.index import Index

SCRIPT = f"{PUBLISHED}/search/box.js"
STYLE = "assets/search/search.css"
FOLDER = "assets/search/index"
ITEMS = "assets/search/items"
"""What the page Zoeken en filteren filters."""


def write_index(
    library: PublicLibrary, html: Mapping[str, str], others: Sequence[OtherPage], sites: Mapping[Path, bool],
    kept: Kept = NOWHERE,
) -> None:
    """Write the search index, and the items of the page Zoeken en filteren.

    Args:
        library: Everything that can be found.
        html: The article of each page, by the path of the page in the tree of pages.
        others: The pages that are neither about an item nor an overview.
        sites: The folder of each edition of the site → whether its addresses end in a slash rather than in .html.
        kept: What earlier builds made.
    """
    documents = findables(library, html, str, kept, others)
    index = build(documents, kept)
    for site, use_folders in sites.items():
        texts = _words(library, documents, index, use_folders=use_folders) | items(library, use_folders=use_folders)
        for path, text in texts.items():
            target = site / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")


def words(
    library: PublicLibrary, html: Mapping[str, str], others: Sequence[OtherPage], kept: Kept, *, use_folders: bool,
) -> dict[str, str]:
    """The search index: the text of every file, by its path on the site; for the arguments see `write_index`."""
    documents = findables(library, html, str, kept, others)
    return _words(library, documents, build(documents, kept), use_folders=use_folders)


def items(library: PublicLibrary, *, use_folders: bool) -> dict[str, str]:
    """The items of the page Zoeken en filteren: the text of every file, by its path on the site."""
    rows = library.derived(Rows)
    return {f"{ITEMS}/{path}": text for path, text in rows.files(use_folders=use_folders)}


def _words(
    library: PublicLibrary, documents: tuple[Findable, ...], index: Index, *, use_folders: bool,
) -> dict[str, str]:
    found = tuple(replace(document, address=html_path(document.address, use_folders=use_folders)) for document in documents)
    return {f"{FOLDER}/{path}": text for path, text in files(found, index, offers(library)).items()}
