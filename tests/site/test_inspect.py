"""The inspection of a built site finds what it is for."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from schakel.library import load
from schakel.problems import as_text
from schakel.site import engine
from schakel.site.allowed import POLICY
from schakel.site.build import write_config
from schakel.site.inspect import inspect
from tests.support.folders import Content

HEAD = f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">'


def site(folder: Path, head: str = HEAD, **pages: str) -> Path:
    for name, html in pages.items():
        (folder / f"{name}.html").write_text(head + html, encoding="utf-8")
    return folder


def rules(folder: Path) -> list[tuple[str, str]]:
    return [(problem.rule, problem.file) for problem in inspect(folder)]


def test_a_link_to_nowhere(tmp_path: Path) -> None:
    assert rules(site(tmp_path, a='<a href="b.html">b</a>')) == [("dead-link", "a.html")]


def test_an_anchor_that_is_not_there(tmp_path: Path) -> None:
    made = site(tmp_path, a='<a href="b.html#x">b</a><a href="#y">y</a>', b="<p id=z></p>")
    assert rules(made) == [("dead-link", "a.html")] * 2


def test_links_by_way_of_folders(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    site(tmp_path / "in", index='<a href="../a.html">a</a><a href="/in/">i</a><a href=".">i</a><a href="..">?</a>')
    made = site(tmp_path, a='<a href="in">i</a><a href="in/../a.html">a</a><a href="../elders.html">?</a>')
    (tmp_path.parent / "elders.html").write_text("Buiten de site.", encoding="utf-8")
    assert rules(made) == [("dead-link", "a.html"), ("dead-link", "in/index.html")]


def test_resources_from_outside(tmp_path: Path) -> None:
    html = '<script src="https://cdn.example/x.js"></script><link rel="stylesheet" href="//fonts.example/a.css">'
    assert rules(site(tmp_path, a=html)) == [("outside-resource", "a.html")] * 2


def test_a_stylesheet_that_loads_from_outside(tmp_path: Path) -> None:
    (tmp_path / "s.css").write_text("@import 'https://x.example/a.css'; a { background: url(beeld.png) }")
    assert rules(tmp_path) == [("outside-resource", "s.css")]


def test_ordinary_links_are_fine(tmp_path: Path) -> None:
    html = '<a href="https://example.org">uit</a><a href="b.html#z">b</a><a href="mailto:a@b.nl">m</a><link rel="canonical" href="https://x.nl">'
    assert rules(site(tmp_path, a=html, b='<a id="z" href="./a.html">a</a>')) == []


@pytest.mark.parametrize(("html", "words"), [
    ("<img src=x.png alt='' onerror=alert(1)>", "<img onerror>"),
    ("<p onclick='x()'>a</p>", "<p onclick>"),
    ("<iframe srcdoc='<p>'></iframe>", "<iframe>"),
    ("<a href='javascript:alert(1)'>a</a>", "<a href=javascript:alert(1)>"),
    ("<a href=' JaVaScRiPt:alert(1)'>a</a>", "JaVaScRiPt"),
    ("<svg><style><img src=x.png onerror=alert(1)></style></svg>", "<style>"),
    ("<math><mtext></mtext></math>", "<math>"),
    ("<object data='x.png'></object>", "<object>"),
    ("<p style='position:fixed'>a</p>", "<p style>"),
    ("<base href='https://elders.example/'>", "<base>"),
    ("<script>alert(1)</script>", "<script>alert(1)"),
    ("</article><script>alert(2)</script>", "<script>alert(2)"),
])
def test_what_is_not_named_may_not_be_on_a_page(tmp_path: Path, html: str, words: str) -> None:
    (tmp_path / "x.png").write_bytes(b"")
    problems = inspect(site(tmp_path, a=f"<article>{html}</article>"))
    assert {problem.rule for problem in problems} == {"not-allowed"}
    assert any(words in problem.message for problem in problems)


@pytest.mark.parametrize("head", [
    "", '<meta charset="utf-8">', HEAD.replace("'self'; style", "'self' 'unsafe-inline'; style"),
    "<script src='x.js'></script>" + HEAD,
    HEAD + "<meta http-equiv='content-security-policy' content='default-src *'>", HEAD.replace("http-equiv", "name"),
    HEAD + '<meta http-equiv="Content-Security-Policy-Report-Only" content="x">', "<p>a</p>" + HEAD,
], ids=["no head", "none", "another", "late", "two", "no policy", "only report", "in the body"])
def test_a_page_with_another_policy(tmp_path: Path, head: str) -> None:
    (tmp_path / "x.js").write_text("")
    expected = [] if "Report-Only" in head else [("no-policy", "a.html")]
    assert rules(site(tmp_path, head, a="<p>a</p>")) == expected


def test_one_address_for_two_places(tmp_path: Path) -> None:
    assert rules(site(tmp_path, a="<p id=x></p><p id=y></p><p id=x></p>")) == [("duplicate-anchor", "a.html")]


def test_a_sign_that_was_escaped_twice(tmp_path: Path) -> None:
    html = "<p title='&amp;quot;'>R&amp;amp;D &amp; AT&amp;T;</p><pre><code>&amp;lt;b></code></pre><code>&amp;amp;</code>"
    assert [problem.message for problem in inspect(site(tmp_path, a=html))] == [
        "er staat ‘&quot;’ in plaats van ‘\"’", "er staat ‘&amp;’ in plaats van ‘&’"]


CODE = {
    "fence": "```\n<script>window.X=1</script>\n```", "in a list": "- a\n\n  ```\n  <svg onload=x>\n  ```",
    "in a quote": ">     <script>x</script>", "in a line": "Zo `</div><img src=x onerror=y>` en `a|b *c*`.",
}


@pytest.mark.parametrize("text", CODE.values(), ids=CODE)
def test_code_in_a_text_is_words_on_the_page(content: Callable[[Content], Path], tmp_path: Path, text: str) -> None:
    """In every kind of place: alone, behind a name, in a list, in a box."""
    values = {
        "title": "Code", "summary": "Kort.", "levels": ["hbo"], "editor_note": text, "safety_note": text,
        "lessons": [text, "b"],
        "parts": [{"title": "Een", "text": text, "stop_questions": [{"id": "q1", "text": text}]}],
        "questions": [{"id": "q2", "text": text}], "anonymisation": {"kind": "fiction", "changed": text},
    }
    root = content({
        "casuistry/casussen/x.yml": json.dumps(values),
        "docs/index.md": f"---\ntitle: Welkom\nsummary: Kort.\n---\n{text}\n"})
    engine.run(write_config([root], tmp_path))
    assert inspect(tmp_path / "site") == []
    for name in ("casussen/x/index.html", "index.html"):
        article = LexborHTMLParser((tmp_path / "site" / name).read_text(encoding="utf-8")).css_first("article")
        assert article.css("script:not([type='application/json']), img, svg[onload]") == []
        words = re.sub(r"\W+", "", text.replace("```", ""))
        assert words in re.sub(r"\W+", "", article.text(deep=True))


CASE = """title: Proef
summary: >-
  Een regel,
  en [een link](https://goed.example/).
levels: [hbo]
parts:
- title: Een
  text: "Zie [hier](../weg/)."
anonymisation:
  kind: fiction
"""


def test_a_problem_is_at_the_text_it_came_from(content: Callable[[Content], Path], tmp_path: Path) -> None:
    """As far as that can be found: else at the item of the page, else at the page."""
    library = load([content({
        "casuistry/casussen/proef.yml": CASE, "curriculum/begrippen.yml": "a: {title: A & B, summary: Zegt zelf R&amp;D.}"})])
    place = tmp_path / "casussen/proef"
    place.mkdir(parents=True)
    site(place, index="<a href='../weg/'>a</a><a href='https://goed.example/'>b</a><p onclick='x'></p><p>&amp;amp;</p>")
    site(tmp_path, zoeken="<a href='elders/'>a</a><a href='../weg/'>a</a>")
    assert as_text(inspect(tmp_path, library)) == """\
casuistry/casussen/proef.yml:8:21: dead-link: de link naar ../weg/ gaat nergens heen (casussen/proef/index.html)
  8 |   text: "Zie [hier](../weg/)."
    |                     ^^^^^^^

casuistry/casussen/proef.yml:1:1: not-allowed: er staat ‘<p onclick>’, en dat mag geen tekst maken (casussen/proef/index.html)

zoeken.html:1:1: dead-link: de link naar elders/ gaat nergens heen"""
