"""Derive the offline edition from the finished site: the same pages, with addresses that lead to files."""

import json
import os
import posixpath
import re
import shutil
from collections.abc import Collection, Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ..kept import NOWHERE, Kept, key
from ..publish.offline import LEFT_OUT
from ..render.addresses import relative
from .addresses import Address, rewritten

_SHELF = "offline"
_PRELOAD = re.compile(r'\s*<link rel="preload" [^>]*as="font"[^>]*>')
"""From disk a browser refuses to fetch a font beforehand."""
_ANNOUNCE = '<div data-md-component="announce">'
_BANNER = """
        <aside class="md-banner">
          <div class="md-banner__inner md-grid md-typeset">
            <p>Je leest het handboek zonder internet. <span class="s-edition">De editie staat in LEESMIJ.txt.</span></p>
          </div>
        </aside>
        <script src="{}"></script>"""
_EDITION = "assets/editie.js"
_SCRIPT = "document.querySelector('.s-edition').textContent = {};\n"
"""Only this file says the edition: any word can change it, and the pages that do not say that word are the same in the next."""


def derive(
    site: Path, folder: Path, *, sections: Collection[str], edition: str, instead: Mapping[str, bytes | None],
    kept: Kept = NOWHERE,
) -> None:
    """Write the offline edition of a site.

    Args:
        site: The folder of the site.
        folder: The folder to write in.
        sections: The paths of pages that are the index of their folder; any other page gets a file of its own name.
        edition: The name of the edition, which every page shows.
        instead: Path of a file → its data in this edition; None for a file that it does not have.
        kept: What earlier builds made.
    """
    common = key(*sorted(sections))
    for source in sorted(path for path in site.rglob("*") if path.is_file()):
        path = source.relative_to(site).as_posix()
        if path in LEFT_OUT:
            continue
        target = folder / moved(path, sections)
        target.parent.mkdir(parents=True, exist_ok=True)
        if path in instead:
            if (data := instead[path]) is not None:
                target.write_bytes(data)
        elif path.endswith(".html"):
            data = source.read_bytes()
            at = key(common, path, data)
            written = kept.get(_SHELF, at)
            if written is None:
                written = page(data.decode(), path, sections).encode()
                kept.put(_SHELF, at, written)
            target.write_bytes(written)
        else:
            _link(source, target)
    script = folder / _EDITION
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text(_SCRIPT.format(json.dumps(f"Editie {edition}.")), encoding="utf-8")


def page(html: str, path: str, sections: Collection[str]) -> str:
    """The page at `path` of the site as it is in the offline edition, which has these `sections`."""
    place, here = moved(path, sections), posixpath.dirname(path)

    def change(address: Address) -> str:
        parts = urlsplit(address.url)
        if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
            return address.url
        if address.form == "base":
            return posixpath.relpath(".", posixpath.dirname(place) or ".")
        target = posixpath.normpath(posixpath.join(here, parts.path))
        if parts.path.endswith("/") or posixpath.basename(parts.path) in (".", ".."):
            target = posixpath.normpath(posixpath.join(target, "index.html"))
        if unquote(target).endswith(".html"):
            target = moved(target, sections)
        return parts._replace(path=relative(place, target)).geturl()

    html = _PRELOAD.sub("", rewritten(html, change), count=1)
    return html.replace(_ANNOUNCE, _ANNOUNCE + _BANNER.format(relative(place, _EDITION)), 1)


def moved(path: str, sections: Collection[str]) -> str:
    """Where the file at `path` of the site is in the offline edition."""
    if path in sections or not path.endswith("/index.html"):
        return path
    return path.removesuffix("/index.html") + ".html"


def _link(source: Path, target: Path) -> None:
    """The same file at a second place, or a copy of it where the disk knows no such thing."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
