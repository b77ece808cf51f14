"""Build the site beside the old one and put it in its place when everything is right; otherwise leave all as it was."""

import hashlib
import json
import logging
import os
import shutil
from collections.abc import Callable, Iterable
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import BuildError

from ..checks import check
from ..documents import make
from ..editing.schema import write_schemas
from ..library import load
from ..problems import ContentError, SchakelError
from ..publish import Output
from ..publish.offline import edition, pack
from ..shipped import CONFIG, MACROS, PACKAGE
from ..source.layout import CONTENT_FOLDERS
from .inspect import inspect


class BuildFailed(SchakelError):
    """The site engine stopped; the old site is untouched."""


def build(roots: Iterable[Path], out: Path, *, say: Callable[[str], None] = lambda line: None) -> bool:
    """Build everything of `roots` below `out`: the documents, the site that offers them, and the schemas for editors.

    Returns False when nothing had changed since the last build. say: gets a Dutch line for every document that is made.
    Documents that were made stay when the site fails: each is whole and right by itself.
    """
    roots, out = [Path(root).resolve() for root in roots], Path(out).resolve()
    fingerprint, stamp = _fingerprint(roots), out / ".stamp"
    if stamp.exists() and stamp.read_text() == fingerprint and (out / "site" / "index.html").exists():
        return False
    library = load(roots)
    if problems := check(library):
        raise ContentError(problems)
    make(library, out, say=say)
    fresh = out / ".new"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    try:
        offline = make_offline(roots, fresh / "offline", documents=out)
        _run_mkdocs(write_config(roots, fresh, documents=str(out), offline=str(offline)))
        if faults := inspect(fresh / "site"):
            raise ContentError(faults)
        write_schemas(out / "schema")
        _replace(fresh / "site", out / "site")
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    stamp.write_text(fingerprint)
    return True


def make_offline(roots: list[Path], folder: Path, *, documents: Path) -> Path:
    """The zip file in `folder` with the edition of `roots` without network: a site of its own, with addresses in .html.

    documents: the folder with the printed documents, which go along.
    """
    folder.mkdir()
    path = write_config(roots, folder, documents=str(documents), is_offline=True)
    _run_mkdocs(path)
    site = folder / "site"
    files = [Output(file.relative_to(site).as_posix(), file.read_bytes()) for file in site.rglob("*") if file.is_file()]
    tables = [file for file in files if file.path.startswith("data/") and file.path.endswith((".json", ".csv"))]
    name = str(load_config(str(path)).site_name)
    packed = folder / "offline.zip"
    packed.write_bytes(pack(files, name=name, edition=edition(tables)))
    return packed


def write_config(roots: list[Path], folder: Path, **options: Any) -> Path:
    """An mkdocs.yml in `folder` that builds `roots` into `folder`/site with the settings of the first root, or ours.

    options: of our plugin, as in `SchakelConfig`.
    """
    own = roots[0] / "mkdocs.yml"
    parent = own if own.exists() else CONFIG
    docs = roots[0] / "docs"
    if not docs.is_dir():
        docs = folder / "docs"
        docs.mkdir(exist_ok=True)
    path = folder / "mkdocs.yml"
    settings: dict[str, Any] = {
        "INHERIT": str(parent), "docs_dir": str(docs), "site_dir": str(folder / "site"),
        "plugins": {"schakel": {"content": [str(root) for root in roots], **options}},
    }
    if options.get("is_offline"):
        settings |= {"site_url": "", "use_directory_urls": False}
    path.write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    return path


def _run_mkdocs(config: Path) -> None:
    quiet("WARNING")
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    try:
        mkdocs_build.build(load_config(str(config), strict=True))
    except BuildError as error:
        raise BuildFailed(f"de site kon niet worden gebouwd: {error}") from None


def quiet(level: str) -> None:
    """Print what the site engine says from `level` up; without the theme's notice about another program."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    log = logging.getLogger("mkdocs")
    log.setLevel(level)
    if not log.handlers:
        log.addHandler(logging.StreamHandler())


def _replace(fresh: Path, site: Path) -> None:
    """Put `fresh` in the place of `site`; two renames, so that there is always a whole site."""
    old = site.with_name(".old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def _fingerprint(roots: list[Path]) -> str:
    """A hash of everything that shapes the site: content, docs, macros, the engine, its address and the installed packages."""
    digest = hashlib.sha256()
    watched = [root / name for root in roots for name in (*CONTENT_FOLDERS, "docs", "mkdocs.yml")]
    watched += [MACROS, PACKAGE, CONFIG]
    for top in watched:
        files = [top] if top.is_file() else sorted(path for path in top.rglob("*") if path.is_file())
        for path in files:
            if "__pycache__" not in path.parts:
                digest.update(f"{path}\0".encode())
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    digest.update(os.environ.get("SCHAKEL_URL", "").encode() + b"\0")
    packages = sorted(f"{d.metadata['Name']}=={d.version}" for d in distributions())
    digest.update(json.dumps(packages).encode())
    return digest.hexdigest()
