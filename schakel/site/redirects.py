"""Keep old addresses working: a small page for each alias that leads to the item that replaced it."""

import posixpath
from html import escape
from pathlib import Path

from ..library import PublicLibrary
from ..model import BY_PREFIX
from ..render import Addresses
from ..render.addresses import html_path, relative
from .allowed import POLICY

_PAGE = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<meta name="robots" content="noindex"><link rel="canonical" href="{url}">
<meta http-equiv="refresh" content="0; url={url}"></head>
<body><p>Deze pagina is verplaatst naar <a href="{url}">{title}</a>.</p></body></html>
"""


def redirects(library: PublicLibrary, *, use_folders: bool) -> dict[str, str]:
    """The page of each alias, by its path on the site."""
    addresses, pages = Addresses(library), {}
    for alias, name in sorted(library.aliases.items()):
        prefix, _, slug = alias.partition("/")
        if prefix not in BY_PREFIX or not slug:
            continue
        old = posixpath.join(BY_PREFIX[prefix].kind.folder, slug)
        target = html_path(addresses.place(name), use_folders=use_folders)
        url = escape(relative(f"{old}/" if use_folders else old, target))
        title = escape(library.items[name].title)
        path = f"{old}/index.html" if use_folders else f"{old}.html"
        pages[path] = _PAGE.format(policy=POLICY, title=title, url=url)
    return pages


def write_redirects(library: PublicLibrary, site: Path, *, use_folders: bool) -> None:
    """Write the redirects of `library` into the built `site`; an address that is in use is kept as it is."""
    for name, page in redirects(library, use_folders=use_folders).items():
        path = site / name
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page, encoding="utf-8")
