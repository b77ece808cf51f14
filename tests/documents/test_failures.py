"""A document that cannot be made is named and left out; it stops no other document and not the site."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from schakel.cli import main
from schakel.documents import make, press
from schakel.documents.catalogue import WRITERS
from schakel.library import load
from schakel.office import pandoc
from schakel.problems import DiskRefused
from tests.support import KLEIN, ROOT
from tests.support.folders import Content

HOME = "---\ntitle: Welkom\nsummary: Een handboek.\n---\nTekst.\n"
CASE = "title: {0}\nsummary: S.\nlevels: [hbo]\nparts: [{{title: V, text: '{1}'}}]\nanonymisation: {{kind: fiction}}\n"
TERMS = "tong: {title: Tong, summary: 'In het Koreaans 혀.'}\nmond: {title: Mond, summary: Een mond.}\n"


@pytest.fixture
def root(content: Callable[[Content], Path]) -> Path:
    """A handbook with a case that can be printed, one that cannot, and a term that cannot."""
    return content({
        "docs/index.md": HOME, "casuistry/casussen/goed.yml": CASE.format("Goed", "Tekst."),
        "casuistry/casussen/stuk.yml": CASE.format("Stuk", "Een teken: 漢."), "curriculum/begrippen.yml": TERMS})


def states(outcomes: list) -> dict[str, str]:
    return {outcome.document.path: outcome.state for outcome in outcomes}


def test_the_site_is_published_without_what_cannot_be_printed(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "build"
    for _ in range(2):
        assert main(["build", "--content", str(root), "--out", str(out)]) == 4, "the second build says it again"
    said = capsys.readouterr().err
    for line in (
        "downloads/casussen/stuk.pdf (‘Casus: Stuk’) is niet gemaakt: dat komt door casus/stuk (casuistry/casussen/stuk.yml): "
        "geen van onze lettertypen heeft een teken in ‘漢’; schrijf het anders",
        "downloads/casuistiek-student.pdf (‘Casuïstiekbundel voor studenten’) is niet gemaakt: dat komt door casus/stuk (",
        "downloads/handboek.pdf (‘Het hele handboek’) is niet gemaakt: dat komt door casus/stuk (", "; en door begrip/tong (",
        f"De site staat in {out / 'site'}, zonder wat hierboven staat.",
    ):
        assert line in said
    assert "Traceback" not in said and "begrip/mond" not in said
    assert (out / "site/downloads/casussen/goed.pdf").is_file()
    assert list((out / "site").rglob("stuk.pdf")) == [] and not (out / "site/downloads/handboek.pdf").exists()
    assert "stuk.pdf" not in (out / "site/casussen/stuk/index.html").read_text(encoding="utf-8")


def test_once_it_is_mended_it_is_there_and_once_it_is_broken_again_it_is_gone(root: Path, tmp_path: Path) -> None:
    """Nothing old is offered for something new, such as a text that was withdrawn since."""
    out, case = tmp_path / "build", root / "casuistry/casussen/stuk.yml"
    words = ["build", "--content", str(root), "--out", str(out)]
    (root / "curriculum/begrippen.yml").unlink()
    good, bad = CASE.format("Stuk", "Heel."), case.read_text(encoding="utf-8")
    for text, code in ((good, 0), (bad, 4), (good, 0), (good, 0)):
        case.write_text(text, encoding="utf-8")
        assert main(words) == code
        for place in ("downloads/casussen/stuk.pdf", "downloads/handboek.pdf"):
            assert (out / place).is_file() == (out / "site" / place).is_file() == (code == 0)


def test_a_text_that_sits_too_deep_is_told_in_plain_words(
    content: Callable[[Content], Path], tmp_path: Path,
) -> None:
    deep = content({"docs/index.md": HOME, "casuistry/casussen/diep.yml": CASE.format("Diep", "> " * 30 + "x")})
    outcomes = make(load([deep]), tmp_path, only=["casussen/diep.pdf"])
    assert states(outcomes) == {"casussen/diep.pdf": "failed"}
    assert "casus/diep (casuistry/casussen/diep.yml): een tekst zit te diep in elkaar" in outcomes[0].message


def test_a_press_that_is_lost_costs_one_document(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As when Typst runs out of memory."""
    (root / "casuistry/casussen/stuk.yml").write_text(CASE.format("Stuk", "KNAL"), encoding="utf-8")
    (root / "curriculum/begrippen.yml").unlink()
    program = (
        "import os\nfrom schakel.documents import jobs, press\nreal = jobs.produce\n"
        "jobs.produce = lambda source, *rest: os.abort() if 'KNAL' in source else real(source, *rest)\npress._work()")
    monkeypatch.setattr(press, "_start", lambda: subprocess.Popen(
        [sys.executable, "-c", program], cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL))
    outcomes = make(load([root]), tmp_path)
    whole = {path for path, state in states(outcomes).items() if state == "made"}
    assert whole == {"casussen/goed.pdf", "casussen/goed.imscc"}
    assert {state for path, state in states(outcomes).items() if path not in whole} == {"failed"}
    assert all("casus/stuk (" in outcome.message and "halverwege gestopt" in outcome.message
               for outcome in outcomes if outcome.state == "failed")


def test_an_error_of_our_own_costs_one_document(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(library: object, document: object) -> None:
        raise ValueError("unknown token")

    monkeypatch.setitem(WRITERS, ("case", "PDF"), fail)
    outcomes = make(load([root]), tmp_path, only=["casussen/goed.pdf", "casuistiek-hbo.pdf"])
    assert states(outcomes) == {"casussen/goed.pdf": "failed", "casuistiek-hbo.pdf": "failed"}
    assert "meld dit aan wie Schakel onderhoudt" in outcomes[0].message and "unknown token" in outcomes[0].message


@pytest.mark.skipif(not pandoc.is_present(), reason="needs pandoc")
def test_a_full_disk_is_no_fault_of_a_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = load([KLEIN])
    make(library, tmp_path, only=["casus/straat"])
    old = (tmp_path / "downloads/casussen/straat.pdf").read_bytes()
    (tmp_path / ".documents.json").unlink()

    def full(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(DiskRefused, match="de schijf is vol"):
        make(library, tmp_path, only=["casus/straat"])
    monkeypatch.undo()
    assert (tmp_path / "downloads/casussen/straat.pdf").read_bytes() == old
    assert list(tmp_path.rglob("*.new")) == []
