"""From items to pages: views for the macros, HTML from the macros, and the menu. Touches no disk but `macros/`."""

from .addresses import Addresses
from .downloads import Download
from .navigation import navigation
from .pages import pages
from .web_page import Blank, Ways, WebPage

__all__ = ["Addresses", "Blank", "Download", "Ways", "WebPage", "navigation", "pages"]
