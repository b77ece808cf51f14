"""What was made before, found by a hash of all that it was made of: nothing that is kept can be out of date.

The folder may be thrown away at any time, and processes may share it: a file is written beside its place and renamed, and one
that is damaged or of another hand is as good as absent. When there is too much, what was not used for the longest time goes.
"""

import hashlib
import json
import os
import shutil
import sys
import zlib
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import distributions
from pathlib import Path
from threading import get_ident
from typing import Any

from .shipped import PACKAGE

LIMIT = 400_000_000
"""How many bytes are kept at most; a handbook of six hundred items is a tenth of it."""

_MARK = 32
"""How many bytes at the start of a file vouch for the rest."""


@dataclass(frozen=True)
class Kept:
    """Things on disk that were made in an earlier run.

    Each thing has a shelf, which is a word such as `pages`, and a key, which is the `key` of everything it was made of.
    """

    folder: Path | None = None
    """Without one nothing is kept, and nothing found."""

    @classmethod
    def of(cls, out: Path) -> "Kept":
        """What is kept in a folder in which things are made, which the next command finds again."""
        return cls(out / ".kept")

    def get(self, shelf: str, key: str) -> bytes | None:
        """The thing itself; None if it must be made."""
        if not self.folder:
            return None
        path = self._path(shelf, key)
        try:
            file = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        data = file[_MARK:]
        return data if file[:_MARK] == _vouch(shelf, key, data) else None

    def put(self, shelf: str, key: str, data: bytes) -> None:
        """Keep a thing. A disk that refuses it is no reason to stop: it will be made again."""
        if not self.folder:
            return
        path = self._path(shelf, key)
        fresh = path.with_name(f"{path.name}.{os.getpid()}-{get_ident()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(_vouch(shelf, key, data) + data)
            fresh.replace(path)
        except OSError:
            with suppress(OSError):
                fresh.unlink()

    def value(self, shelf: str, key: str) -> Any:
        """The same of a thing that was kept by `keep`; None if it must be made."""
        data = self.get(shelf, key)
        return None if data is None else json.loads(zlib.decompress(data))

    def keep(self, shelf: str, key: str, value: Any) -> None:
        """Keep what JSON can say: lists, numbers, words, and objects of which the keys are words."""
        if self.folder:
            self.put(shelf, key, zlib.compress(json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass"), 1))

    def trim(self, limit: int = LIMIT) -> None:
        """Throw away what has not been used for the longest time, until the rest is no larger than `limit`."""
        files = []
        for path in self.folder.glob("*/*") if self.folder else ():
            try:
                state = path.stat()
            except OSError:  # another process was here
                continue
            files.append((state.st_mtime_ns, state.st_size, path))
        left = sum(size for _, size, _ in files)
        for _, size, path in sorted(files):
            if left <= limit:
                return
            with suppress(OSError):
                path.unlink()
            left -= size

    def clear(self) -> None:
        """Throw everything away, so that it is made anew."""
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _path(self, shelf: str, key: str) -> Path:
        assert self.folder
        return self.folder / shelf / key


NOWHERE = Kept()
"""Keeps nothing, so that everything is made."""


def key(*parts: str | bytes) -> str:
    """The key of a thing that these programs make of these parts, in this order."""
    digest = hashlib.sha256(programs())
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(b"%d\0" % len(data) + data)
    return digest.hexdigest()


@cache
def programs() -> bytes:
    """A hash of everything that runs: this package with its theme and word lists, all packages beside it, and Python."""
    digest = hashlib.sha256(repr([sys.version, sorted((one.name, one.version) for one in distributions())]).encode())
    for path in sorted(PACKAGE.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.digest()


def _vouch(shelf: str, key: str, data: bytes) -> bytes:
    return hashlib.sha256(f"{shelf}\0{key}\0".encode() + data).digest()
