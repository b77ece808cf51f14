"""What documents are made with: programs, templates, fonts, and the engine that writes their sources."""

import hashlib
import sys
import zlib
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
def press(format: str) -> bytes:
    """A hash of what turns the source of any document of a format into the document; a package asks only the engine."""
    if format in ("IMSCC", "XML"):
        return b""
    if format != "PDF":
        return hashlib.sha256(pandoc.version().encode()).digest()
    digest = hashlib.sha256(version().encode())
    for name, data in templates().items():
        digest.update(name.encode() + b"\0" + data)
    for path in sorted(FONTS.glob("*.ttf")):
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.digest()


@cache
def equipment() -> bytes:
    """A hash of what turns any source into a document: two machines where it is the same make the same bytes of it."""
    editable = press("DOCX") if pandoc.is_present() else b""
    return hashlib.sha256(press("PDF") + editable + _engine() + zlib.ZLIB_RUNTIME_VERSION.encode()).digest()


@cache
def desk() -> bytes:
    """A hash of what writes the source of any document: the whole engine, for all of it may have a hand in that."""
    packages = repr([sys.version, *((name, version_of(name)) for name in _PACKAGES)])
    return hashlib.sha256(packages.encode() + _engine()).digest()


@cache
def _engine() -> bytes:
    """A hash of the engine itself."""
    digest = hashlib.sha256()
    macros = [path for folder in ("office", "packages") for path in (MACROS / folder).iterdir()]
    files = [*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.yml"), *macros, *FONTS.glob("*.ttf")]
    for path in sorted(files):
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.digest()
