"""Where every item is on the site: on which Markdown page, and at which anchor."""

import posixpath

from ..library import PublicLibrary
from ..model import BY_PREFIX, Course, Item, Session


def overview(model: type[Item]) -> str:
    """The path of the overview of a kind.

    A kind without pages of its own gets no folder: the theme would take an index page for the page of the section around it.
    """
    return f"{model.kind.folder}/index.md" if model.kind.has_pages else f"{model.kind.folder}.md"


class Addresses:
    """The pages of a library. Paths are those of the Markdown tree, with forward slashes."""

    def __init__(self, library: PublicLibrary) -> None:
        self._library = library

    def page(self, name: str) -> str:
        """The path of the page that holds the item `name`."""
        prefix, _, slug = name.partition("/")
        model = BY_PREFIX[prefix]
        if not model.kind.has_pages:
            return overview(model)
        if model is Course:
            return f"{model.kind.folder}/{slug}/index.md"
        if model is Session:
            return f"{model.kind.folder}/{self._library.by_id[name].folder}/{slug}.md"
        return f"{model.kind.folder}/{slug}.md".lstrip("/")

    def place(self, name: str) -> str:
        """The page of `name`, with the anchor where it does not fill the page."""
        prefix, _, slug = name.partition("/")
        return self.page(name) + ("" if BY_PREFIX[prefix].kind.has_pages else f"#{slug}")

    def link(self, start: str, name: str, fragment: str = "") -> str:
        """The link from page `start` to the item `name`, or to `fragment` on its page."""
        path, _, anchor = self.place(name).partition("#")
        anchor = fragment or anchor
        return relative(start, path) + (f"#{anchor}" if anchor else "")


def relative(start: str, path: str) -> str:
    """The link from the page `start` to the page `path`."""
    return posixpath.relpath(path, posixpath.dirname(start) or ".")
