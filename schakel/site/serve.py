"""Show the site on this machine, and build it again whenever a file is saved."""

import errno
import logging
import tempfile
from pathlib import Path

from ..checks import check
from ..library import load
from ..pictures import Shelf
from ..problems import ContentError, UsageError
from . import engine
from .build import BuildFailed, write_config
from .engine import Abort, MkDocsException


def serve(roots: list[Path], *, port: int) -> int:
    """Serve `roots` with their drafts on 127.0.0.1 until it is stopped.

    A mistake made meanwhile is printed; mending it shows the page.

    Raises:
        UsageError: a folder does not exist, or the port is taken.
        ContentError: there were mistakes at the start.
        BuildFailed: MkDocs stopped.
    """
    if problems := check(load(roots)):
        raise ContentError(problems)
    with tempfile.TemporaryDirectory(prefix="schakel-") as folder:
        config = write_config(
            [root.resolve() for root in roots], Path(folder), pictures=str(Shelf.of(Path(folder)).folder), drafts=True)
        engine.listen(logging.StreamHandler(), "INFO")
        try:
            engine.serve(config, f"127.0.0.1:{port}")
        except Abort:
            raise BuildFailed("de site kan niet worden getoond; hierboven staat waarom") from None
        except MkDocsException as error:
            raise BuildFailed(f"de site kan niet worden getoond; MkDocs zegt:\n  ‘{error}’") from None
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            raise UsageError(f"poort {port} is al in gebruik; kies een andere met --port") from None
    return 0
