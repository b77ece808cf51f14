"""Find it: an index for Dutch made from the public library, and the page to search and filter. Touches no disk."""

from .findables import Findable, OtherPage, findables
from .index import build
from .offers import offers
from .page import filters, search_pages
from .rows import Rows
from .shards import files

__all__ = ["Findable", "OtherPage", "Rows", "build", "files", "filters", "findables", "offers", "search_pages"]
