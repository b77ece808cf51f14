"""What all tests share: writing a folder of content, and `pytest --update-expected`, which rewrites expected texts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from folders import Content, write


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-expected", action="store_true", help="write expected texts anew; review the difference")


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
