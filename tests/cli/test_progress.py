"""What a build says while it works."""

import io

import pytest

from schakel.cli.progress import progress

LINES = ["[1/3] downloads/a.pdf", "[2/3] downloads/b.pdf: te lang", "[3/3] downloads/c.pdf", "3 documenten gemaakt"]


class Terminal(io.StringIO):
    """A stream that somebody watches."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "shown"), [
    pytest.param(io.StringIO(), "\n".join([*LINES, ""]), id="a log"),
    pytest.param(
        Terminal(), f"{LINES[0]}\r\x1b[K{LINES[1]}\n{LINES[2]}\r\x1b[K{LINES[3]}\n", id="a terminal"),
])
def test_what_passes_takes_one_line_on_a_terminal(stream: io.StringIO, shown: str) -> None:
    report = progress(stream)
    for line in LINES:
        report(line)
    assert stream.getvalue() == shown
