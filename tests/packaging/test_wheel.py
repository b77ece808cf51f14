"""The wheel by itself: what it holds, and that it builds a handbook in an empty environment, far from this folder."""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("hatchling", reason="hatchling bouwt het wheel")

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "data" / "klein"
CONSTRAINTS = ROOT / "scripts" / "constraints.txt"
PROBE = "mergedeep==1.3.4"
"""A package of a few kB that we need anyway: whether a registry can be reached."""


def run(*words: object, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a program outside the checkout, in an environment that knows nothing of this one."""
    outside = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    return subprocess.run([*map(str, words)], cwd=folder, env=outside, capture_output=True, text=True)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    done = run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder, folder=ROOT)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


def test_it_holds_the_engine_and_all_that_it_needs(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    mapped = {"macros": "schakel/_shipped/macros", "schakel": "schakel"}
    for top, target in mapped.items():
        ours = [path for path in (ROOT / top).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
        assert {f"{target}/{path.relative_to(ROOT / top).as_posix()}" for path in ours} <= set(names)
    assert {"schakel/_shipped/mkdocs.yml", "schakel/py.typed", "schakel/site/theme/main.html"} <= set(names)
    assert any(name.startswith("schakel/print/fonts/") for name in names)


def test_it_holds_no_content_and_no_tests(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"schakel"}


def with_pip(environment: Path, wanted: str) -> subprocess.CompletedProcess[str]:
    run(sys.executable, "-m", "venv", "--without-pip", environment, folder=environment.parent)
    return run(
        sys.executable, "-m", "pip", "--python", environment, "install", "--retries", "1", "--no-compile",
        "--constraint", CONSTRAINTS, wanted, folder=environment.parent)


def with_uv(environment: Path, wanted: str) -> subprocess.CompletedProcess[str]:
    pytest.importorskip("uv", reason="uv installeert het wheel")
    run(sys.executable, "-m", "uv", "venv", "--python", sys.executable, environment, folder=environment.parent)
    return run(
        sys.executable, "-m", "uv", "pip", "install", "--python", environment, "--constraint", CONSTRAINTS, wanted,
        folder=environment.parent)


def is_offline(folder: Path) -> bool:
    words = ("download", "--no-deps", "--no-cache-dir", "--retries", "0", "--timeout", "10", PROBE)
    return run(sys.executable, "-m", "pip", *words, folder=folder).returncode != 0


@pytest.mark.parametrize("install", [with_pip, with_uv], ids=["pip", "uv"])
def test_it_builds_a_handbook_elsewhere(
    tmp_path: Path, wheel: Path, install: Callable[[Path, str], subprocess.CompletedProcess[str]],
) -> None:
    environment = tmp_path / "environment"
    done = install(environment, f"schakel[office] @ {wheel.as_uri()}")
    if done.returncode and is_offline(tmp_path):
        pytest.skip("zonder netwerk kan het wheel niet worden geïnstalleerd")
    assert done.returncode == 0, done.stderr
    shutil.copytree(SMALL, tmp_path / "klein")
    schakel = environment / ("Scripts" if os.name == "nt" else "bin") / "schakel"
    done = run(schakel, "build", "--content", "klein", "--out", "uit", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    made = {path.relative_to(tmp_path / "uit").as_posix() for path in (tmp_path / "uit").rglob("*")}
    assert {"site/index.html", "site/casussen/familie-o/index.html", "site/assets/schakel.css", "schema/casus.json"} <= made
    for ending in (".pdf", ".docx", ".epub", "schakel-offline.zip"):
        assert any(name.startswith("site/downloads/") and name.endswith(ending) for name in made), ending
