"""Check the built site as a browser sees it, whichever engine built it: links, anchors, external resources, what is allowed."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from ..problems import Problem
from .allowed import ADDRESSES, ATTRIBUTES, GLOBAL, INERT, SCHEMES

_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
_LOADING_RELS = {"stylesheet", "icon", "preload", "preconnect", "dns-prefetch", "modulepreload", "prefetch", "manifest"}
_DEPTH = re.compile(r'new URL\("[^"]*",location\)')
"""Where the script of the theme says how deep the page is."""

_EMPTY_PAGE = "404.html"
"""The page on which nothing of the content is: its scripts are those of the theme."""


def inspect(site: Path) -> list[Problem]:
    """Every problem in the built `site`, by file."""
    site = site.resolve()
    pages = {path: _read(path) for path in sorted(site.rglob("*.html"))}
    scripts_of_theme = pages[site / _EMPTY_PAGE].scripts if site / _EMPTY_PAGE in pages else []
    anchors = {path: page.anchors for path, page in pages.items()}
    problems: list[Problem] = []
    for path, page in pages.items():
        page_name = path.relative_to(site).as_posix()
        problems += [
            _problem(page_name, "outside-resource", f"de pagina laadt {url} van buiten de site")
            for url in page.loads if urlsplit(url).scheme in ("http", "https") or url.startswith("//")]
        problems += [
            _problem(page_name, "dead-link", wrong)
            for url in page.links if (wrong := _wrong_link(url, path, site, anchors))]
        strange = [f"<script>{script[:40]}" for script in page.scripts if script not in scripts_of_theme]
        problems += [
            _problem(page_name, "not-allowed", f"op de pagina staat ‘{words[:80]}’, en dat mag geen tekst maken")
            for words in dict.fromkeys([*page.strange, *strange])]
    for path in sorted(site.rglob("*.css")):
        for match in _CSS_URL.finditer(path.read_text(encoding="utf-8")):
            url = match.group(1) or match.group(2)
            if url.startswith(("http:", "https:", "//")):
                problems.append(_problem(path.relative_to(site).as_posix(), "outside-resource", f"het stijlblad laadt {url}"))
    return problems


def loaded_by(folder: Path, style: str) -> set[str]:
    """The files below `folder` that the stylesheet `style` in it loads: fonts, pictures, other stylesheets."""
    path = folder / style
    if not path.is_file():
        return set()
    urls = (match.group(1) or match.group(2) for match in _CSS_URL.finditer(path.read_text(encoding="utf-8")))
    return {posixpath.normpath(posixpath.join(posixpath.dirname(style), unquote(urlsplit(url).path))) for url in urls}


@dataclass
class _Page:
    """What a browser finds on a page."""

    anchors: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    """Addresses that a browser fetches to show the page."""
    scripts: list[str] = field(default_factory=list)
    """Programs in the page itself, without the depth of the page."""
    strange: list[str] = field(default_factory=list)
    """Elements and attributes that are not on the list."""


def _read(path: Path) -> _Page:
    page = _Page()
    root = LexborHTMLParser(path.read_text(encoding="utf-8")).root
    for node in root.traverse(include_text=False) if root else ():
        tag, attributes = str(node.tag), {name: value or "" for name, value in node.attributes.items()}
        page.strange += _strange(tag, attributes)
        if tag == "script" and "src" not in attributes and attributes.get("type") not in INERT:
            page.scripts.append(_DEPTH.sub("", node.text(deep=True)))
        _note_addresses(page, tag, attributes)
    return page


def _strange(tag: str, attributes: dict[str, str]) -> Iterator[str]:
    """What is not allowed in one element: the element itself, attributes, or a scheme."""
    if tag.startswith(("!", "-")):
        return
    if tag not in ATTRIBUTES:
        yield f"<{tag}>"
        return
    for name, value in attributes.items():
        if name not in GLOBAL and name not in ATTRIBUTES[tag] and not name.startswith(("aria-", "data-")):
            yield f"<{tag} {name}>"
        elif name in ADDRESSES and urlsplit(value.strip()).scheme.lower() not in SCHEMES:
            yield f"<{tag} {name}={value}>"


def _note_addresses(page: _Page, tag: str, attributes: dict[str, str]) -> None:
    rel = set(attributes.get("rel", "").split())
    for name, value in attributes.items():
        if name == "id" or (name == "name" and tag == "a"):
            page.anchors.add(value)
        elif name in ("src", "srcset"):
            urls = [value] if name == "src" else [version.split()[0] for version in value.split(",") if version.strip()]
            page.loads += urls
            page.links += urls
        elif name == "href" and tag == "link":
            (page.loads if rel & _LOADING_RELS else page.links).append(value)
        elif name == "href":
            page.links.append(value)


def _wrong_link(url: str, page: Path, site: Path, anchors: dict[Path, set[str]]) -> str | None:
    parts = urlsplit(url)
    if parts.scheme or parts.netloc or url.startswith(("//", "#__", "{")) or url in ("", "#"):
        return None
    target = page
    if parts.path:
        base = site if parts.path.startswith("/") else page.parent
        target = (base / unquote(parts.path).lstrip("/")).resolve()
        if target.is_dir() or parts.path.endswith("/"):
            target = target / "index.html"
        if page.name == "404.html" and parts.path.startswith("/"):
            return None
        if not target.is_file():
            return f"de link naar {url} gaat nergens heen"
    fragment = unquote(parts.fragment)
    if fragment and target in anchors and fragment not in anchors[target] and not fragment.startswith("__"):
        return f"op {target.relative_to(site).as_posix()} is geen plaats {fragment}"
    return None


def _problem(file: str, rule: str, message: str) -> Problem:
    return Problem(file, 1, 1, rule, message)
