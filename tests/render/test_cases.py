"""What the page of a case warns of, and what it only says."""

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
