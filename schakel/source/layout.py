"""Where content lives: which file holds which kind of item, and what the item in it is called."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

CONTENT_FOLDERS = ("curriculum", "casuistry")

_MEANT_AS_CONTENT = {
    "curriculum": r"\.(ya?ml|md)(\.txt)?",
    "casuistry": r"\.(ya?ml|md)(\.txt)?",
    "docs/achtergrond": r"\.(ya?ml|md|markdown)(\.txt)?",
}
"""How the name of a file ends that an editor meant as content, wherever it landed: also `.YAML` and Notepad's `.yml.txt`."""


class Home(NamedTuple):
    """Where the files of a kind are."""

    kind: str
    patterns: tuple[str, ...]
    is_list: bool


@dataclass(frozen=True)
class Place:
    """A file of content."""

    path: Path
    kind: str
    slug: str
    """The name of the item in it."""
    is_list: bool = False

    @property
    def folder(self) -> str:
        """The folder the file is in: the course of a session."""
        return self.path.parent.name


def places(root: Path, homes: Iterable[Home]) -> tuple[list[Place], list[Path]]:
    """Find the files of content below a root, in a fixed order.

    Hidden files, such as the locks of an editor, are not content.

    Args:
        root: The content root.
        homes: Where each kind has its files; the first pattern that fits a file decides.

    Returns:
        The known files, and the files that were meant as content but are in no known place.
    """
    known: dict[Path, Place] = {}
    for kind, patterns, is_list in homes:
        for pattern in patterns:
            for path in sorted(root.glob(pattern)):
                if not path.name.startswith("."):
                    known.setdefault(path, Place(path, kind, _slug(path, pattern), is_list))
    return list(known.values()), [path for path in _meant_as_content(root) if path not in known]


def _slug(path: Path, pattern: str) -> str:
    """The name that the pattern leaves open: of the file, or of its folder when the file always has the same name."""
    folder, _, name = pattern.rpartition("/")
    return path.parent.name if "*" in folder and "*" not in name else path.stem


def _meant_as_content(root: Path) -> Iterator[Path]:
    for folder, ending in _MEANT_AS_CONTENT.items():
        for path in sorted((root / folder).rglob("*")):
            if re.search(ending + r"\Z", path.name, re.IGNORECASE) and not path.name.startswith("."):
                yield path
