"""Run the programs of `schakel/browser` in a page of a few lines, without a built site."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import pytest

from schakel.browser import FOLDER, PROGRAMS, PUBLISHED
from schakel.library import Library
from schakel.render import pages

SITE = "http://site.test/"
SESSION = "cursussen/kort/1-luisteren.md"
TYPES = {"html": "text/html; charset=utf-8", "js": "text/javascript; charset=utf-8"}


@pytest.fixture
def open_page(chromium: Any) -> Iterator[Callable[..., Any]]:
    """Open a page with programs at its end: `open_page(body, "desk/desk.js", query="?begin=13:30", files={"x.js": "…"})`.

    Every program is at its published address; `files` adds others, as paths from the root of the site.
    """
    pages, complaints = [], []

    def start(body: str, *programs: str, query: str = "", files: Mapping[str, str] | None = None) -> Any:
        scripts = "".join(f'<script src="/{PUBLISHED}/{name}"></script>' for name in programs)
        served = {f"{PUBLISHED}/{name}": (FOLDER / name).read_text(encoding="utf-8") for name in PROGRAMS}
        served |= {"page.html": f"<!doctype html><html lang=nl><title>Proef</title><body>{body}{scripts}"} | (files or {})

        def answer(route: Any) -> None:
            path = urlsplit(route.request.url).path.lstrip("/")
            if path in served:
                route.fulfill(body=served[path], content_type=TYPES[path.rpartition(".")[2]])
            else:
                route.fulfill(status=404)

        page = chromium.new_page()
        pages.append(page)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.route("**/*", answer)
        page.goto(f"{SITE}page.html{query}")
        return page

    yield start
    for page in pages:
        page.close()
    assert complaints == []


@pytest.fixture
def open_desk(open_page: Callable[..., Any], library: Library) -> Callable[..., Any]:
    """Open the page of the small handbook's session, and its desk."""
    shown = next(page for page in pages(library.public) if page.path == SESSION)
    programs = [f"{name}.js" for name in shown.script.split()]

    def start(query: str = "", *, is_open: bool = True) -> Any:
        page = open_page(shown.article, *programs, query=query)
        if is_open:
            page.locator(".s-desk-line button").click()
        return page

    return start
