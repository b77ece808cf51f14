"""What search tests share: the small handbook, built into a folder with a space and an é, and Chromium."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

KLEIN = Path(__file__).parents[1] / "data" / "klein"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the small site."""
    from schakel.site.build import build

    out = tmp_path_factory.mktemp("build") / "één map"
    build([KLEIN], out)
    return out / "site"


@pytest.fixture
def visit(site: Path, chromium: Any) -> Iterator[Callable[..., Any]]:
    """Open a file of the site from disk, without a network: `visit("index.html", width=375)`."""
    contexts, wrong = [], []

    def start(path: str = "index.html", *, query: str = "", width: int = 1280, **options: Any) -> Any:
        context = chromium.new_context(viewport={"width": width, "height": 800}, offline=True, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto((site / path).as_uri() + query)
        return page

    yield start
    for context in contexts:
        context.close()
    assert wrong == []
