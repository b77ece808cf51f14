"""A server for one test, as `schakel serve` starts it, and what it tells who listens."""

import http.client
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from schakel.serving.app import application
from schakel.serving.bell import Bell
from schakel.serving.handbook import Handbook
from schakel.serving.serve import _listening, _Server

PATIENCE = 30.0
"""Seconds to wait for what should come at once; the machine may be busy."""


class Live:
    """A handbook that is served."""

    def __init__(self, handbook: Handbook, port: int) -> None:
        self.handbook, self.port = handbook, port
        self.address = f"http://127.0.0.1:{port}/"

    def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[int, str, http.client.HTTPMessage]:
        """Status, text and headers of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request(method, f"/{path}", headers=headers)
        answer = connection.getresponse()
        text = answer.read().decode(errors="replace")
        connection.close()
        return answer.status, text, answer.headers

    def text(self, path: str) -> str:
        """The text of a page that is there."""
        status, text, _ = self.ask(path)
        assert status == 200, (path, status)
        return text

    def events(self) -> Iterator[tuple[str, str]]:
        """Name and value of each event, as they come."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", "/_schakel/events")
        answer = connection.getresponse()
        name = ""
        for line in answer:
            key, _, value = line.decode().strip().partition(": ")
            if key == "event":
                name = value
            elif key == "data":
                yield name, value

    def until(self, condition: Callable[[], object]) -> None:
        """Wait until something holds."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, "never so"
            time.sleep(0.02)


@contextmanager
def live(root: Path, folder: Path, made: Path | None = None) -> Iterator[Live]:
    """Serve `root` for as long as this lasts, working in `folder`."""
    folder.mkdir(exist_ok=True)
    with _listening(0) as listening:
        port, bell = listening.getsockname()[1], Bell()
        handbook = Handbook([root], folder, made or folder / "made")
        app = application(handbook, [root.resolve()], bell, port)
        server = _Server(uvicorn.Config(app, log_level="error", access_log=False, timeout_graceful_shutdown=2), bell)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        served = Live(handbook, port)
        served.until(lambda: server.started)
        # What is saved before the folders are watched is not seen.
        time.sleep(0.5)
        yield served
        server.handle_exit(signal.SIGINT, None)
        thread.join(PATIENCE)
