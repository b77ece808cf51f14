"""Packages for learning environments, made and unpacked without a build."""

import io
import zipfile
from dataclasses import replace

from schakel.documents import catalogue
from schakel.documents.catalogue import Document, manuscript
from schakel.documents.manuscript import pictures
from schakel.documents.produce import produce
from schakel.library import Library
from schakel.packages import Web

WEB = Web("https://voorbeeld.nl/", license="https://voorbeeld.nl/licentie")


def packages(library: Library, web: Web = WEB) -> dict[str, Document]:
    """Place → document, of every cartridge and question bank."""
    return {document.place: document for document in catalogue(library, web) if document.format in ("IMSCC", "XML")}


def package(library: Library, place: str, web: Web = WEB) -> bytes:
    """The bytes of one of them."""
    document = packages(library, web)[place]
    source = manuscript(library, document)
    return produce(source.source, document.format, pictures(source))


def opened(data: bytes) -> dict[str, bytes]:
    """The files in a cartridge, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def changed(library: Library, **fields: object) -> Library:
    """The library in which `casus/familie-o` has other fields."""
    return Library(library.roots, tuple(
        replace(entry, item=entry.item.model_copy(update=fields)) if entry.id == "casus/familie-o" else entry
        for entry in library.entries))
