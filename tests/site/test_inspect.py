"""The inspection of a built site finds what it is for."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from schakel.site import engine
from schakel.site.build import write_config
from schakel.site.inspect import inspect
from tests.support.folders import Content


def site(folder: Path, **pages: str) -> Path:
    for name, html in pages.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return folder


def rules(folder: Path) -> list[tuple[str, str]]:
    return [(problem.rule, problem.file) for problem in inspect(folder)]


def test_a_link_to_nowhere(tmp_path: Path) -> None:
    assert rules(site(tmp_path, a='<a href="b.html">b</a>')) == [("dead-link", "a.html")]


def test_an_anchor_that_is_not_there(tmp_path: Path) -> None:
    made = site(tmp_path, a='<a href="b.html#x">b</a><a href="#y">y</a>', b="<p id=z></p>")
    assert rules(made) == [("dead-link", "a.html")] * 2


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


def test_a_script_of_the_theme_is_on_the_page_without_content_too(tmp_path: Path) -> None:
    theme, deeper = '<script>scope=new URL("..",location)</script>', '<script>scope=new URL("../..",location)</script>'
    (tmp_path / "404.html").write_text(theme, encoding="utf-8")
    assert rules(site(tmp_path, a=deeper)) == []
    assert rules(site(tmp_path, b="<script>scope=1</script>")) == [("not-allowed", "b.html")]


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
        assert article.css("script, img, svg[onload]") == []
        words = re.sub(r"\W+", "", text.replace("```", ""))
        assert words in re.sub(r"\W+", "", article.text(deep=True))
