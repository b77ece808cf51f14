"""The command `schakel serve` itself: it says where it is, and lets go of browsers when it is stopped."""

import http.client
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support import KLEIN, ROOT


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_it_stops_at_once_though_a_browser_listens(tmp_path: Path) -> None:
    words = ["serve", "--content", str(KLEIN), "--port", "0", "--out", str(tmp_path / "made")]
    started = subprocess.Popen([sys.executable, "-m", "schakel", *words], cwd=ROOT, stderr=subprocess.PIPE, text=True)
    assert started.stderr
    said = started.stderr.readline()
    address = re.fullmatch(r"het handboek staat op http://127\.0\.0\.1:(\d+)/ \(Ctrl-C stopt\)\n", said)
    assert address, said
    browser = http.client.HTTPConnection("127.0.0.1", int(address[1]), timeout=60)
    browser.request("GET", "/_schakel/events")
    assert browser.getresponse().readline() == b"event: page\n"
    started.send_signal(signal.SIGINT)
    begun = time.monotonic()
    assert started.wait(60) == 0
    assert time.monotonic() - begun < 15
    assert "Traceback" not in started.stderr.read()
    assert not (tmp_path / "made").exists(), "nothing is built"
