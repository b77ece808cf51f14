"""Pictures of the content, written anew: only what is seen remains, at a size that suits a page.

A photo tells where it was taken and a drawing can carry a program. So no byte of the original is ever published: site and
documents get what this room writes. It knows files and nothing of items or texts.
"""

from .flaw import Flaw
from .shelf import Picture, Shelf

__all__ = ["Flaw", "Picture", "Shelf"]
