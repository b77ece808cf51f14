"""Charts as accessible SVG without script. Values in, SVG text out; nothing here knows an item or a file."""

from .bars import Bar, bars
from .drawing import PAPER, SITE, Chart, Palette
from .timeline import Moment, timeline

__all__ = ["PAPER", "SITE", "Bar", "Chart", "Moment", "Palette", "bars", "timeline"]
