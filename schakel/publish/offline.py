"""The offline edition: the whole site with its documents, in one zip file that opens from disk."""

import hashlib
import zipfile
from collections.abc import Iterable
from io import BytesIO

from .site_info import Output

PATH = "downloads/schakel-offline.zip"
FOLDER = "schakel"
"""The folder in the zip file, so that unpacking gives one folder and not five hundred files."""

LEFT_OUT = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""Files that only mean something to a web server."""

PACKED = (".pdf", ".docx", ".epub", ".imscc", ".png", ".jpg", ".jpeg", ".webp", ".woff2")
"""Endings of files that are compressed already, so that doing it again only takes time."""

_README = """{name}: het handboek zonder internet
Editie {edition}

1. Pak dit zipbestand eerst helemaal uit.
2. Open in de map "{folder}" het bestand index.html. Het handboek opent in je browser.

Zoeken, filteren en bladeren werken zonder internet. Alles om af te drukken zit erbij, ook het hele
handboek als pdf: kijk op de bladzijde Downloads.

Twee bestanden met dezelfde editie hebben dezelfde inhoud.
"""


def edition(data: Iterable[Output]) -> str:
    """A short hash of the open data: the same content is the same edition."""
    digest = hashlib.sha256()
    for output in sorted(data, key=lambda output: output.path):
        digest.update(output.path.encode() + b"\0" + hashlib.sha256(output.data).digest())
    name = digest.hexdigest()
    return f"{name[:4]}-{name[4:8]}"


def pack(files: Iterable[Output], *, name: str, edition: str) -> bytes:
    """The zip file of a site whose addresses end in .html; the same files give the same bytes.

    Args:
        files: The files of the site.
        name: The name of the site.
        edition: The edition, for the file LEESMIJ.txt.
    """
    packed = BytesIO()
    readme = _README.format(name=name, edition=edition, folder=FOLDER).replace("\n", "\r\n")
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        _add(archive, Output("LEESMIJ.txt", readme.encode("utf-8-sig")))
        for file in sorted(files, key=lambda file: file.path):
            _add(archive, file)
    return packed.getvalue()


def _add(archive: zipfile.ZipFile, file: Output) -> None:
    info = zipfile.ZipInfo(f"{FOLDER}/{file.path}", date_time=(1980, 1, 1, 0, 0, 0))
    info.create_system, info.external_attr = 3, 0o644 << 16
    info.compress_type = zipfile.ZIP_STORED if file.path.lower().endswith(PACKED) else zipfile.ZIP_DEFLATED
    archive.writestr(info, file.data)
