"""Find it: an index for Dutch made from the public library, and the page to search and filter. Touches no disk."""

from .documents import Document, documents
from .index import build
from .page import article, filters
from .shards import files

__all__ = ["Document", "article", "build", "documents", "files", "filters"]
