"""Who stops to think has read nothing of what comes after: on the page, on paper, in Word, as an e-book and in the search."""

import html
import io
import itertools
import re
import zipfile
from collections.abc import Iterator, Sequence
from functools import cache

import pypdf
import pytest
from selectolax.lexbor import LexborHTMLParser

from schakel.documents import cases, editable
from schakel.documents.choice import LEVELS
from schakel.documents.manuscript import Manuscript, pictures
from schakel.documents.produce import produce
from schakel.kept import NOWHERE
from schakel.library import load
from schakel.model import Case
from schakel.office import pandoc
from schakel.publish.feed import feeds
from schakel.publish.head import Heads
from schakel.publish.nllom import records
from schakel.publish.site_info import SiteInfo
from schakel.render import pages
from schakel.site.search import words
from tests.support import ROOT
from tests.support.stages import leaked, secrets, squeezed, stages

pytestmark = pytest.mark.content

LIBRARY = load([ROOT]).public
CASES = LIBRARY.of(Case)
PAGES = {page.id: page for page in pages(LIBRARY)}


def test_there_is_something_to_spoil() -> None:
    stops = [stop for case in CASES.values() for stop in secrets(case)]
    assert len(CASES) > 30 and len(stops) > 130 and all(stops)


@pytest.mark.parametrize("name", sorted(CASES))
def test_a_page_tells_of_a_part_what_is_opened(name: str) -> None:
    hidden = secrets(CASES[name])
    tree = LexborHTMLParser(str(PAGES[name].article))
    assert len(tree.css("details.s-part")) == len(hidden)
    for opened in range(len(hidden) - 1, -1, -1):
        for part in tree.css("details.s-part")[opened:]:
            assert part.css("summary") and not leaked(part.css_first("summary").text(), hidden[opened])
            for child in part.iter():
                if child.tag != "summary":
                    child.remove()
        assert leaked(tree.root.text() if tree.root else "", hidden[opened]) == []
        addresses = [node.attributes.get(name) or "" for node in tree.css("[id], [href]") for name in ("id", "href")]
        assert leaked(" ".join(addresses), hidden[opened]) == []


@pytest.mark.parametrize("name", sorted(CASES))
def test_what_is_around_a_page_tells_nothing(name: str) -> None:
    page, hidden = PAGES[name], secrets(CASES[name])[0]
    told = " ".join([*(f"{heading.title} {heading.id}" for heading in page.headings), page.title, page.description])
    assert leaked(told, hidden) == []


@cache
def found() -> dict[str, str]:
    """What the search shows of each case: id → text."""
    texts = words(LIBRARY, {page.path: str(page.article) for page in PAGES.values()}, (), NOWHERE, use_folders=True)
    shown: dict[str, str] = {}
    for path, text in texts.items():
        if number := re.fullmatch(r"assets/search/index/d/(\w+?)(-\d+)?\.js", path):
            shown[number[1]] = shown.get(number[1], "") + text
    ids = {number: id_[1] for number, text in shown.items() if (id_ := re.search(r'"id":"(casus/[^"]+)"', text))}
    return {id_: shown[number] for number, id_ in ids.items()}


@pytest.mark.parametrize("name", sorted(CASES))
def test_the_search_shows_nothing_from_after_the_first_stop(name: str) -> None:
    case = CASES[name]
    assert squeezed(case.title) in squeezed(found()[name])
    assert leaked(found()[name], secrets(case)[0]) == []


@cache
def heads() -> tuple[Heads, str]:
    """What is in the head of every page, and what feeds and catalogues get of all of them."""
    site = SiteInfo("Schakel", "", "https://voorbeeld.nl/", "https://voorbeeld.nl/licentie", str)
    sent = b" ".join([*(feed.output(site).data for feed in feeds(LIBRARY)), *(one.data for one in records(LIBRARY, site))])
    return Heads(LIBRARY, site), sent.decode()


@pytest.mark.parametrize("name", sorted(CASES))
def test_feeds_and_metadata_tell_nothing(name: str) -> None:
    described, sent = heads()
    assert squeezed(CASES[name].title) in squeezed(described[PAGES[name].path].metadata)
    assert leaked(f"{described[PAGES[name].path]} {sent}", secrets(CASES[name])[0]) == []


def assert_apart(sheets: Sequence[str], case: Case) -> None:
    """No sheet up to the one with the questions of a stop tells what comes after it."""
    told = [squeezed(sheet) for sheet in sheets]
    for stage, hidden in zip(stages(case), secrets(case), strict=False):
        last = max((at for at, sheet in enumerate(told) if stage[-1] in sheet), default=None)
        assert last is not None, stage[-1]
        assert [sentence for sheet in told[:last + 1] for sentence in hidden if sentence in sheet] == []


def printed(sheet: Manuscript) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(produce(sheet.source, "PDF", pictures(sheet))))


def titles(outline: Sequence[object]) -> Iterator[str]:
    for entry in outline:
        if isinstance(entry, list):
            yield from titles(entry)
        else:
            yield str(entry.title)  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", sorted(CASES))
