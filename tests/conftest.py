"""What all tests share: folders of content, what is built of them once, Chromium, and `pytest --update-expected`.

Sites and documents are made once, also for several processes (`-n 2`). A test that changes them takes a copy.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from schakel.documents import make
from schakel.library import Library, load
from schakel.problems import MissingTool
from schakel.search.bench import browser
from schakel.site.build import build
from tests.support import KLEIN, VIJANDIG
from tests.support.folders import Content, write
from tests.support.once import once


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-expected", action="store_true", help="write expected texts anew; review the difference")
    parser.addoption("--rounds", type=int, default=2, help="how often a build is killed, and how often two come at once")
    parser.addoption("--record", metavar="FILE", help="write what the accessibility tests find into this statement")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """With `--dist loadscope` a folder of tests stays on one core: its tests share what took long to build."""
    if config.getvalue("dist") != "loadscope":
        return None
    from xdist.scheduler import LoadScopeScheduling

    class ByFolder(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return "/".join(nodeid.partition("::")[0].split("/")[:2])

    return ByFolder(config, log)


@pytest.fixture
def content(tmp_path: Path) -> Callable[[Content], Path]:
    """Write a folder of content: `root = content({"curriculum/begrippen.yml": "…"})`."""
    return lambda files: write(files, tmp_path / "content")


@pytest.fixture(scope="session")
def library() -> Library:
    """The small handbook, with what is not for everyone."""
    return load([KLEIN])


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `schakel build` makes of the small handbook; its folder has a name with a space and an é."""
    return once(tmp_path_factory, "één map", lambda out: build([KLEIN], out))


@pytest.fixture(scope="session")
def site(built: Path) -> Path:
    """The folder of the small site."""
    return built / "site"


@pytest.fixture(scope="session")
def made(built: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every document of the small handbook, and the hostile hand-out: place → file."""
    only = ["hand-outs/vijandig.pdf", "hand-outs/vijandig.docx"]
    hostile = once(tmp_path_factory, "vijandig", lambda out: make(load([VIJANDIG]), out, only=only))
    return {
        path.relative_to(out).as_posix(): path
        for out in (built, hostile) for folder in ("downloads", "docent") for path in sorted((out / folder).rglob("*.*"))}


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
