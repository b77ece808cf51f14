"""Personal data in running text: numbers, addresses and accounts that lead to one person.

Nothing here knows of items or files: what is found in a text is a `Finding`, and whoever asks decides what it means.
"""

from .finding import Finding
from .text import findings

__all__ = ["Finding", "findings"]
