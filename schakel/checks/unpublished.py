"""Files in docs/ that nothing names, and that are therefore not published."""

from collections.abc import Iterator

from ..library import Library
from ..problems import Problem

ID = "unpublished"

DEVELOPERS = "dev"
"""The folder below docs/ for developers, which is never published and needs no word about it."""


def unpublished(library: Library) -> Iterator[Problem]:
    """A notice for every file that lies in docs/ but is no content, and is named by no public text."""
    read = {file.path for file in (*library.files, *library.strays)}
    public = library.public
    named = {root / "docs" / name for root in library.roots for name in (*public.originals, *public.enclosed)}
    for root in library.roots:
        for path in sorted((root / "docs").rglob("*")):
            parts = path.relative_to(root / "docs").parts
            if path.is_dir() or parts[0] == DEVELOPERS or any(part.startswith(".") for part in parts):
                continue
            if path not in read and path not in named:
                yield Problem(
                    path.relative_to(root).as_posix(), 1, 1, ID, "dit bestand wordt niet gepubliceerd",
                    "niets dat openbaar is noemt het")
