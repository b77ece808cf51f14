"""What documents are made with: programs, templates, fonts, and the engine that writes their sources."""

import hashlib
import sys
from functools import cache
from importlib.metadata import version as version_of

from ..glyphs import FONTS
from ..office import pandoc
from ..print.compile import templates, version
from ..shipped import MACROS, PACKAGE

_PACKAGES = (
    "jinja2", "linkify-it-py", "markdown-it-py", "markupsafe", "mdit-py-plugins", "pydantic", "pydantic-core", "pyyaml")
"""What else has a hand in the sources."""


@cache
def press(is_pdf: bool) -> bytes:
    """A hash of what turns the source of any PDF, or of any editable document, into the document."""
    if not is_pdf:
        return hashlib.sha256(pandoc.version().encode()).digest()
    digest = hashlib.sha256(version().encode())
    for name, data in templates().items():
        digest.update(name.encode() + b"\0" + data)
    for path in sorted(FONTS.glob("*.ttf")):
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.digest()


@cache
def desk() -> bytes:
    """A hash of what writes the source of any document: the whole engine, for all of it may have a hand in that."""
    digest = hashlib.sha256(repr([sys.version, *((name, version_of(name)) for name in _PACKAGES)]).encode())
    files = [*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.yml"), *(MACROS / "office").iterdir(), *FONTS.glob("*.ttf")]
    for path in sorted(files):
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.digest()
