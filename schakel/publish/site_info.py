"""The site's name, address and licence, as metadata and feeds need them."""

from collections.abc import Callable
from dataclasses import dataclass, field

from ..look import Look, look
from ..render.addresses import relative


@dataclass(frozen=True)
class Output:
    """A file to publish."""

    path: str
    """From the root of the site, with forward slashes."""
    data: bytes


@dataclass(frozen=True)
class SiteInfo:
    """The publication."""

    name: str
    description: str
    url: str
    """Its address on the web, which ends with a slash; empty if it has none."""
    license: str
    """The address of the licence of the content; empty if there is none."""
    address: Callable[[str], str]
    """A place in the tree of pages → its address from the root of the site."""
    look: Look = field(default_factory=look)
    """Its colours."""

    def link(self, start: str, place: str) -> str:
        """The address of `place`: absolute if the site has an address, and otherwise relative to the page `start`."""
        return self.file(start, self.address(place))

    def file(self, start: str, path: str) -> str:
        """The address of the file at `path`, absolute or relative as for `link`."""
        return self.url + path if self.url else relative(self.address(start), path)
