"""From the public library to what others take along: metadata, open data, feeds, pictures, the edition without network.

Every function here is pure: values in, texts and bytes out. Writing them is the work of `site`.
"""

from .site_info import Output, SiteInfo

__all__ = ["Output", "SiteInfo"]
