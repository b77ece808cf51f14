"""Documents to print, read or edit, made from the library and never from pages of the site."""

from .catalogue import Document, catalogue
from .make import Made, make, raise_for_failed

__all__ = ["Document", "Made", "catalogue", "make", "raise_for_failed"]
