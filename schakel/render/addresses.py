"""Where every item stands on the site: which Markdown page, and which place on it."""

import posixpath

from ..library import Library
from ..model import BY_PREFIX, Item

LISTED = ("organisation", "source")
"""Kinds without pages of their own: they stand on the index page of their kind."""


def overview(model: type[Item]) -> str:
    """The path of the overview of a kind. A kind without pages of its own gets no folder: the theme would take an index
    page for the page of the section it stands in."""
    return f"{model.folder}.md" if model.kind in LISTED else f"{model.folder}/index.md"


class Addresses:
    """The pages of a library. Paths are those of the Markdown tree, with forward slashes."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def page(self, name: str) -> str:
        """The path of the page that holds the item `name`."""
        prefix, _, slug = name.partition("/")
        kind, folder = BY_PREFIX[prefix].kind, BY_PREFIX[prefix].folder
        if kind in LISTED:
            return overview(BY_PREFIX[prefix])
        if kind == "course":
            return f"{folder}/{slug}/index.md"
        if kind == "session":
            return f"{folder}/{self._library.by_id[name].folder}/{slug}.md"
        return f"{folder}/{slug}.md".lstrip("/")

    def place(self, name: str) -> str:
        """The page of `name`, with the anchor where it does not fill the page."""
        prefix, _, slug = name.partition("/")
        return self.page(name) + (f"#{slug}" if BY_PREFIX[prefix].kind in LISTED else "")

    def link(self, start: str, name: str, fragment: str = "") -> str:
        """The link from page `start` to the item `name`, or to `fragment` on its page."""
        path, _, anchor = self.place(name).partition("#")
        anchor = fragment or anchor
        return relative(start, path) + (f"#{anchor}" if anchor else "")


def relative(start: str, path: str) -> str:
    """The link from the page `start` to the page `path`."""
    return posixpath.relpath(path, posixpath.dirname(start) or ".")
