"""Wake who waits for news."""

import asyncio


class Bell:
    """Rings for everyone who waits; belongs to one event loop."""

    def __init__(self) -> None:
        self._next = asyncio.Event()
        self.is_last = asyncio.Event()
        """Set when it will not ring again, for the server stops."""

    def ring(self) -> None:
        """Wake everyone who waits now."""
        waited, self._next = self._next, asyncio.Event()
        waited.set()

    def close(self) -> None:
        """Ring for the last time."""
        self.is_last.set()
        self.ring()

    def next(self) -> asyncio.Event:
        """What is set when it rings the next time; ask for it before looking for news, so that none is missed."""
        return self._next
