"""The documents that the site offers: those in the catalogue that have been made of this content, with their size."""

from pathlib import Path

from ..documents.catalogue import catalogue
from ..documents.manifest import waiting
from ..library import PublicLibrary
from ..publish import offline
from ..render import Download


def downloads(library: PublicLibrary, folder: Path) -> list[Download]:
    """The public documents of `library` that exist below `folder`, without those that wait: they may be of older content."""
    waits = {*waiting(folder)}
    return [
        Download(
            document.place, document.title, document.kind, document.format, path.stat().st_size, document.subject)
        for document in catalogue(library)
        if document.audience == "public" and document.place not in waits and (path := folder / document.place).is_file()
    ]


def offline_download(size: int = 0) -> Download:
    """The offline edition, in a file of `size` bytes; 0 as long as it has not been made."""
    return Download(offline.PATH, "Het hele handboek, zonder internet te lezen", "offline", "zip", size)
