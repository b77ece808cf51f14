"""What search tests share: pages of the small site, opened from disk in Chromium."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest


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
