"""Where the handbook is on the web, so that what is elsewhere can lead back to it."""

from dataclasses import dataclass
from urllib.parse import quote

from ..render.addresses import html_path


@dataclass(frozen=True)
class Web:
    """The site of the handbook."""

    url: str = ""
    """Its address, which ends with a slash; empty if it has none, and then nothing leads back."""
    use_folders: bool = True
    """Whether the addresses of pages end in a slash."""
    license: str = ""
    """The address of the licence of the content; empty if it has none."""

    def page(self, place: str) -> str:
        """The address of a place in the tree of pages; empty if the site has none."""
        return self.url and self.url + html_path(place, use_folders=self.use_folders)

    def file(self, name: str) -> str:
        """The address of a file on the site; empty if the site has none."""
        return self.url and self.url + quote(name)


NOWHERE = Web()
"""A handbook that is not on the web."""
