"""What all tests share: a folder of content, Chromium, and `pytest --update-expected`, which rewrites expected texts."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from schakel.problems import MissingTool
from schakel.search.bench import browser
from tests.support.folders import Content, write


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-expected", action="store_true", help="write expected texts anew; review the difference")
    parser.addoption("--record", metavar="FILE", help="write what the accessibility tests find into this statement")


@pytest.fixture
def content(tmp_path: Path) -> Callable[[Content], Path]:
    """Write a folder of content: `root = content({"curriculum/begrippen.yml": "…"})`."""
    return lambda files: write(files, tmp_path / "content")


@pytest.fixture
def expect(request: pytest.FixtureRequest) -> Callable[[str, Path], None]:
    """Compare a text with the one in a file; with --update-expected write it there."""
    def compare(text: str, path: Path) -> None:
        if request.config.getoption("--update-expected"):
            path.write_text(text, encoding="utf-8")
        assert path.exists(), f"{path} is missing; make it with pytest --update-expected and read it"
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Chromium of the system, one for all tests; without it they are skipped."""
    opening = browser()
    try:
        running = opening.__enter__()
    except MissingTool as error:
        pytest.skip(str(error))
    yield running
    opening.__exit__(None, None, None)
