"""Builds that are killed, and builds that come two at a time: the last good site is never lost.

`pytest tests/site/test_kills.py --rounds 40` kills and doubles more often than a run of all tests has time for.
"""

import hashlib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from schakel.cli import main
from schakel.site.inspect import inspect
from tests.support import KLEIN, ROOT

RUN = """
import os, signal, sys
left, places = int(sys.argv[1]), set()
def deadly(real):
    def move(source, target, **named):
        global left
        target = os.fspath(target)
        place = os.path.dirname(target) if ".new-" in target else target
        if ".kept" not in target and place not in places:
            places.add(place)
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return real(source, target, **named)
    return move
os.rename, os.replace = deadly(os.rename), deadly(os.replace)
from schakel.cli import main
sys.exit(main(sys.argv[2:]))
"""
"""`schakel`, killed just before its n-th rename; with 0 never.

Of the renames into one folder of the site that is being made only the first counts, for none of them is seen from outside; of
the hundreds in what is kept none.
"""

KILLED = -signal.SIGKILL


def start(content: Path, out: Path, deadly: int = 0) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", RUN, str(deadly), "build", "--content", str(content), "--out", str(out)], cwd=ROOT, text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def fingerprint(out: Path) -> str:
    """A hash of every path and byte of the site."""
    digest = hashlib.sha256()
    for path in sorted((out / "site").rglob("*")):
        digest.update(str(path.relative_to(out)).encode() + (path.read_bytes() if path.is_file() else b""))
    return digest.hexdigest()


def change(content: Path, number: int, *, documents: bool = True) -> None:
    """Write something new on the home page, and in a case so that documents are made too."""
    (content / "docs/index.md").write_text(
        f"---\ntitle: Welkom\nsummary: Een handboek.\n---\nRonde {number}.\n", encoding="utf-8")
    if documents:
        case = content / "casuistry/casussen/straat.yml"
        text = re.sub("(?m)^summary: .*$", f"summary: Ronde {number}.", case.read_text(encoding="utf-8"))
        case.write_text(text, encoding="utf-8")


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    """The folder of a build."""
    return shutil.copytree(built, tmp_path / "build")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return shutil.copytree(KLEIN, tmp_path / "klein")


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> int:
    return int(request.config.getoption("--rounds"))


def killed_builds(content: Path, out: Path, rounds: int) -> Iterator[tuple[int, int]]:
    """Number and exit code of builds that are killed: at every rename in turn until there are no more, and at other moments."""
    number, code = 0, KILLED
    while code == KILLED:
        number += 1
        change(content, number, documents=False)
        code = start(content, out, number).wait(300)
        yield number, code
    moments, duration = random.Random(1), 0.0
    for last in range(number + 1, number + 2 + rounds):
        change(content, last)
        process, started = start(content, out), time.perf_counter()
        if duration:
            time.sleep(moments.uniform(0.2, duration))
            process.kill()
        code = process.wait(300)
        duration = duration or time.perf_counter() - started
        yield last, code


def test_whenever_a_build_is_killed_the_last_good_site_is_there(content: Path, copy: Path, rounds: int) -> None:
    """Also when the content is wrong at the next start; and the next good build is whole."""
    wrong, before, codes = content / "casuistry/casussen/fout.yml", fingerprint(copy), []
    for number, code in killed_builds(content, copy, rounds):
        codes.append(code)
        wrong.write_text("titel: x", encoding="utf-8")
        assert main(["build", "--content", str(content), "--out", str(copy)]) == 1
        wrong.unlink()
        kept = fingerprint(copy)
        assert [path.name for path in copy.iterdir() if path.name.startswith((".new", ".old"))] == []
        assert main(["build", "--content", str(content), "--out", str(copy)]) == 0
        after = fingerprint(copy)
        assert f"Ronde {number}." in (copy / "site/index.html").read_text(encoding="utf-8") and before != after
        assert kept in (before, after) if code == KILLED else kept == after, f"build {number} ended with {code}"
        before = after
    assert set(codes) == {KILLED, 0} and codes.count(KILLED) > 2
    print(f"{codes.count(KILLED)} of {len(codes)} builds were killed")


def test_two_builds_at_once_come_one_after_the_other(content: Path, copy: Path, rounds: int) -> None:
    moments = random.Random(2)
    for number in range(max(1, rounds // 2)):
        change(content, number)
        first = start(content, copy)
        time.sleep(moments.uniform(0, 1.5))
        second = start(content, copy)
        said = [process.communicate(timeout=300)[0] for process in (first, second)]
        assert [first.returncode, second.returncode] == [0, 0], said
        assert sum("er wordt al gebouwd" in words for words in said) <= 1
        assert sum("niets veranderd" in words for words in said) == 1, "the second finds all done"
        assert inspect(copy / "site") == []
        assert f"Ronde {number}." in (copy / "site/index.html").read_text(encoding="utf-8")
