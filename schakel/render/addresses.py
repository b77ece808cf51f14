"""Where every item is on the site: on which page of the tree, at which anchor, and at which address."""

import posixpath
from urllib.parse import quote

from ..library import PublicLibrary
from ..model import BY_PREFIX, Course, Item, Session
from ..model.session import LOOSE
from .lists import Lists


def overview(model: type[Item]) -> str:
    """The path of the overview of a kind.

    A kind without pages of its own gets no folder: the theme would take an index page for the page of the section around it.
    """
    return f"{model.kind.folder}/index.md" if model.kind.has_pages else f"{model.kind.folder}.md"


def part(model: type[Item], number: int) -> str:
    """The path of a part of the overview of a kind, numbered from 1; no item can have the name of a later part."""
    return overview(model) if number == 1 else f"{model.kind.folder}/pagina_{number}.md"


class Addresses:
    """The pages of a library. Paths are those of the tree of pages, with forward slashes and ending in .md."""

    def __init__(self, library: PublicLibrary, *, use_folders: bool = True) -> None:
        """Take the pages of `library`; with `use_folders` their addresses end in a slash, and otherwise in .html."""
        self._library = library
        self._use_folders = use_folders

    def page(self, name: str) -> str:
        """The path of the page that holds the item `name`."""
        prefix, _, slug = name.partition("/")
        model = BY_PREFIX[prefix]
        if not model.kind.has_pages:
            return part(model, self._library.derived(Lists).numbers.get(name, 1))
        if model is Course:
            return f"{model.kind.folder}/{slug}/index.md"
        if model is Session:
            folder = self._library.by_id[name].folder
            return f"{folder}/{slug}.md" if folder == LOOSE else f"{model.kind.folder}/{folder}/{slug}.md"
        return f"{model.kind.folder}/{slug}.md".lstrip("/")

    def place(self, name: str) -> str:
        """The page of `name`, with the anchor where it does not fill the page."""
        prefix, _, slug = name.partition("/")
        return self.page(name) + ("" if BY_PREFIX[prefix].kind.has_pages else f"#{slug}")

    def link(self, start: str, name: str, fragment: str = "") -> str:
        """The link from page `start` to the item `name`, or to `fragment` on its page."""
        path, _, anchor = self.place(name).partition("#")
        anchor = fragment or anchor
        return self.relative(start, path + (f"#{anchor}" if anchor else ""))

    def relative(self, start: str, place: str) -> str:
        """The link from page `start` to a place in the tree."""
        path, _, anchor = place.partition("#")
        if path == start and anchor:
            return f"#{anchor}"
        return relative(html_path(start, use_folders=self._use_folders), html_path(place, use_folders=self._use_folders))

    def file(self, start: str, path: str) -> str:
        """The link from page `start` to a file at `path` from the root of the site."""
        return relative(html_path(start, use_folders=self._use_folders), quote(path))


def html_path(place: str, *, use_folders: bool) -> str:
    """The address on the site of a place in the tree, ending in a slash or, without folders, in .html."""
    path, _, rest = place.partition("#")
    path, question, query = path.partition("?")
    if use_folders:
        path = path.removesuffix("index.md") if path.endswith("index.md") else path.removesuffix(".md") + "/"
    else:
        path = path.removesuffix(".md") + ".html"
    return path + question + query + (f"#{rest}" if rest else "")


def relative(start: str, target: str) -> str:
    """The relative link between two addresses from the root of the site; one that ends with a slash is a folder."""
    path, hash_, anchor = target.partition("#")
    path, question, query = path.partition("?")
    link = posixpath.relpath(path or ".", posixpath.dirname(start) or ".")
    if not path or path.endswith("/"):
        link += "/"
    return link + question + query + hash_ + anchor
