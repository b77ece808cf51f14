"""Read the content: YAML 1.2 and Markdown with front matter, keeping the place of every value.

The only room that reads files of content.
"""

from .content_file import ContentFile, Fault
from .files import file_below, open_file
from .layout import Home, Place, places
from .node import Mapping, Node, Scalar, entries, find, plain

__all__ = [
    "ContentFile", "Fault", "Home", "Mapping", "Node", "Place", "Scalar", "entries", "file_below", "find", "open_file",
    "places", "plain",
]
