"""What MkDocs, pandoc and Typst say when they stop is English: it is quoted, after a Dutch sentence."""

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from schakel.cli import main
from schakel.office import pandoc
from schakel.print.compile import compile_pdf
from schakel.problems import DocumentFailed
from tests.support.folders import Content

HOME = "---\ntitle: Klein\nsummary: Bijna niets.\n---\n\nWelkom.\n"


@pytest.mark.parametrize(("settings", "words"), [
    ("INHERIT: {engine}\ntheme: {{name: niets}}\n", "‘Config value 'theme': Unrecognised theme name: 'niets'."),
    ("site_name: [\n", "‘MkDocs encountered an error parsing the configuration file"),
])
def test_the_site_engine_stops(
    content: Callable[[Content], Path], capfd: pytest.CaptureFixture[str], settings: str, words: str,
) -> None:
    engine = Path(__file__).parents[2] / "mkdocs.yml"
    root = content({"docs/index.md": HOME, "mkdocs.yml": settings.format(engine=engine)})
    assert main(["build", "--content", str(root), "--out", str(root / "build")]) == 1
    said = capfd.readouterr().err
    assert said.partition("schakel: ")[2].startswith("de site kon niet worden gebouwd; MkDocs zegt:\n  " + words)


def test_a_port_that_is_taken(content: Callable[[Content], Path], capsys: pytest.CaptureFixture[str]) -> None:
    root = content({"docs/index.md": HOME})
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert main(["serve", "--content", str(root), "--port", port]) == 2
    assert f"poort {port} is al in gebruik; kies een andere met --port" in capsys.readouterr().err


def test_typst_stops() -> None:
    with pytest.raises(DocumentFailed, match=r"^Typst kan dit niet zetten en zegt: ‘unknown variable: niets.*’$"):
        compile_pdf("#niets")


def test_pandoc_stops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "pandoc"
    program.write_text("#!/bin/sh\necho 'Out of memory' >&2\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setattr(pandoc, "_pandoc", lambda: str(program))
    with pytest.raises(DocumentFailed, match=r"^pandoc kan dit bestand niet maken en zegt: ‘Out of memory’$"):
        pandoc.convert("<title>Proef</title>", "EPUB")
