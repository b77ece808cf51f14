"""Build a new site next to the old one, and replace the old one only if everything is right."""

import hashlib
import logging
import os
import shutil
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml

from ..checks import check
from ..documents import make, raise_for_failed
from ..documents.manifest import waiting
from ..documents.output import locked
from ..documents.summary import summary
from ..editing.schema import write_schemas
from ..kept import Kept, programs
from ..library import Library, load
from ..packages import Web
from ..pictures import Shelf
from ..problems import ContentError, SchakelError
from ..shipped import CONFIG, MACROS
from ..source.layout import CONTENT_FOLDERS
from . import engine
from .engine import MkDocsException
from .inspect import inspect


class BuildFailed(SchakelError):
    """MkDocs stopped; the old site is untouched."""


def build(
    roots: Iterable[Path], out: Path, *, anew: bool = False, collections: bool = True, workers: str = "",
    report: Callable[[str], None] = lambda line: None,
) -> bool:
    """Build the documents, the site that offers them, and the schemas for editors.

    Documents that have been made are kept if the site fails: each is complete in itself. A document that cannot be made does
    not stop the site, which then does not offer it.

    Args:
        roots: The content roots.
        out: The folder to build in.
        anew: Whether to make everything again, pictures and documents too, as if nothing had been built before.
        collections: Whether to make collections; the site offers none that may be of older content.
        workers: The address of a dask cluster that makes the documents; empty to make them here.
        report: Called with a Dutch line for each document that is made, now and then while pages are, and at the end of both.

    Returns:
        Whether anything was built: False if nothing has changed since the last build.

    Raises:
        ContentError: If the content or the built site has problems.
        BuildFailed: If MkDocs stops.
        DocumentFailed: If the site was built, without some of its documents.
        DiskRefused: If the folder cannot be written.
        UsageError: If another build does not finish.
    """
    roots, out = [Path(root).resolve() for root in roots], Path(out).resolve()
    with locked(out, report):
        _recover(out)
        fingerprint, stamp = _fingerprint(roots), out / ".stamp"
        shelf, kept = Shelf.of(out), Kept.of(out)
        if anew:
            stamp.unlink(missing_ok=True)
            shelf.clear()
            kept.clear()
        is_same = stamp.is_file() and stamp.read_bytes() == _stamped(fingerprint, out)
        if is_same and (out / "site" / "index.html").is_file() and not (collections and waiting(out)):
            return False
        library = load(roots, shelf)
        if problems := check(library):
            raise ContentError(problems)
        stamp.unlink(missing_ok=True)
        documents = make(
            library, out, web=web_of(roots), anew=anew, collections=collections, workers=workers, report=report)
        fresh = out / f"{_WORK}{os.getpid()}"
        fresh.mkdir()
        try:
            started = time.perf_counter()
            config = write_config(roots, fresh, documents=str(out), offline=str(fresh / "offline"))
            states = _run_mkdocs(config, library, kept, report)
            if faults := inspect(fresh / "site", library, kept) or inspect(fresh / "offline", library, kept):
                raise ContentError(faults)
            write_schemas(out / "schema")
            _replace(fresh / "site", out / "site")
            kept.trim()
            report(summary(states, time.perf_counter() - started, "pagina", "pagina’s"))
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
        raise_for_failed(documents, then=f"De site staat in {out / 'site'}, zonder wat hierboven staat.")
        stamp.write_bytes(_stamped(fingerprint, out))
        return True


def write_config(roots: list[Path], folder: Path, **options: Any) -> Path:
    """Write an mkdocs.yml that builds `roots` into the folder `site` next to it.

    Args:
        roots: The content roots; the first may have an mkdocs.yml whose settings replace ours.
        folder: Where to write it.
        options: Options of our plugin, as in `SchakelConfig`.
    """
    parent = _config_of(roots)
    docs = roots[0] / "docs"
    if not docs.is_dir():
        docs = folder / "docs"
        docs.mkdir(exist_ok=True)
    path = folder / "mkdocs.yml"
    settings: dict[str, Any] = {
        "INHERIT": str(parent), "docs_dir": str(docs), "site_dir": str(folder / "site"),
        "plugins": {"schakel": {"content": [str(root) for root in roots], **options}},
    }
    path.write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    return path


def web_of(roots: Sequence[Path]) -> Web:
    """Where the site of these content roots is on the web."""
    return engine.stated(_config_of(roots))


def _config_of(roots: Sequence[Path]) -> Path:
    """The settings of the first root, or else ours."""
    own = roots[0] / "mkdocs.yml"
    return own if own.exists() else CONFIG


class _Kept(logging.Handler):
    """Keeps what the site engine says, to be quoted when it stops."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def _run_mkdocs(config: Path, library: Library, kept: Kept, report: Callable[[str], None]) -> list[str]:
    """Run MkDocs on a checked library; every warning is a reason to stop. Raises BuildFailed with its words.

    For each page it says whether it was `made` or `kept`.
    """
    said = _Kept()
    engine.listen(said, "WARNING")
    try:
        return engine.run(config, library, kept, report)
    except MkDocsException as error:
        words = "".join(f"\n  ‘{line}’" for line in said.lines or [str(error)])
        raise BuildFailed(f"de site kon niet worden gebouwd; MkDocs zegt:{words}") from None


_WORK = ".new-"
"""The start of the name of a working folder; the number of its process follows."""

_OLD = ".old"
"""The site that was, between the two renames that replace it."""


def _recover(out: Path) -> None:
    """Clean up after a build that was killed: the last good site back in its place, working folders gone."""
    site, old = out / "site", out / _OLD
    if old.is_dir() and not site.exists():
        old.rename(site)
    for left in (old, *out.glob(f"{_WORK}*")):
        shutil.rmtree(left, ignore_errors=True)


def _replace(fresh: Path, site: Path) -> None:
    """Replace `site` by `fresh` with two renames, so that no one ever sees half a site."""
    old = site.with_name(_OLD)
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def _stamped(fingerprint: str, out: Path) -> bytes:
    """What a site was built from, and which documents it does not offer because they waited."""
    return "\n".join([fingerprint, *waiting(out)]).encode()


def _fingerprint(roots: list[Path]) -> str:
    """A hash of everything that shapes the site: content, docs, macros, the engine, its address and installed packages."""
    digest = hashlib.sha256()
    watched = [root / name for root in roots for name in (*CONTENT_FOLDERS, "docs", "mkdocs.yml")]
    watched += [MACROS, CONFIG]
    for top in watched:
        files = [top] if top.is_file() else sorted(path for path in top.rglob("*") if path.is_file())
        for path in files:
            digest.update(f"{path}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    digest.update(os.environ.get("SCHAKEL_URL", "").encode() + b"\0")
    digest.update(programs())
    return digest.hexdigest()
