"""Pictures in texts: what the token of an image says, and which file it names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from markdown_it.token import Token

from .markdown import parse_once

PICTURES = "beelden/"
"""The folder below `docs/` with the pictures of texts."""

_CREDIT = re.compile(r"(?:^|(?<=[\s(]))(?:foto|beeld|tekening|illustratie|kaart|film)\s*:", re.IGNORECASE)
"""Where a caption starts to tell who made the picture, as in a newspaper."""


@dataclass(frozen=True)
class Figure:
    """A picture in a text, with what is written about it: `![alternative](name "Caption. Foto: maker, licence")`."""

    name: str
    """Its path below `docs/`; empty for a picture from elsewhere, which is not shown."""
    alternative: str
    """What is to be seen on it, for who does not see it."""
    caption: str = ""
    """What is written under it; may be empty."""
    credit: str = ""
    """Who made it and what others may do with it, as written: `Foto: Jan Bakker, CC BY 4.0`; may be empty."""


def figure(token: Token) -> Figure:
    """What the token of an image says."""
    words = " ".join(str(token.attrs.get("title", "")).split())
    found = _CREDIT.search(words)
    caption, credit = (words[:found.start()], words[found.start():]) if found else (words, "")
    if caption.endswith("(") and credit.endswith(")"):
        caption, credit = caption[:-1], credit[:-1]
    name = picture_path(str(token.attrs.get("src", ""))) or ""
    return Figure(name, "".join(_said(child) for child in token.children or ()), caption.strip(), credit.strip())


def _said(token: Token) -> str:
    """The words of a token in the alternative text of an image, which has no markup."""
    return "".join(_said(child) for child in token.children) if token.children else token.content


def picture_names(text: str) -> Iterator[str]:
    """The files below `docs/` that the images in a text refer to."""
    for block in parse_once(text):
        for token in block.children or ():
            if token.type == "image" and (name := figure(token).name):
                yield name


def picture_path(source: str) -> str | None:
    """The file below `docs/` that an image in a text refers to, with `%20` read as a space.

    Returns:
        The path, or None for an image from elsewhere, which is not shown.
    """
    return unquote(source) if source.startswith(PICTURES) and "://" not in source else None
