"""Documents to print, read or edit, made from the library and never from pages of the site."""

from .catalogue import Document, catalogue
from .make import DocumentsFailed, Made, make

__all__ = ["Document", "DocumentsFailed", "Made", "catalogue", "make"]
