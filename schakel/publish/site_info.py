"""What is published, under which name and where: the little that metadata and feeds must know about the site."""

import posixpath
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Output:
    """A file to publish. path: from the root of the site, with forward slashes."""

    path: str
    data: bytes


@dataclass(frozen=True)
class SiteInfo:
    """The publication.

    url: its address on the web with a slash at the end, empty when it has none; license: address of the licence of the
    content, empty when nobody said so; address: a place in the Markdown tree → address on the site, from its root.
    """

    name: str
    description: str
    url: str
    license: str
    address: Callable[[str], str]

    def link(self, start: str, place: str) -> str:
        """The address of `place`: complete when the site has one, else from the page `start`."""
        return self.file(start, self.address(place))

    def file(self, start: str, path: str) -> str:
        """The address of the file at `path` on the site, in the same way."""
        return self.url + path if self.url else relative(self.address(start), path)


def relative(start: str, target: str) -> str:
    """The link between two addresses from the root of the site; an address that ends with a slash is a folder."""
    path, _, anchor = target.partition("#")
    link = posixpath.relpath(path or ".", posixpath.dirname(start) or ".")
    if not path or path.endswith("/"):
        link += "/"
    return link + (f"#{anchor}" if anchor else "")
