"""Check the built site as a browser sees it, whichever engine built it.

Every link leads somewhere, nothing comes from outside, nothing is on a page that is not named, and no browser may run it.
"""

import os
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from ..kept import NOWHERE, Kept, key
from ..library import Library
from ..problems import Problem
from .allowed import ADDRESSES, ATTRIBUTES, GLOBAL, INERT, POLICY, SCHEMES
from .origins import Origins

_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
_LOADING_RELS = {"stylesheet", "icon", "preload", "preconnect", "dns-prefetch", "modulepreload", "prefetch", "manifest"}
_TWICE = re.compile(r"&amp;(?:amp|lt|gt|quot|#x?[0-9a-f]+);", re.IGNORECASE)
"""A sign that was escaped twice, as it stands in HTML."""
_CODE = re.compile(r"<(code|pre)\b.*?</\1>", re.DOTALL)
"""Code may say this; so may a text, see `inspect`."""
_POLICY = "content-security-policy"
_SHELF = "inspected"
_NOTHING = Library((), ())


def inspect(site: Path, library: Library = _NOTHING, kept: Kept = NOWHERE) -> list[Problem]:
    """Every problem in the built `site`, in the order of its pages; what comes from one place in the content once.

    Args:
        site: The folder of the site.
        library: What the site was made of; a problem is at the text that it came from, as far as that can be found.
        kept: What was found on pages in an earlier inspection.
    """
    site, origins = site.resolve(), Origins(library)
    problems: dict[tuple[str, int, int, str], Problem] = {}
    for found in (*_in_pages(site, kept), *_in_styles(site)):
        if found.rule == "double-escape" and origins.hold(found.piece):
            continue
        problem = origins.problem(found.file, found.rule, found.message, found.piece)
        what = problem.message if problem.file == found.file else problem.rule
        problems.setdefault((problem.file, problem.line, problem.column, what), problem)
    return list(problems.values())


@dataclass(frozen=True)
class _Found:
    """Something wrong in a file of the site."""

    file: str
    rule: str
    message: str
    piece: str = ""
    """The words to look for in the content."""


def _in_pages(site: Path, kept: Kept) -> Iterator[_Found]:
    pages = {path.relative_to(site).as_posix(): _read(path.read_bytes(), kept) for path in sorted(site.rglob("*.html"))}
    places = _Places(site, {name: page.ids for name, page in pages.items()})
    for name, page in pages.items():
        if not page.has_policy:
            yield _Found(name, "no-policy", "de pagina laat niet alleen programma’s van de site zelf toe")
        for url in page.loads:
            if url.startswith("//") or _scheme(url) in ("http", "https"):
                yield _Found(name, "outside-resource", f"de pagina laadt {url} van buiten de site", url)
        for url in page.links:
            if wrong := places.wrong_link(url, name):
                yield _Found(name, "dead-link", wrong, url)
        for words, piece in dict.fromkeys((words, piece) for words, piece in page.strange):
            yield _Found(name, "not-allowed", f"er staat ‘{words[:80]}’, en dat mag geen tekst maken", piece)
        for id_, number in page.ids.items():
            if number > 1:
                yield _Found(name, "duplicate-anchor", f"{number} plaatsen hebben het adres #{id_}", id_)
        for piece in page.escaped:
            yield _Found(name, "double-escape", f"er staat ‘{piece}’ in plaats van ‘{unescape(piece)}’", piece)


def _in_styles(site: Path) -> Iterator[_Found]:
    for path in sorted(site.rglob("*.css")):
        for match in _CSS_URL.finditer(path.read_text(encoding="utf-8")):
            url = match.group(1) or match.group(2)
            if url.startswith(("http:", "https:", "//")):
                yield _Found(path.relative_to(site).as_posix(), "outside-resource", f"het stijlblad laadt {url}", url)


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

    has_policy: bool
    """Whether the policy, and no other, stands before everything that it is about."""
    escaped: list[str]
    """Signs that were escaped twice, as a reader sees them."""
    ids: dict[str, int] = field(default_factory=dict)
    """Places that a link can lead to, and how many there are of each."""
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    """Addresses that a browser fetches to show the page."""
    strange: list[tuple[str, str]] = field(default_factory=list)
    """Elements and attributes that are not on the list, and what to look for in the content."""


def _read(data: bytes, kept: Kept) -> _Page:
    at = key(data)
    if values := kept.value(_SHELF, at):
        return _Page(**values)
    page = _seen(data.decode())
    kept.keep(_SHELF, at, vars(page))
    return page


