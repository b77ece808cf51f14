"""How the work grows with the handbook: every part by itself, whole builds of the site after a change, and other generators."""

import gc
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from schakel import shipped
from tests.support import rivals
from tests.support.generated import write

SCRATCH = Path(tempfile.gettempdir()) / "schakel-rivals"
"""Where the other generators are installed, once."""

CHANGES = {
    "cold": "", "nothing changed": "", "a word in a case": "casuistry/casussen", "a word in a term": "curriculum/begrippen.yml",
    "a macro": "case.html"}
"""What a build follows → where the change is."""


def parts(size: int, seed: int) -> dict[str, float]:
    """Seconds of processor time of every part of the work on the site, for a generated handbook."""
    from schakel.checks import check
    from schakel.cli import COLLECTING
    from schakel.documents.catalogue import catalogue
    from schakel.library import load
    from schakel.render import pages
    from schakel.render.addresses import html_path
    from schakel.render.navigation import navigation
    from schakel.search import Rows, build, files, filters, findables, search_pages

    gc.set_threshold(*COLLECTING)
    figures: dict[str, float] = {}

    def timed(name: str, work: Callable[[], Any]) -> Any:
        started = time.process_time()
        made = work()
        figures[name] = time.process_time() - started
        return made

    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), size, seed)
        whole = timed("load: s", lambda: load([Path(folder)]))
        if mistakes := timed("check: s", lambda: check(whole)):
            raise SystemExit(f"the generated handbook has mistakes: {mistakes[0]}")
    library = whole.public
    timed("links both ways: s", lambda: library.links_to)
    timed("menu: s", lambda: navigation(library))
    timed("filters: s", lambda: filters(library))
    timed("catalogue: s", lambda: catalogue(library))
    timed("search pages: s", lambda: [blank.page for blank in search_pages(library, use_folders=True)])
    timed("search rows: s", lambda: dict(library.derived(Rows).files(use_folders=True)))
    articles = timed("pages: s", lambda: {made.path: str(made.article) for made in pages(library)})
    documents = timed("index, reading: s", lambda: findables(library, articles, partial(html_path, use_folders=True)))
    index = timed("index, building: s", lambda: files(documents, build(documents)))
    figures["largest article: kB"] = max(len(text.encode()) for text in articles.values()) / 1e3
    figures["index: MB"] = sum(len(text.encode()) for text in index.values()) / 1e6
    figures["memory: MiB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"items": float(len(library.items)), **figures}


def builds(size: int, seed: int) -> dict[str, float]:
    """Seconds of processor time of a whole build of the site, without documents, after every change."""
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        content, out, macros = (Path(folder) / name for name in ("content", "out", "macros"))
        write(content, size, seed)
        shutil.copytree(shipped.MACROS, macros)
        for change, place in CHANGES.items():
            _change(content, macros, place)
            words = [sys.executable, "-m", "tests.support.scale", str(content), str(out), str(macros)]
            used = _run(words, out.parent / "said.txt")
            figures[f"build, {change}: s"] = used.ru_utime + used.ru_stime
            figures["build, memory: MiB"] = max(figures.get("build, memory: MiB", 0), used.ru_maxrss / 1024)
        pages = [path.stat().st_size for path in (out / "site").rglob("*.html")]
        figures["HTML files"] = float(len(pages))
        figures["largest page: kB"] = max(pages) / 1e3
        figures["site: MB"] = _size(out / "site")
    return figures


def build_once(content: Path, out: Path, macros: Path) -> None:
    """Build and inspect the site of `content`, as a command does, with what earlier builds kept."""
    shipped.MACROS = macros
    from schakel.checks import check
    from schakel.cli import COLLECTING
    from schakel.kept import Kept
    from schakel.library import load
    from schakel.site import engine
    from schakel.site.build import write_config
    from schakel.site.inspect import inspect

    gc.set_threshold(*COLLECTING)
    shutil.rmtree(out / "site", ignore_errors=True)
    out.mkdir(exist_ok=True)
    library, kept = load([content]), Kept.of(out)
    mistakes = check(library)
    engine.run(write_config([content], out), library, kept)
    if wrong := [*mistakes, *inspect(out / "site", library, kept)]:
        raise SystemExit(str(wrong[0]))


def others(size: int, seed: int) -> Iterator[tuple[str, dict[str, float] | str]]:
    """Each other generator with its version, and its figures on the same pages or why there are none."""
    from schakel.library import load

    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder) / "content", size, seed)
        rivals.write(load([Path(folder) / "content"]).public, Path(folder))
        for rival in rivals.RIVALS:
            environment = SCRATCH / rival.package
            if version := rivals.install(rival, environment):
                yield f"{rival.name} {version}", rivals.measure(rival, environment, Path(folder))
            else:
                yield rival.name, "could not be installed"


def _change(content: Path, macros: Path, place: str) -> None:
    """Change a word at a place in the content, or in a macro."""
    if place.endswith(".html"):
        path = macros / "page" / place
        path.write_text(path.read_text(encoding="utf-8").replace("{% block body %}", "{% block body %}<p>Anders.</p>"), "utf-8")
    elif place:
        path = content / place
        path = path if path.is_file() else sorted(path.iterdir())[0]
        path.write_text(path.read_text(encoding="utf-8").replace("luistert", "kijkt", 1), "utf-8")


def _run(words: list[str], log: Path) -> resource.struct_rusage:
    with log.open("wb") as said:
        process = subprocess.Popen(words, stdout=said, stderr=said, cwd=Path(__file__).parents[2])
        _, status, used = os.wait4(process.pid, 0)
        with suppress(ChildProcessError):
            process.wait()
    if status:
        raise SystemExit(log.read_text(encoding="utf-8")[-2000:])
    return used


def _size(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


if __name__ == "__main__":
    build_once(*map(Path, sys.argv[1:]))
