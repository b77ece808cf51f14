"""Read the content: YAML 1.2 and Markdown with front matter, with the place of every value.

The only room, beside the two ends, that touches the disk.
"""

from .document import Document, Fault
from .files import open_document
from .layout import Place, places
from .node import Mapping, Node, Scalar, entries, find, plain

__all__ = ["Document", "Fault", "Mapping", "Node", "Place", "Scalar", "entries", "find", "open_document", "places", "plain"]
