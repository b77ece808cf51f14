"""From items to pages: views for the macros, Markdown for the site engine, and the menu. Touches no disk but `macros/`."""

from .addresses import Addresses
from .downloads import Download
from .navigation import navigation
from .pages import PageText, pages

__all__ = ["Addresses", "Download", "PageText", "navigation", "pages"]
