"""Files of the editors in a text: a link to one is a link to a path in `bijlagen/`. The part with a file is in `base`."""

from collections.abc import Iterator
from urllib.parse import unquote

from ..attachments import FOLDER
from .markdown import parse_once


def attachment_path(address: str) -> str | None:
    """The file below `docs/` that a link in a text leads to, with `%20` read as a space; None for any other link."""
    return unquote(address) if address.startswith(FOLDER) and "://" not in address else None


def attachment_names(text: str) -> Iterator[str]:
    """The files below `docs/` that the links in a text lead to."""
    for block in parse_once(text):
        for token in block.children or ():
            if token.type == "link_open" and (name := attachment_path(str(token.attrs.get("href", "")))):
                yield name
