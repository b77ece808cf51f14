"""The folder in which pictures that were written anew are kept, found by the bytes they were made of."""

import hashlib
import json
import os
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from threading import get_ident

from . import drawing, photo
from .flaw import Flaw
from .photo import Version

MAX_BYTES = 60_000_000
"""The largest file that is read at all."""

_RULES = f"{photo.RULES}, {drawing.RULES}".encode()
_MARKS = ("", "-klein")
_ENDINGS = ("jpg", "png", "svg")


@dataclass(frozen=True)
class Picture:
    """A picture as readers get it."""

    name: str
    """Where it is published, below the root of the site: `beelden/huis-1a2b3c4d.jpg`. It changes when the picture does."""
    path: Path
    """Where it is on disk."""
    width: int
    """In pixels."""
    height: int
    """In pixels."""
    small: "Picture | None" = None
    """The same picture for small screens; None where that would save nothing."""

    @property
    def files(self) -> Mapping[str, Path]:
        """What is published of it: name → file."""
        return {picture.name: picture.path for picture in (self, self.small) if picture}


@dataclass(frozen=True)
class Shelf:
    """Clean pictures on disk. Processes may share one: a file is complete or absent, and always has the same bytes."""

    folder: Path | None = None
    """Without one, pictures are kept in a folder that is gone when the process ends."""

    @classmethod
    def of(cls, out: Path) -> "Shelf":
        """The one in a folder in which things are made, which the next command finds again."""
        return cls(out / ".pictures")

    def clear(self) -> None:
        """Throw away what is on it, so that everything is made anew."""
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)

    def picture(self, name: str, source: Path) -> Picture:
        """The clean version of a file.

        Args:
            name: Its path below `docs/`, which gives the published name.
            source: The file.

        Raises:
            Flaw: If it cannot be published.
        """
        try:
            state = source.stat()
        except OSError as error:
            raise Flaw("unreadable", error.strerror or "") from None
        found = _found(self.folder or _own(), name, source, state.st_mtime_ns, state.st_size)
        if isinstance(found, Flaw):
            raise found
        return found


@cache
def _temporary() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="schakel-")


def _own() -> Path:
    """The folder of this process; it lives as long as the object that made it, which is therefore remembered."""
    return Path(_temporary().name)


@lru_cache(maxsize=4096)
def _found(folder: Path, name: str, source: Path, changed: int, size: int) -> Picture | Flaw:
    """The picture, or why there is none; `changed` and `size` tell one state of the file from the next."""
    try:
        if size > MAX_BYTES:
            raise Flaw("too-heavy")
        try:
            data = source.read_bytes()
        except OSError as error:
            raise Flaw("unreadable", error.strerror or "") from None
        return _pictures(folder, name, data)
    except Flaw as flaw:
        return flaw


def _pictures(folder: Path, name: str, data: bytes) -> Picture:
    digest = hashlib.sha256(_RULES + data)
    # On every machine a picture has the same name; what another program wrote is not taken from the shelf.
    stem = f"{_slug(name)}-{digest.hexdigest()[:8]}"
    digest.update(photo.PROGRAM.encode())
    key = digest.hexdigest()
    versions = _kept(folder, key)
    if versions is None:
        versions = photo.rewrite(data) or drawing.rewrite(data)
        if versions is None:
            raise Flaw("not-a-picture")
        try:
            _keep(folder, key, versions)
        except OSError:  # a full disk says so when something is made, and a mere check makes no folder
            folder = _own()
            _keep(folder, key, versions)
    picture, *rest = (
        Picture(f"{stem}{mark}.{version.ending}", _file(folder, key, mark, version.ending), version.width, version.height)
        for mark, version in zip(_MARKS, versions, strict=False))
    return replace(picture, small=rest[0]) if rest else picture


def _kept(folder: Path, key: str) -> tuple[Version, ...] | None:
    """What an earlier run wrote; None if it is not all there, as it was."""
    try:
        rows = json.loads((folder / f"{key}.json").read_bytes())
        versions = tuple(
            Version(_file(folder, key, mark, ending).read_bytes(), ending, int(width), int(height))
            for mark, (ending, width, height, _) in zip(_MARKS, rows, strict=False))
        if all(hashlib.sha256(version.data).hexdigest() == row[3] for version, row in zip(versions, rows, strict=True)):
            return versions or None
    except (OSError, ValueError, TypeError, RecursionError):
        pass
    return None


def _keep(folder: Path, key: str, versions: tuple[Version, ...]) -> None:
    """Write the versions, and last what they are. Raises OSError, also when nothing has been made there yet."""
    folder.mkdir(exist_ok=True)
    for mark, version in zip(_MARKS, versions, strict=False):
        _write(_file(folder, key, mark, version.ending), version.data)
    rows = [[v.ending, v.width, v.height, hashlib.sha256(v.data).hexdigest()] for v in versions]
    _write(folder / f"{key}.json", json.dumps(rows).encode())


def _write(path: Path, data: bytes) -> None:
    fresh = path.with_name(f".{path.name}.{os.getpid()}-{get_ident()}")
    fresh.write_bytes(data)
    fresh.replace(path)


def _file(folder: Path, key: str, mark: str, ending: str) -> Path:
    return folder / f"{key}{mark}.{ending if ending in _ENDINGS else 'x'}"


def _slug(name: str) -> str:
    """The path without its ending, in letters that need no escaping in an address or on any disk."""
    *folders, file = name.split("/")
    parts = (unicodedata.normalize("NFKD", part.lower()) for part in (*folders, file.rpartition(".")[0] or file))
    bare = ("".join(char for char in part if not unicodedata.combining(char)) for part in parts)
    return "/".join(re.sub(r"[^a-z0-9]+", "-", part).strip("-")[:60] or "beeld" for part in bare)
