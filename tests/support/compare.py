"""Our search beside Material's and Pagefind's: the same questions about the same pages (`python -m tests.support.compare`).

Needs Chromium and playwright; Pagefind takes part when its package is installed (`pagefind[extended]`, tried with 1.5.2).
"""

import argparse
import gzip
import importlib.util
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlsplit

import yaml

from schakel.library import Library, load
from schakel.render import Addresses
from schakel.render.addresses import html_path
from schakel.search.bench import SHOWN, Answer, Question, browser, hits, mean_reciprocal_rank, questions
from schakel.site import engine
from schakel.site.build import write_config

from . import ROOT

LUNR = """async () => {
  const index = await (await fetch('/search/search_index.json')).json();
  const config = JSON.parse(document.getElementById('__config').textContent);
  const worker = new Worker(config.search.replace(/^.*assets/, '/assets'));
  const ask = (message, type) => new Promise(done => {
    worker.onmessage = event => event.data.type === type && done(event.data.data);
    worker.postMessage(message);
  });
  await ask({type: 0, data: {config: index.config, docs: index.docs, options: {suggest: false}}}, 1);
  window.askLunr = async question => (await ask({type: 2, data: question}, 3)).items.map(page => page[0].location);
}"""
PAGEFIND = """async () => {
  const pagefind = await import('/pagefind/pagefind.js');
  await pagefind.init();
  window.askPagefind = async question => {
    const found = await pagefind.search(question);
    return Promise.all(found.results.slice(0, 10).map(async result => (await result.data()).url));
  };
}"""
OURS = """async ([question, shown]) => {
  const result = await schakelSearch.find(question, false);
  const found = await Promise.all(result.hits.slice(0, shown).map(hit => schakelSearch.read(hit)));
  return found.map(one => one.values.address);
}"""


class _Gzip(SimpleHTTPRequestHandler):
    """Serves files compressed, as a web server does."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of a server on this machine for `folder`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Gzip, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def build_stock(content: Path, folder: Path) -> Path:
    """Build the site with Material's own search beside ours; `folder`/site."""
    config = write_config([content], folder)
    settings = yaml.safe_load(config.read_text(encoding="utf-8"))
    settings["plugins"]["search"] = {"lang": "nl"}
    config.write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    engine.run(config)
    return folder / "site"


def run_pagefind(site: Path) -> bool:
    """Make Pagefind's index of `site`, where Pagefind is installed."""
    if not importlib.util.find_spec("pagefind"):
        return False
    words = ["--site", str(site), "--root-selector", "article", "--force-language", "nl", "--quiet"]
    subprocess.run([sys.executable, "-m", "pagefind", *words], check=True)
    return True


def ids(library: Library) -> dict[str, str]:
    """Address on the site → id of the item that is there."""
    addresses = Addresses(library)
    found = {html_path(addresses.place(name), use_folders=True): name for name in library.items}
    return found | {f"{folder}/": f"overzicht/{folder}" for folder in ("casussen", "kenniscafes")}


def answers(page: Any, script: str, asked: tuple[Question, ...], known: dict[str, str]) -> list[Answer]:
    """The answers that `script` gives in `page`."""
    found = []
    for question in asked:
        places = [urlsplit(url) for url in page.evaluate(script, question.text)]
        names = [known.get(place.path.lstrip("/") + (f"#{place.fragment}" if place.fragment else "")) for place in places]
        names = [name or known.get(place.path.lstrip("/")) for name, place in zip(names, places, strict=True)]
        found.append(Answer(question, tuple(dict.fromkeys(name for name in names if name))[:SHOWN]))
    return found


def transfers(chromium: Any, home: str, asked: tuple[Question, ...]) -> tuple[int, list[int]]:
    """Bytes of the first use of our search, and of every question in a browser that has seen nothing else."""
    sizes: list[int] = []
    first = 0
    for question in asked:
        context = chromium.new_context(bypass_csp=True)
        page = context.new_page()
        page.goto(f"{home}/over-dit-handboek/")
        page.wait_for_load_state("networkidle")
        counted: list[int] = []
        page.on("response", lambda answer, counted=counted: counted.append(int(answer.headers.get("content-length", 0))))
        page.focus(".zoek__input")
        page.wait_for_function("window.schakelSearch")
        page.wait_for_load_state("networkidle")
        first = sum(counted)
        counted.clear()
        page.evaluate(OURS, [question.text, 6])
        page.wait_for_load_state("networkidle")
        sizes.append(sum(counted))
        context.close()
    return first, sizes


def main() -> None:
    """Print one line an engine, and what our search loads."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--content", type=Path, default=ROOT)
    options = parser.parse_args()
    asked, library = questions(ROOT / "tests" / "data" / "queries.yml"), load([options.content]).public
    known = ids(library)
    with tempfile.TemporaryDirectory() as folder:
        site = build_stock(options.content, Path(folder))
        has_pagefind = run_pagefind(site)
        with serving(site) as home, browser() as chromium:
            page = chromium.new_page(bypass_csp=True)
            page.goto(home)
            page.focus(".zoek__input")
            page.wait_for_function("window.schakelSearch")
            engines: list[tuple[str, str, str]] = [("Schakel", "", f"question => ({OURS})([question, 10])")]
            engines.append(("Material (lunr, nl)", LUNR, "question => askLunr(question)"))
            if has_pagefind:
                engines.append(("Pagefind", PAGEFIND, "question => askPagefind(question)"))
            for name, start, script in engines:
                if start:
                    page.evaluate(start)
                given = answers(page, script, asked, known)
                none = sum(not answer.ids for answer in given)
                print(f"{name:<20} hit@1 {hits(given, 1):>4} hit@3 {hits(given, 3):>4} of {len(given)} "
                      f"MRR {mean_reciprocal_rank(given):.3f} nothing {none}")
            first, sizes = transfers(chromium, home, asked[::4])
            print(f"first use {first / 1000:.1f} kB; a question {median(sizes) / 1000:.1f} kB, most {max(sizes) / 1000:.1f}")
            index = site / "search" / "search_index.json"
            print(f"Material's index: {len(gzip.compress(index.read_bytes())) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