def _seen(html: str) -> _Page:
    tree = LexborHTMLParser(html)
    page = _Page(_has_policy(tree), _escaped_twice(html))
    for node in tree.root.traverse(include_text=False) if tree.root else ():
        tag, attributes = str(node.tag), {name: value or "" for name, value in node.attributes.items()}
        page.strange += _strange(tag, attributes)
        if tag == "script" and "src" not in attributes and attributes.get("type") not in INERT:
            script = node.text(deep=True)
            page.strange.append((f"<script>{script[:40]}", script[:40]))
        _note_addresses(page, tag, attributes)
    return page


def _has_policy(tree: LexborHTMLParser) -> bool:
    """Whether the head begins with the encoding and the policy; a second policy is none of ours."""
    head = [node.attributes for node in tree.head.iter()] if tree.head else []
    policies = [node for node in tree.css("meta[http-equiv]") if str(node.attributes["http-equiv"]).lower() == _POLICY]
    return (
        len(head) > 1 and "charset" in head[0] and len(policies) == 1
        and head[1] == {"http-equiv": "Content-Security-Policy", "content": POLICY})


def _escaped_twice(html: str) -> list[str]:
    if not _TWICE.search(html):
        return []
    return list(dict.fromkeys(unescape(match) for match in _TWICE.findall(_CODE.sub("", html))))


def _strange(tag: str, attributes: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What is not allowed in one element: the element itself, attributes, or a scheme."""
    if tag.startswith(("!", "-")):
        return
    if tag not in ATTRIBUTES:
        yield f"<{tag}>", f"<{tag}"
        return
    for name, value in attributes.items():
        if name not in GLOBAL and name not in ATTRIBUTES[tag] and not name.startswith(("aria-", "data-")):
            yield f"<{tag} {name}>", name
        elif name in ADDRESSES and _scheme(value) not in SCHEMES:
            yield f"<{tag} {name}={value}>", value


def _scheme(address: str) -> str:
    """What an address starts with; ? if it cannot be read."""
    try:
        return urlsplit(address.strip()).scheme.lower()
    except ValueError:
        return "?"


def _note_addresses(page: _Page, tag: str, attributes: dict[str, str]) -> None:
    rel = set(attributes.get("rel", "").split())
    for name, value in attributes.items():
        if name == "id" or (name == "name" and tag == "a"):
            page.ids[value] = page.ids.get(value, 0) + 1
        elif name in ("src", "srcset"):
            urls = [value] if name == "src" else [version.split()[0] for version in value.split(",") if version.strip()]
            page.loads += urls
            page.links += urls
        elif name == "href" and tag == "link":
            (page.loads if rel & _LOADING_RELS else page.links).append(value)
        elif name == "href":
            page.links.append(value)


class _Places:
    """Everything in a site that a link can lead to: the disk is asked once, not for every link."""

    def __init__(self, site: Path, ids: Mapping[str, Mapping[str, int]]) -> None:
        self._ids = ids
        self._files: set[str] = set()
        self._folders: set[str] = set()
        for folder, _, names in os.walk(site):
            place = Path(folder).relative_to(site).as_posix()
            self._folders.add(place)
            self._files.update(names if place == "." else (f"{place}/{name}" for name in names))

    def wrong_link(self, url: str, page: str) -> str | None:
        """What is wrong with a link to `url` on `page`, if anything is."""
        address = _address(url)
        if isinstance(address, str):
            return address or None
        path, fragment = address
        target = page
        if path:
            base = "" if path.startswith("/") else posixpath.dirname(page)
            target = posixpath.normpath(posixpath.join(base, path.lstrip("/")))
            if target in self._folders or path.endswith("/"):
                target = posixpath.normpath(f"{target}/index.html")
            if path.startswith("/") and posixpath.basename(page) == "404.html":
                return None
            if target not in self._files:
                return f"de link naar {url} gaat nergens heen"
        if fragment and not fragment.startswith("__") and fragment not in self._ids.get(target, (fragment,)):
            return f"op {target} is geen plaats {fragment}"
        return None


@cache
def _address(url: str) -> tuple[str, str] | str:
    """The path and the fragment of a link within the site; a text for any other, empty if nothing is wrong with it."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return f"{url} is geen adres"
    if parts.scheme or parts.netloc or url.startswith(("//", "#__", "{")) or url in ("", "#"):
        return ""
    return unquote(parts.path), unquote(parts.fragment)