def test_paper_starts_anew_after_a_stop(name: str) -> None:
    reader = printed(cases.student(LIBRARY, name))
    assert_apart([page.extract_text() for page in reader.pages], CASES[name])
    assert leaked(" ".join(titles(reader.outline)), secrets(CASES[name])[0]) == []


@pytest.mark.parametrize("level", [None, *LEVELS])
def test_a_bundle_on_paper_does_too(level: str | None) -> None:
    names = [name for name, case in CASES.items() if level is None or level in case.levels]
    reader = printed(cases.student_bundle(LIBRARY, names, level, new_page_per_part=level is not None))
    texts = [page.extract_text() for page in reader.pages]
    chapters = [entry for entry in reader.outline if not isinstance(entry, list)]
    starts = {str(entry.title): reader.get_destination_page_number(entry) or 0 for entry in chapters}
    ordered = [*sorted(starts.values()), len(texts)]
    bookmarks = " ".join(titles(reader.outline))
    for name in names:
        case, begin = CASES[name], starts[CASES[name].title]
        end = next(start for start in ordered if start > begin)
        shown = case if level is None else _of_level(case, level)
        assert_apart(texts[begin:end], shown)
        assert leaked(f"{bookmarks} {' '.join(texts[:ordered[0]])}", secrets(case)[0]) == []


def _of_level(case: Case, level: str) -> Case:
    """The case with the questions of one level."""
    parts = tuple(
        part.model_copy(update={"stop_questions": tuple(
            question for question in part.stop_questions if not question.levels or level in question.levels)})
        for part in case.parts)
    questions = tuple(question for question in case.questions if not question.levels or level in question.levels)
    return case.model_copy(update={"parts": parts, "questions": questions})


@pytest.mark.parametrize(("name", "level"), [(name, level) for name in sorted(CASES) for level in CASES[name].levels])
def test_an_answer_sheet_has_a_page_for_every_stop(name: str, level: str) -> None:
    reader = printed(cases.answer_sheet(LIBRARY, name, level))
    case = _of_level(CASES[name], level)
    assert_apart([page.extract_text() for page in reader.pages], case)
    asked = [question.text for part in case.parts for question in part.stop_questions] + [one.text for one in case.questions]
    text = squeezed(" ".join(page.extract_text() for page in reader.pages))
    assert all(squeezed(words)[:20] in text for words in asked if "[[" not in words[:30])


@cache
def packed(format: str) -> dict[str, list[str]]:
    """The sheets of each case in the bundle that is a Word file or an e-book, and under "" what is before and beside them."""
    sheet = editable.student_bundle(LIBRARY, list(CASES), has_contents=format == "DOCX")
    parts = zipfile.ZipFile(io.BytesIO(produce(sheet.source, format, pictures(sheet))))
    if format == "DOCX":
        text = parts.read("word/document.xml").decode()
        start, stop = r'(?=<w:p>(?:(?!</w:p>).)*?w:val="Heading1")', r'(?=<w:p>(?:(?!</w:p>).)*?w:val="NaStop")'
    else:
        order = re.findall(r'<itemref idref="([^"]+)"', parts.read("EPUB/content.opf").decode())
        files = dict(re.findall(r'<item id="([^"]+)" href="([^"]+)"', parts.read("EPUB/content.opf").decode()))
        text = "".join(parts.read(f"EPUB/{files[name]}").decode() for name in order) + "<h1>inhoud</h1>" + "".join(
            parts.read(f"EPUB/{name}").decode() for name in ("nav.xhtml", "toc.ncx"))
        start, stop = r"(?=<h1[^>]*>)", r'(?=<div data-custom-style="Na een stop")'
    before, *chapters = re.split(start, text)
    by_title = {squeezed(case.title): name for name, case in CASES.items()}
    sheets: dict[str, list[str]] = {"": [before]}
    for chapter in chapters:
        plain = [html.unescape(re.sub(r"<[^>]+>", " " if format == "EPUB" else "", piece)) for piece in re.split(stop, chapter)]
        heading = re.search(r"</w:p>|</h1>", chapter)
        assert heading
        title = html.unescape(re.sub(r"<[^>]+>", "", chapter[:heading.end()]))
        sheets.setdefault(by_title.get(squeezed(title), ""), []).extend(plain)
    return sheets


@pytest.mark.skipif(not pandoc.is_present(), reason="DOCX en EPUB hebben pypandoc-binary nodig")
@pytest.mark.parametrize(("format", "name"), [*itertools.product(("DOCX", "EPUB"), sorted(CASES))])
def test_a_word_file_and_an_ebook_do_too(format: str, name: str) -> None:
    sheets = packed(format)
    assert len(sheets[name]) == len(stages(CASES[name]))
    assert_apart(sheets[name], CASES[name])
    assert leaked(" ".join(sheets[""]), secrets(CASES[name])[0]) == []
