"""The environment in .venv is made once, and made anew when it was left half made; a Python of straw tells what was asked."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support import ROOT

STRAW = """#!/bin/sh
echo "$*" >> {log}
case "$*" in
  *"-m venv"*) mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
  *"pip install"*) exit ${{PIP:-0}} ;;
esac
"""


def half_dead(venv: Path) -> None:
    """Its Python does not start."""
    (venv / "bin/python").write_text("#!/niets\n")


def no_pip(venv: Path) -> None:
    """Its Python has no pip."""
    (venv / "bin/python").write_text("#!/bin/sh\n[ \"$2\" != pip ]\n")
    (venv / "installed-test").unlink()


def cut_short(venv: Path) -> None:
    """Packages were being installed when it was killed."""
    (venv / "busy").touch()
    (venv / "installed-test").unlink()


def no_folder(venv: Path) -> None:
    """It is a file."""
    shutil.rmtree(venv)
    venv.touch()


@pytest.fixture
def setup(tmp_path: Path) -> Callable[..., tuple[int, list[str]]]:
    """Set up an environment; the exit code and what was asked of Python."""
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    log, python = tmp_path / "log", tmp_path / "python"
    python.write_text(STRAW.format(log=log))
    python.chmod(0o755)

    def run(pip: int = 0) -> tuple[int, list[str]]:
        log.write_text("")
        done = subprocess.run(
            ["sh", "-euc", "extras=test; . scripts/setup.sh", f"{tmp_path}/scripts/x"], cwd=tmp_path, capture_output=True,
            env=os.environ | {"PYTHON": str(python), "PIP": str(pip)})
        lines = log.read_text().split("\n")
        return done.returncode, [word for line in lines for word in ("venv", "install") if f" {word} " in line]

    return run


def test_it_is_made_once(setup: Callable[..., tuple[int, list[str]]]) -> None:
    assert setup() == (0, ["venv", "install"])
    assert setup() == (0, [])


@pytest.mark.parametrize("spoil", [half_dead, no_pip, cut_short, no_folder])
def test_what_is_half_made_is_made_anew(
    setup: Callable[..., tuple[int, list[str]]], tmp_path: Path, spoil: Callable[[Path], None],
) -> None:
    setup()
    spoil(tmp_path / ".venv")
    assert setup() == (0, ["venv", "install"])
    assert setup() == (0, [])


def test_without_a_network_the_environment_stays(setup: Callable[..., tuple[int, list[str]]], tmp_path: Path) -> None:
    assert setup(pip=1) == (3, ["venv", "install"])
    assert setup() == (0, ["install"])
