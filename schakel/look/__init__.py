"""The look of a handbook: its colours and sizes, read from one file by screens, paper, Word and pictures for sharing."""

from .colour import Unreadable, contrast
from .tokens import HUES, Look, look

__all__ = ["HUES", "Look", "Unreadable", "contrast", "look"]
