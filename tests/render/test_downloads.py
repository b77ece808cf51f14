"""Where the documents are linked from: the page of their item, the overview of their kind, and the page with all."""

import pytest

from schakel.library import load
from schakel.render import Download, pages
from tests.support.folders import write

CASE = """\
title: {title}
summary: Kort.
status: published
levels: [hbo]
parts: [{{title: Deel, text: Tekst.}}]
anonymisation: {{kind: fiction}}
"""


@pytest.fixture
def texts(tmp_path):
    root = write({
        "casuistry/casussen/adem.yml": CASE.format(title="Adem"), "casuistry/casussen/boot.yml": CASE.format(title="Boot"),
        "curriculum/hand-outs/blad.yml": "title: Blad\nsummary: Kort.\nstatus: published\nsections: [{text: Hallo.}]\n",
    }, tmp_path)
    downloads = [
        Download("downloads/casussen/adem.pdf", "Casus: Adem", "case", "PDF", 1000, "casus/adem"),
        Download("downloads/hand-outs/blad.pdf", "Hand-out: Blad", "handout", "PDF", 1000, "handout/blad"),
        Download("downloads/hand-outs/blad-twee-op-een.pdf", "Hand-out: Blad", "handout-pair", "PDF", 1000, "handout/blad"),
        Download("downloads/casuistiek-student.pdf", "Bundel", "case-bundle", "PDF", 1000),
        Download("downloads/casuistiek-hbo.pdf", "Bundel voor hbo", "level-bundle", "PDF", 1000),
    ]
    return {page.path: page.article for page in pages(load([root]).public, downloads)}


def test_the_page_of_an_item_links_to_its_own_documents_only(texts):
    adem = next(text for path, text in texts.items() if path.endswith("/adem.md"))
    assert "casussen/adem.pdf" in adem and "casuistiek" not in adem
    assert ">Casus (PDF, 1 kB)</a>" in adem, "the page has said its title"
    blad = next(text for path, text in texts.items() if path.endswith("/blad.md"))
    assert '<a class="s-file" href="../../downloads/hand-outs/blad.pdf">Hand-out (PDF, 1 kB)</a>' in blad
    assert ">Hand-out (PDF, twee op een A4, 1 kB)</a>" in blad
    assert ".pdf" not in next(text for path, text in texts.items() if path.endswith("/boot.md"))


def test_the_overview_of_a_kind_links_to_the_bundles_of_all(texts):
    overview = texts["casussen/index.md"]
    assert "casuistiek-student.pdf" in overview and "casuistiek-hbo.pdf" in overview and "adem.pdf" not in overview
    assert ".pdf" not in texts["hand-outs/index.md"]


def test_one_page_links_to_all(texts):
    assert (
        '<li><strong>Hand-out: Blad</strong>: <a href="hand-outs/blad.pdf">PDF (1 kB)</a>, '
        '<a href="hand-outs/blad-twee-op-een.pdf">PDF, twee op een A4 (1 kB)</a></li>') in texts["downloads.md"]
    for name in ("adem", "blad", "blad-twee-op-een", "casuistiek-student", "casuistiek-hbo"):
        assert f"{name}.pdf" in texts["downloads.md"]
