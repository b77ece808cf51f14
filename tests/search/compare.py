"""Where `scripts/bench` looks for `tests.support.compare`."""

from tests.support.compare import serving

__all__ = ["serving"]
