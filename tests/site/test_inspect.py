"""The inspection of a built site finds what it is for."""

from pathlib import Path

from schakel.site.inspect import inspect


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
