"""Show the site on this machine, and build it again whenever a file is saved."""

import errno
import logging
import tempfile
from pathlib import Path

from mkdocs.commands import serve as mkdocs_serve
from mkdocs.exceptions import Abort, MkDocsException

from ..checks import check
from ..library import load
from ..problems import ContentError, UsageError
from .build import BuildFailed, listen, write_config


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
        config = write_config([root.resolve() for root in roots], Path(folder), drafts=True)
        listen(logging.StreamHandler(), "INFO")
        try:
            mkdocs_serve.serve(str(config), dev_addr=f"127.0.0.1:{port}", strict=False)
        except Abort:
            raise BuildFailed("de site kan niet worden getoond; hierboven staat waarom") from None
        except MkDocsException as error:
            raise BuildFailed(f"de site kan niet worden getoond; MkDocs zegt:\n  ‘{error}’") from None
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            raise UsageError(f"poort {port} is al in gebruik; kies een andere met --port") from None
    return 0
