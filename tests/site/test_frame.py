"""What is around the article: the menu, the tabs, the links to the previous and next page, and the head of every page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from schakel.site import engine
from schakel.site.allowed import POLICY
from schakel.site.build import write_config
from tests.support.folders import Content


def _build(root: Path, folder: Path, **options: object) -> Path:
    folder.mkdir(exist_ok=True)
    engine.run(write_config([root], folder, **options))
    return folder / "site"


def _read(path: Path) -> LexborHTMLParser:
    return LexborHTMLParser(path.read_text(encoding="utf-8"))


@pytest.fixture
def page(content: Callable[[Content], Path], tmp_path: Path) -> LexborHTMLParser:
    """An article between two others; their titles have signs and a language."""
    made = _build(content({
        f"docs/achtergrond/{name}.md": f"---\ntitle: {title!r}\nsummary: Kort.\n{more}---\n## Kop\n\nTekst.\n"
        for name, title, more in (("a", 'Right & "wrong" <b>', "language: en\n"), ("b", "Midden", ""), ("c", "Later", ""))
    } | {"docs/index.md": "---\ntitle: Welkom\nsummary: Kort.\n---\nTekst.\n"}), tmp_path / "build")
    return _read(made / "achtergrond/b/index.html")


def test_a_title_in_the_menu_is_words_in_its_language(page: LexborHTMLParser) -> None:
    titles = [node for node in page.css(".md-nav--primary .md-ellipsis, .md-footer .md-ellipsis") if "wrong" in node.text()]
    assert [(node.text(), node.attributes.get("lang")) for node in titles] == [('Right & "wrong" <b>', "en")] * 2
    assert len(page.css(".md-nav [lang], .md-footer [lang]")) == 2


def test_the_link_to_the_open_page_says_so(page: LexborHTMLParser) -> None:
    here = {node.text().strip(): node.attributes["aria-current"] for node in page.css("[aria-current]")}
    assert here == {"Leren": "true", "Achtergrond": "true", "Midden": "page"}


def test_every_label_belongs_to_a_switch_and_every_list_has_a_name(page: LexborHTMLParser) -> None:
    ids = {str(node.attributes["id"]) for node in page.css("input[id]")}
    assert {str(node.attributes["for"]) for node in page.css("label[for]")} <= ids
    assert all(node.attributes.get("aria-label") for node in page.css("nav"))
    assert not page.css("label[tabindex]"), "menu.js puts a button in each; the Tab key stops once"


@pytest.mark.parametrize("edition", ["site", "offline"])
def test_every_page_begins_with_the_policy(edition: str, content: Callable[[Content], Path], tmp_path: Path) -> None:
    root = content({
        "docs/index.md": "---\ntitle: Welkom\nsummary: Kort.\n---\nTekst.\n",
        "curriculum/rollen.yml": "maatje: {title: Maatje, summary: Kort., aliases: [rol/vriend]}\n"})
    made = _build(root, tmp_path / "build", offline=str(tmp_path / "build/offline")).with_name(edition)
    begin = f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    pages = sorted(made.rglob("*.html"))
    assert {"index.html", "vriend.html" if edition == "offline" else "vriend/index.html"} <= {
        path.relative_to(made).as_posix().removeprefix("rollen/") for path in pages}
    for path in pages:
        html = path.read_text(encoding="utf-8")
        assert begin in html.replace("  ", "").replace("><meta http", ">\n<meta http"), path
        assert not _read(path).css("[style], style, script:not([src]):not([type])"), path


@pytest.mark.parametrize("setting", ["", "redactie@almere.example"])
def test_every_page_says_whom_to_write_to_or_that_there_is_no_one(
    setting: str, content: Callable[[Content], Path], tmp_path: Path,
) -> None:
    made = _build(content({
        "docs/index.md": "---\ntitle: Welkom\nsummary: Kort.\n---\nTekst.\n",
        "docs/toegankelijkheid.yml":
            "title: Toegankelijk\nsummary: Kort.\ncompliance: none\ndrawn_up: 2026-11-01\ncontact: Vertel het.\n",
        "curriculum/rollen.yml": 'maatje: {title: "Maatje & <b>", summary: Kort.}\n'}), tmp_path / "build", contact=setting)
    page, statement = _read(made / "rollen/maatje/index.html"), _read(made / "toegankelijkheid/index.html")
    to = [str(node.attributes["href"]) for node in page.css("a[href^='mailto:']")]
    subject = "?subject=Over%20%E2%80%98Maatje%20%26%20%3Cb%3E%E2%80%99%20%28rollen/maatje/%29"
    assert to == ([f"mailto:{setting}{subject}", f"mailto:{setting}"] if setting else [])
    assert ("nog geen adres" in statement.body.text()) != bool(setting)
    assert page.css_first(".s-reference").text().strip() == "Maatje & <b>. (z.d.). Schakel."


def test_a_contact_that_is_no_address_stops_the_build(
    content: Callable[[Content], Path], tmp_path: Path, caplog: pytest.LogCaptureFixture,
) -> None:
    root = content({"curriculum/rollen.yml": "maatje: {title: Maatje, summary: Kort.}\n"})
    with pytest.raises(engine.Abort):
        _build(root, tmp_path / "build", contact="de redactie")
    assert "‘de redactie’ is geen mailadres en geen webadres" in caplog.text
