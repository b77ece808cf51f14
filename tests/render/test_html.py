"""The writer of HTML: only what is on its list, every word, and what a text may hold beside CommonMark."""

import re
from pathlib import Path

import pytest

from schakel.library import load
from schakel.render import Addresses
from schakel.render.on_screen import PagePresenter
from schakel.shipped import MACROS
from tests.support import KLEIN
from tests.support.texts import Judge, texts

LIBRARY = load([KLEIN]).public


@pytest.fixture
def page() -> PagePresenter:
    return PagePresenter(LIBRARY, Addresses(LIBRARY), "casussen/x.md")


def test_only_what_is_listed_and_every_word_of_any_text() -> None:
    judge = Judge()
    assert [(ours, faults) for ours, theirs in texts(4000) if (faults := judge.faults(ours, theirs))] == []


@pytest.mark.parametrize(("text", "expected"), [
    ("3. Drie\n4. Vier", '<ol start="3">\n<li>Drie</li>\n<li>Vier</li>\n</ol>'),
    ("Zie 113.nl of info@a.nl.", '<p>Zie <a href="https://113.nl">113.nl</a> of <a href="mailto:info@a.nl">info@a.nl</a>.</p>'),
    ("Een geheime\ntaal", "<p>Een geheime\ntaal</p>"),
    ("[x](javascript:alert(1)) [y](ftp://a.nl)", "<p>[x](javascript:alert(1)) y</p>"),
    ("<b>x</b> & `<i>`", "<p>&lt;b&gt;x&lt;/b&gt; &amp; <code>&lt;i&gt;</code></p>"),
    ("[[casus/straat]]", '<p><a href="../straat/">Regen in de straat</a></p>'),
    ("[[casus/weg|het *gezin*]]", "<p>het *gezin*</p>"),
    ("![x](https://a.nl/x.png)", "<p>x</p>"),
])
def test_what_becomes_of_a_text(page: PagePresenter, text: str, expected: str) -> None:
    assert str(page.text(text)) == expected


def test_boxes_to_tick_are_told_to_who_hears_them(page: PagePresenter) -> None:
    html = str(page.text("- [ ] Bel de zaal\n- [x] Koffie"))
    assert '<li><span class="s-tick" role="img" aria-label="te doen">☐</span> Bel de zaal</li>' in html
    assert '<span class="s-tick" role="img" aria-label="gedaan">☑</span> Koffie' in html


def test_a_table_can_be_scrolled_and_keeps_the_bar_in_a_link(page: PagePresenter) -> None:
    html = str(page.text("| Wie | Aantal |\n|---|--:|\n| [[casus/straat|de buurt]] | 3 |"))
    assert html.startswith('<div class="s-table" role="group" aria-label="Tabel" tabindex="0">')
    assert '<td><a href="../straat/">de buurt</a></td>' in html and '<td class="s-right">3</td>' in html


def test_notes_go_on_over_a_page_and_lead_back(page: PagePresenter) -> None:
    first = str(page.text("Een[^a] en weer[^a].\n\n[^a]: Noot."))
    second = str(page.text("Twee[^1].\n\n[^1]: Andere noot."))
    assert '<sup><a id="noot-1-terug" href="#noot-1">1</a></sup>' in first and 'href="#noot-1-terug-2"' in first
    assert '<ol class="s-notes" start="2">' in second and '<li id="noot-2">' in second


def test_headings_of_texts_are_below_those_of_the_page(page: PagePresenter) -> None:
    page.outline.heading(1, "Casus")
    page.outline.heading(2, "De situatie")
    html = str(page.text("## Kop\n\n#### Diep\n\n## Kop"))
    assert [(heading.level, heading.title, heading.id) for heading in page.outline.headings[2:]] == [
        (3, "Kop", "kop"), (4, "Diep", "diep"), (3, "Kop", "kop_1")]
    assert '<h3 id="kop_1">' in html


def test_a_picture_on_its_own_has_its_caption_and_maker(page: PagePresenter) -> None:
    html = str(page.text('![Een stip](beelden/stip.png "De stip. Foto: J. Bakker, CC BY 4.0")'))
    assert html.startswith('<figure><img src="../../beelden/stip-') and 'loading="lazy" alt="Een stip">' in html
    assert html.endswith("<figcaption>De stip. <small>Foto: J. Bakker, CC BY 4.0</small></figcaption></figure>")
    assert "<small>Foto: x</small>)" in str(page.text('Zie ![a](beelden/stip.png "Foto: x") hier.'))


def test_no_template_says_that_something_is_safe() -> None:
    templates = list(Path(MACROS).rglob("*.html"))
    assert templates
    for path in templates:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*safe\b|autoescape", text), path.name
