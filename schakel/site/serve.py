"""Show the site on this machine, and build it again whenever a file is saved."""

import tempfile
from pathlib import Path

from mkdocs.commands import serve as mkdocs_serve
from mkdocs.exceptions import Abort, BuildError

from ..problems import SchakelError
from .build import quiet, write_config


def serve(roots: list[Path], *, port: int) -> int:
    """Serve `roots` on 127.0.0.1 until interrupted. Problems in what is saved are printed; fixing them shows the page.

    Raises:
        SchakelError: If the first build fails.
    """
    with tempfile.TemporaryDirectory(prefix="schakel-") as folder:
        config = write_config([root.resolve() for root in roots], Path(folder))
        quiet("INFO")
        try:
            mkdocs_serve.serve(str(config), dev_addr=f"127.0.0.1:{port}", strict=False)
        except (Abort, BuildError) as error:
            raise SchakelError(str(error)) from None
    return 0
