"""Serve the handbook on this machine until it is stopped."""

import errno
import logging
import socket
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from types import FrameType

import uvicorn

from ..problems import UsageError
from ..site import engine
from ..site.build import BuildFailed
from ..site.engine import MkDocsException
from .app import application
from .bell import Bell
from .handbook import Handbook

HOST = "127.0.0.1"

PATIENCE = 2
"""Seconds that a browser has to close its connections when the server stops."""


class _Server(uvicorn.Server):
    """A server that lets go of everyone who waits for news when it stops."""

    def __init__(self, config: uvicorn.Config, bell: Bell) -> None:
        super().__init__(config)
        self._bell = bell

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._bell.close()
        super().handle_exit(sig, frame)


def serve(roots: list[Path], *, port: int, made: Path) -> int:
    """Serve `roots` with their drafts until it is stopped. Mistakes stop nothing: they are shown with the pages.

    Args:
        roots: The content roots.
        port: Where on this machine; 0 for any that is free.
        made: The folder in which a build leaves documents, which are offered as they are.

    Raises:
        UsageError: If a folder does not exist, or the port is taken.
        BuildFailed: If the settings of the site are wrong.
    """
    with _listening(port) as listening, tempfile.TemporaryDirectory(prefix="schakel-") as folder:
        engine.listen(logging.StreamHandler(), "WARNING")
        try:
            handbook = Handbook(roots, Path(folder), made)
        except MkDocsException as error:
            raise BuildFailed(f"de site kan niet worden getoond; MkDocs zegt:\n  ‘{error}’") from None
        port, bell = listening.getsockname()[1], Bell()
        config = uvicorn.Config(
            application(handbook, [root.resolve() for root in roots], bell, port), log_level="error", access_log=False,
            server_header=False, timeout_graceful_shutdown=PATIENCE)
        print(f"het handboek staat op http://{HOST}:{port}/ (Ctrl-C stopt)", file=sys.stderr, flush=True)
        with suppress(KeyboardInterrupt):
            _Server(config, bell).run(sockets=[listening])
    return 0


def _listening(port: int) -> socket.socket:
    try:
        return socket.create_server((HOST, port))
    except (OSError, OverflowError) as error:
        reason = {errno.EADDRINUSE: "is al in gebruik", errno.EACCES: "mag je niet gebruiken"}.get(
            getattr(error, "errno", 0) or 0, "bestaat niet")
        raise UsageError(f"poort {port} {reason}; kies een andere met --port") from None
