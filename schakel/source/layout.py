"""Where content lives: which file holds which kind of item, and what its id is."""

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
"""Kinds with one file an item; the first pattern that fits a file decides."""

REGISTERS: tuple[tuple[str, str], ...] = (
    ("role", "curriculum/rollen"),
    ("term", "curriculum/begrippen"),
    ("source", "curriculum/bronnen"),
    ("theme", "casuistry/themas"),
    ("team", "casuistry/werkteams"),
    ("organisation", "casuistry/organisaties"),
)
"""Kinds kept as lists: `begrippen.yml`, or a folder `begrippen/` when editors share the work."""

CONTENT_FOLDERS = ("curriculum", "casuistry")

_MEANT_AS_CONTENT = {
    "curriculum": r"\.(ya?ml|md)(\.txt)?",
    "casuistry": r"\.(ya?ml|md)(\.txt)?",
    "docs/achtergrond": r"\.(ya?ml|md|markdown)(\.txt)?",
}
"""How the name of a file ends that an editor meant as content, wherever it landed: also `.YAML` and Notepad's `.yml.txt`."""


@dataclass(frozen=True)
class Place:
    """A file of content: kind of the items in it, and whether it is a list of them."""

    path: Path
    kind: str
    is_register: bool = False

    @property
    def slug(self) -> str:
        """The name of the item in the file; a course is named by its folder."""
        return self.path.parent.name if self.kind == "course" else self.path.stem

    @property
    def folder(self) -> str:
        """The folder the file is in: the course of a session."""
        return self.path.parent.name


def places(root: Path) -> tuple[list[Place], list[Path]]:
    """The files of content below `root` in a fixed order, and the files meant as content that are in no known place.

    Hidden files, such as the locks of an editor, are not content.
    """
    found: dict[Path, Place] = {}
    for kind, pattern in FILES:
        for path in sorted(root.glob(pattern)):
            if not path.name.startswith("."):
                found.setdefault(path, Place(path, kind))
    for kind, folder in REGISTERS:
        for path in [root / f"{folder}.yml", *sorted((root / folder).glob("*.yml"))]:
            if path.exists() and not path.name.startswith("."):
                found.setdefault(path, Place(path, kind, is_register=True))
    return list(found.values()), [path for path in _meant_as_content(root) if path not in found]


def _meant_as_content(root: Path) -> Iterator[Path]:
    for folder, ending in _MEANT_AS_CONTENT.items():
        for path in sorted((root / folder).rglob("*")):
            if re.search(ending + r"\Z", path.name, re.IGNORECASE) and not path.name.startswith("."):
                yield path
