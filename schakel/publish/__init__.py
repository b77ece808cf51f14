"""What the site publishes besides its pages: metadata, open data, feeds, social cards and the offline edition.

Every function here is pure and returns texts or bytes; the room `site` writes them.
"""

from .site_info import Output, SiteInfo

__all__ = ["Output", "SiteInfo"]
