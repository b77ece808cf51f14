"""Check the built site, whichever engine built it: links, anchors, external resources."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ..problems import Problem

_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)\b([^>]*)>")
_ATTRIBUTE = re.compile(r"""\b(href|src|srcset|id|name|data-md-component|rel)=("[^"]*"|'[^']*'|[^\s"'>]+)""")
_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
_LOADING_RELS = {"stylesheet", "icon", "preload", "preconnect", "dns-prefetch", "modulepreload", "prefetch", "manifest"}


def inspect(site: Path) -> list[Problem]:
    """Every problem in the built `site`, by file."""
    site = site.resolve()
    pages = {path: _read(path) for path in sorted(site.rglob("*.html"))}
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
    for path in sorted(site.rglob("*.css")):
        for match in _CSS_URL.finditer(path.read_text(encoding="utf-8")):
            url = match.group(1) or match.group(2)
            if url.startswith(("http:", "https:", "//")):
                problems.append(_problem(path.relative_to(site).as_posix(), "outside-resource", f"het stijlblad laadt {url}"))
    return problems


class _Page:
    def __init__(self) -> None:
        self.anchors: set[str] = set()
        self.links: list[str] = []
        self.loads: list[str] = []


def _read(path: Path) -> _Page:
    page = _Page()
    for tag, name, value, rel in _attributes(path.read_text(encoding="utf-8")):
        if name == "id" or (name == "name" and tag == "a"):
            page.anchors.add(value)
        elif name in ("src", "srcset"):
            page.loads.append(value)
            page.links.append(value)
        elif name == "href" and tag == "link":
            (page.loads if rel & _LOADING_RELS else page.links).append(value)
        elif name == "href":
            page.links.append(value)
    return page


def _attributes(html: str) -> Iterator[tuple[str, str, str, set[str]]]:
    html = re.sub(r"<!--.*?-->|(<script\b[^>]*>).*?</script>", r"\1", html, flags=re.DOTALL)
    for tag, text in _TAG.findall(html):
        pairs = [(name, unescape(value.strip("\"'"))) for name, value in _ATTRIBUTE.findall(text)]
        rel = {word for name, value in pairs if name == "rel" for word in value.split()}
        for name, value in pairs:
            yield tag.lower(), name, value, rel


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
