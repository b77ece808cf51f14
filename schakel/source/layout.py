"""Where content lives: which file holds which kind of item, and which name it gives the item."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FILES: tuple[tuple[str, str], ...] = (
    ("method", "curriculum/methodiek/*.yml"),
    ("course", "curriculum/cursussen/*/cursus.yml"),
    ("session", "curriculum/cursussen/*/*.yml"),
    ("handout", "curriculum/hand-outs/*.yml"),
    ("workform", "curriculum/werkvormen/*.yml"),
    ("case", "casuistry/casussen/*.yml"),
    ("cafe", "casuistry/kenniscafes/*.yml"),
    ("practice", "casuistry/praktijken/*.yml"),
    ("article", "docs/achtergrond/*.md"),
    ("page", "docs/*.md"),
    ("log", "docs/wijzigingen.yml"),
    ("statement", "docs/toegankelijkheid*.yml"),
)
"""Kinds with one file per item; the first pattern that matches a file decides."""

REGISTERS: tuple[tuple[str, str], ...] = (
    ("role", "curriculum/rollen"),
    ("term", "curriculum/begrippen"),
    ("source", "curriculum/bronnen"),
    ("theme", "casuistry/themas"),
    ("team", "casuistry/werkteams"),
    ("organisation", "casuistry/organisaties"),
)
"""Kinds kept as lists: `begrippen.yml`, or several files in a folder `begrippen/` when editors share the work."""

CONTENT_FOLDERS = ("curriculum", "casuistry")

_MEANT_AS_CONTENT = {
    "curriculum": r"\.(ya?ml|md)(\.txt)?",
    "casuistry": r"\.(ya?ml|md)(\.txt)?",
    "docs/achtergrond": r"\.(ya?ml|md|markdown)(\.txt)?",
}
"""Endings of files meant as content, wherever in the folder they are: also `.YAML` and Notepad's `.yml.txt`."""


@dataclass(frozen=True)
class Place:
    """A file of content and the kind of item in it."""

    path: Path
    kind: str
    is_register: bool = False
    """Whether the file is a list of items rather than one item."""

    @property
    def slug(self) -> str:
        """The name of the item in the file; a course is named after its folder."""
        return self.path.parent.name if self.kind == "course" else self.path.stem

    @property
    def folder(self) -> str:
        """The folder the file is in, which names the course of a session."""
        return self.path.parent.name


def places(root: Path) -> tuple[list[Place], list[Path]]:
    """Find the content below `root`. Hidden files, such as the lock files of an editor, are not content.

    Returns:
        The files in known places, in a fixed order, and the files that look like content but are elsewhere.
    """
    known: dict[Path, Place] = {}
    for kind, pattern in FILES:
        for path in sorted(root.glob(pattern)):
            if not path.name.startswith("."):
                known.setdefault(path, Place(path, kind))
    for kind, folder in REGISTERS:
        for path in [root / f"{folder}.yml", *sorted((root / folder).glob("*.yml"))]:
            if path.exists() and not path.name.startswith("."):
                known.setdefault(path, Place(path, kind, is_register=True))
    return list(known.values()), [path for path in _meant_as_content(root) if path not in known]


def _meant_as_content(root: Path) -> Iterator[Path]:
    for folder, ending in _MEANT_AS_CONTENT.items():
        for path in sorted((root / folder).rglob("*")):
            if re.search(ending + r"\Z", path.name, re.IGNORECASE) and not path.name.startswith("."):
                yield path
