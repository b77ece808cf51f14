"""Charts as accessible SVG without script. Values in, SVG text out; nothing here knows an item or a file."""

from .bars import Bar, bars
from .drawing import Chart
from .steps import Shape, Step, steps
from .strip import Piece, strip
from .timeline import Moment, timeline

__all__ = ["Bar", "Chart", "Moment", "Piece", "Shape", "Step", "bars", "steps", "strip", "timeline"]
