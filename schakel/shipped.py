"""The macros and the settings that Schakel ships with: in a wheel within the package, in a checkout beside it."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
"""The engine itself, with its fonts, theme and word list."""

_PACKED = PACKAGE / "_shipped"
"""Where a wheel has them (`force-include` in pyproject.toml); a checkout has no such folder."""

_HOME = _PACKED if _PACKED.is_dir() else PACKAGE.parent

MACROS = _HOME / "macros"
"""The templates of pages and printed documents."""

CONFIG = _HOME / "mkdocs.yml"
"""The settings of a site that has none of its own."""
