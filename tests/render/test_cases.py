"""What the page of a case warns of, and what it only says; what a page works at, and where its readers find help."""

from dataclasses import replace

import pytest

from schakel.documents import editable, lessons
from schakel.library import Library
from schakel.render import pages
from schakel.render.plain import plain


def article(library: Library, name: str) -> str:
    return next(str(page.article) for page in pages(library.public) if page.id == name)


def test_words_of_ordinary_life_are_no_warning(library: Library) -> None:
    page = article(library, "casus/straat")
    assert "Gaat over: het weer, wonen." in page and "s-care" not in page


def test_a_safety_note_is_a_warning_and_its_number_can_be_tapped(library: Library) -> None:
    page = article(library, "casus/familie-o")
    box = page[page.index("s-care"):page.index("De situatie")]
    assert "Voor je gaat lezen." in box and box.count('href="tel:08001234"') == 2
    assert "Gaat over" not in box and "Gaat over: geweld thuis." in page


def test_a_recording_is_a_link_with_its_words_and_fetches_nothing(library: Library) -> None:
    page = article(library, "casus/familie-o")
    assert '<a href="https://voorbeeld.nl/o.mp3">Mevrouw O. vertelt</a> (2 minuten)' in page
    assert "Kom maar binnen." in page and "<audio" not in page and 'src="https' not in page


def test_a_link_to_a_helpline_says_how_to_reach_it(library: Library) -> None:
    assert plain(library, "Bel [[hulplijn/luisterlijn]].") == "Bel De luisterlijn (0800-1234 of luisterlijn.example)."
    assert plain(library, "Bel [[hulplijn/luisterlijn|ons]].") == "Bel ons."


HELP = "sessie/1-luisteren"


@pytest.fixture(scope="module")
def helping(library: Library) -> Library:
    """The small handbook with a session that names a helpline and what it works at."""
    changes = {"helplines": ("hulplijn/luisterlijn",), "competences": ("kader/proef#b1-k1-w1",)}
    entries = tuple(
        replace(entry, item=entry.item.model_copy(update=changes)) if entry.id == HELP and entry.item else entry
        for entry in library.entries)
    return type(library)(library.roots, entries)


def test_a_session_says_where_to_find_help_and_what_it_works_at(helping: Library) -> None:
    page = article(helping, HELP)
    assert '<strong><a href="tel:08001234">0800-1234</a></strong>' in page[page.index("Waar je nu terechtkunt"):]
    assert 'kaders/proef/#onderdeel-b1-k1-w1">B1-K1-W1 Vraagt door &amp; luistert</a>' in page[page.index("Werkt aan"):]
    word = editable.session(helping.public, HELP).source
    paper = lessons.session(helping.public, HELP).source
    for source in (word, paper):
        assert "0800-1234" in source and "B1-K1-W1 Vraagt door" in source


def test_a_framework_shows_who_works_at_it(helping: Library) -> None:
    page = article(helping, "kader/proef")
    row = page[page.index('id="onderdeel-b1-k1-w1"'):page.index('id="onderdeel-profiel-jeugd"')]
    assert "casussen/familie-o/" in row and "cursussen/kort/1-luisteren/" in row
    assert "Nog te controleren." in page and "Bij elk onderdeel staat een casus of bijeenkomst." in page
