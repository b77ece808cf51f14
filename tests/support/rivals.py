"""Other site generators on the same pages, to measure beside ours: the library as plain Markdown, and their own commands.

Each is installed in a scratch folder by the measurement itself, never in the environment of Schakel.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from schakel.library import PublicLibrary
from schakel.model.walk import LINK
from schakel.render import Addresses
from schakel.render.addresses import overview

_MKDOCS = """site_name: Proef
use_directory_urls: true
theme:
  name: material
  language: nl
  font: false
  features: [navigation.tabs, navigation.indexes, navigation.prune]
plugins: [search]
"""
_HUGO = 'title = "Proef"\nlanguageCode = "nl"\ndisableKinds = ["RSS", "taxonomy", "term"]\n'
_BASE = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
<nav>{{ range site.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</nav>
<main>{{ .Content }}
{{ if .IsNode }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
</main></body></html>
"""


@dataclass(frozen=True)
class Rival:
    """A site generator."""

    name: str
    package: str
    """What pip installs."""
    command: tuple[str, ...]
    """Run in the folder of the site, where `public` or `site` comes."""


RIVALS = (
    Rival("MkDocs + Material", "mkdocs-material", ("mkdocs", "build", "-q", "-f")),
    Rival("Zensical", "zensical", ("zensical", "build", "-f")),
    Rival("Hugo, bare theme", "hugo", ("hugo", "--quiet", "--cleanDestinationDir")),
)


def pages(library: PublicLibrary) -> Iterator[tuple[str, str]]:
    """Path and Markdown of every page of a library: its texts and links, without anything that Schakel derives."""
    addresses, texts_by_page, titles = Addresses(library), {}, {}
    for entry in library.entries:
        path = addresses.page(entry.id)
        texts = texts_by_page.setdefault(path, [])
        assert entry.item
        titles.setdefault(path, entry.item.title)
        texts.append(f"## {entry.item.title}\n\n" if path in (overview(entry.model),) else "")
        texts += [_linked(library, addresses, path, field.text) for field in entry.texts]
    for path, texts in texts_by_page.items():
        yield path, f"---\ntitle: {titles[path]!r}\n---\n\n# {titles[path]}\n\n" + "\n\n".join(texts) + "\n"


def write(library: PublicLibrary, folder: Path) -> None:
    """Write a site for every rival below `folder`: for MkDocs and Zensical one, for Hugo another."""
    for path, text in pages(library):
        _put(folder / "mkdocs" / "docs" / path, text)
        name = re.sub(r"index\.md$", "_index.md", path)
        _put(folder / "hugo" / "content" / name, re.sub(r"\.md(#[\w-]+)?\)", r"/\1)", text))
    _put(folder / "mkdocs" / "mkdocs.yml", _MKDOCS)
    _put(folder / "hugo" / "hugo.toml", _HUGO)
    for layout in ("single", "list", "index"):
        _put(folder / "hugo" / "layouts" / ("_default" if layout != "index" else "") / f"{layout}.html", _BASE)


def install(rival: Rival, folder: Path) -> str:
    """Install a rival below `folder`, which gives its version; empty if that does not succeed."""
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    words = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", rival.package]
    if subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode:
        return ""
    shown = subprocess.run([str(python), "-m", "pip", "show", rival.package], capture_output=True, text=True).stdout
    found = re.search(r"^Version: (.+)$", shown, re.MULTILINE)
    return found[1] if found else ""


def measure(rival: Rival, environment: Path, folder: Path) -> dict[str, float] | str:
    """Build the site of a rival: seconds of processor time, memory and size; or what it said when it stopped."""
    home = folder / ("hugo" if rival.package == "hugo" else "mkdocs")
    words = [str(environment / "bin" / rival.command[0]), *rival.command[1:]]
    if rival.package == "hugo":
        words += ["-s", str(home)]
    else:
        words.append(str(home / "mkdocs.yml"))
    log = folder / "said.txt"
    with log.open("wb") as said:
        process = subprocess.Popen(words, stdout=said, stderr=said, cwd=home)
        _, status, used = os.wait4(process.pid, 0)
    if status:
        return log.read_text(encoding="utf-8", errors="replace").strip()[-300:]
    site = home / ("public" if rival.package == "hugo" else "site")
    return {
        "cpu": used.ru_utime + used.ru_stime, "MiB": used.ru_maxrss / 1024,
        "pages": sum(1 for _ in site.rglob("*.html")),
        "MB": sum(path.stat().st_size for path in site.rglob("*") if path.is_file()) / 1e6}


def _linked(library: PublicLibrary, addresses: Addresses, start: str, text: str) -> str:
    """A text with its links as Markdown has them: relative, to a file."""
    def link(match: re.Match[str]) -> str:
        name = library.resolve(match[1].strip())
        if name is None:
            return match[2] or match[1]
        path, _, anchor = addresses.place(name).partition("#")
        to = os.path.relpath(path, os.path.dirname(start) or ".")
        return f"[{match[2] or library.items[name].title}]({to}{'#' + anchor if anchor else ''})"
    return LINK.sub(link, text)


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
