"""The documents that the site offers: those in the catalogue that have been made, with their size."""

from pathlib import Path

from ..documents.catalogue import catalogue
from ..library import PublicLibrary
from ..publish import offline
from ..render import Download
from .engine import File, MkDocsConfig


def downloads(library: PublicLibrary, folder: Path) -> list[Download]:
    """The public documents of `library` that exist below `folder`."""
    return [
        Download(
            document.place, document.title, document.kind, document.format, path.stat().st_size, document.subject)
        for document in catalogue(library)
        if document.audience == "public" and (path := folder / document.place).is_file()
    ]


def offline_download(zip_file: str) -> list[Download]:
    """The offline edition, if it has been made."""
    if not zip_file:
        return []
    size = Path(zip_file).stat().st_size
    return [Download(offline.PATH, "Het hele handboek, zonder internet te lezen", "offline", "zip", size)]


def files(offered: list[Download], folder: Path, zip_file: str, config: MkDocsConfig) -> list[File]:
    """The files to put on the site: documents from `folder`, and the offline edition in `zip_file`."""
    sources = {offline.PATH: zip_file}
    return [
        File.generated(config, download.path, abs_src_path=sources.get(download.path) or str(folder / download.path))
        for download in offered]
