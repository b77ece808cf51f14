"""What browser tests share: the handbook built once, served on 127.0.0.1, and Chromium that reports every request.

`SCHAKEL_SITE=build/site pytest tests/browser` tests a site that was built before, instead of building one.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from schakel.site import engine
from schakel.site.build import write_config
from tests.support import ROOT
from tests.support.once import once
from tests.support.serving import serving
from tests.support.visiting import Visit


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, chromium: Any) -> Path:
    """The folder of the built handbook, without its printed documents: those take long, and are not for a browser."""
    if given := os.environ.get("SCHAKEL_SITE"):
        return Path(given).resolve()
    return once(tmp_path_factory, "handboek", _build) / "site"


def _build(folder: Path) -> None:
    engine.run(write_config([ROOT], folder))


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the handbook is served, with a slash at the end."""
    with serving(site) as served:
        yield served


@pytest.fixture
def visit(chromium: Any) -> Iterator[Callable[..., Visit]]:
    """Open an address in a fresh browser: `visit(address, width=320, color_scheme="dark")`."""
    contexts = []

    def start(url: str, *, width: int = 1280, height: int = 800, **options: Any) -> Visit:
        context = chromium.new_context(viewport={"width": width, "height": height}, locale="nl-NL", **options)
        contexts.append(context)
        made = Visit(context.new_page())
        made.page.on("request", lambda request: made.requests.append(request.url))
        made.page.on("console", lambda said: made.complaints.append(said.text) if said.type == "error" else None)
        made.page.on("pageerror", lambda error: made.complaints.append(str(error)))
        made.page.goto(url)
        return made

    yield start
    for context in contexts:
        context.close()
