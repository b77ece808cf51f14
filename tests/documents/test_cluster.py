"""Documents made by other machines: the same bytes, and none is lost with a worker."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from schakel.cli import main
from schakel.documents import cluster, make, workshop
from schakel.library import Library
from schakel.problems import UsageError
from tests.support import KLEIN, ROOT

distributed = pytest.importorskip("distributed")

ONLY = ["casus/straat", "casus/familie-o", "sessies/1-luisteren.pdf", "goede-praktijken.pdf", "casuistiek-student.epub"]


PATH = os.environ | {"PYTHONPATH": str(ROOT)}


def started(workers: int = 2) -> Any:
    """A cluster on this machine."""
    return distributed.LocalCluster(
        n_workers=workers, threads_per_worker=1, host="127.0.0.1", dashboard_address="127.0.0.1:0", silence_logs=60)


@pytest.fixture(scope="module")
def two() -> Iterator[Any]:
    """Two workers of one thread."""
    with started() as running:
        yield running


@pytest.fixture(scope="module")
def here(library: Library, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The documents as this machine makes them."""
    return contents(make(library, tmp_path_factory.mktemp("here"), only=ONLY))


def contents(made: list) -> dict[str, bytes]:
    return {one.document.place: one.path.read_bytes() for one in made}


def test_workers_make_the_same_bytes(library: Library, two: Any, here: dict[str, bytes], tmp_path: Path) -> None:
    lines: list[str] = []
    made = make(library, tmp_path, only=ONLY, workers=two.scheduler_address, report=lines.append)
    assert contents(made) == here
    assert lines[0] == f"2 werkers maken de documenten (op {two.scheduler_address})"
    assert len(lines) == len(here) + 2, "a line for each, and nothing was made here"


def test_when_no_worker_is_left_the_rest_is_made_here(library: Library, here: dict[str, bytes], tmp_path: Path) -> None:
    lines: list[str] = []
    with started(0) as running:
        worker = subprocess.Popen(
            [sys.executable, "-m", "distributed.cli.dask_worker", running.scheduler_address, "--no-nanny", "--no-dashboard"],
            env=PATH, stderr=subprocess.DEVNULL)
        with distributed.Client(running, set_as_default=False) as client:
            client.wait_for_workers(1, timeout=60)

        def kill(line: str) -> None:
            lines.append(line)
            if line.startswith("[1/"):
                worker.kill()

        assert contents(make(library, tmp_path, only=ONLY, workers=running.scheduler_address, report=kill)) == here
        worker.wait()
    assert f"op {running.scheduler_address} zijn geen werkers meer; de rest wordt hier gemaakt" in lines


def test_a_worker_that_dies_loses_nothing(library: Library, here: dict[str, bytes], tmp_path: Path) -> None:
    with started() as running, distributed.Client(running, set_as_default=False) as client:
        process, *_ = client.run(os.getpid).values()
        made = make(library, tmp_path, only=ONLY, workers=running.scheduler_address,
                    report=lambda line: os.kill(process, signal.SIGKILL) if line.startswith("[1/") else None)
    assert contents(made) == here


def test_a_cluster_that_goes_away_loses_nothing(library: Library, here: dict[str, bytes], tmp_path: Path) -> None:
    lines: list[str] = []
    program = (
        "import distributed\n"
        "if __name__ == '__main__':\n"
        "    running = distributed.LocalCluster(n_workers=1, threads_per_worker=1, processes=False, protocol='tcp://',\n"
        "        host='127.0.0.1', dashboard_address='127.0.0.1:0')\n"
        "    print(running.scheduler_address, flush=True)\n    input()\n")
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=PATH,
    ) as running:
        assert running.stdout
        address = running.stdout.readline().decode().strip()

        def kill(line: str) -> None:
            lines.append(line)
            if line.startswith("[1/"):
                running.kill()

        assert contents(make(library, tmp_path, only=ONLY, workers=address, report=kill)) == here
    assert any(line.endswith("de rest wordt hier gemaakt") for line in lines)


def test_a_worker_with_another_schakel_is_refused(library: Library, two: Any, tmp_path: Path) -> None:
    change = "from schakel.documents import workshop; workshop.equipment = lambda: b'another'"
    with distributed.Client(two, set_as_default=False) as client:
        worker = min(client.nthreads())
        client.run(exec, change, workers=[worker])
        with pytest.raises(UsageError, match=f"de werker {worker} heeft geen Schakel of een andere dan deze machine"):
            make(library, tmp_path, only=["casus/straat"], workers=two.scheduler_address)
        undo = "from importlib import reload; from schakel.documents import workshop; reload(workshop)"
        client.run(exec, undo, workers=[worker])
    with pytest.raises(UsageError, match="een andere Schakel"):
        cluster.made_there(b"another", workshop.equipment, (), {})


def test_a_cluster_without_workers_is_refused(library: Library, tmp_path: Path) -> None:
    with started(0) as empty, pytest.raises(UsageError, match="zijn geen werkers"):
        make(library, tmp_path, only=["casus/straat"], workers=empty.scheduler_address)


def test_an_address_where_nothing_answers_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(cluster, "WAIT", 0.5)
    for address in ("tcp://127.0.0.1:1", "127.0.0.1:1", "bijna goed", "vreemd://x"):
        started = time.monotonic()
        words = ["documents", "casus/straat", "--workers", address, "--content", str(KLEIN), "--out", str(tmp_path)]
        assert main(words) == 2
        assert f"op {address} antwoordt geen cluster" in capsys.readouterr().err
        assert time.monotonic() - started < 20


def test_without_the_package_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    words = ["documents", "casus/straat", "--workers", "tcp://127.0.0.1:1", "--content", str(KLEIN), "--out", str(tmp_path)]
    assert main(words) == 3
    assert "voor --workers is het pakket distributed nodig: pip install" in capsys.readouterr().err
