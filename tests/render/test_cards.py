"""Cards say what sets an item apart: its theme, its time, its question, and whether to read it with care."""

import pytest

from schakel.library import load
from schakel.look import look
from schakel.model import Theme
from schakel.render import cards
from schakel.render.addresses import Addresses
from schakel.render.on_screen import PagePresenter
from tests.support import KLEIN

LIBRARY = load([KLEIN]).public


def test_every_edge_is_a_colour_and_every_theme_has_one() -> None:
    assert [name for name in look().colours if name.startswith("theme-")] == [f"theme-{n}" for n in range(1, cards.EDGES + 1)]
    assert all(1 <= cards.edge(LIBRARY, theme) <= cards.EDGES for theme in LIBRARY.of(Theme))
    assert cards.edge(LIBRARY, "thema/bestaat-niet") == 0


@pytest.mark.parametrize(("summary", "text", "question"), [
    ("Kim is moe. Wat doe je?", "Kim is moe.", "Wat doe je?"),
    ("Zij zegt: ‘Ga weg!’ Waarom?", "Zij zegt: ‘Ga weg!’", "Waarom?"),
    ("Wat nu?", "", "Wat nu?"),
    ("Wat nu? Niemand weet het.", "Wat nu? Niemand weet het.", ""),
    ("", "", ""),
])
def test_the_question_that_a_summary_ends_in(summary: str, text: str, question: str) -> None:
    assert cards._split(summary) == (text, question)


def test_a_card_of_everything_there_is() -> None:
    page = PagePresenter(LIBRARY, Addresses(LIBRARY), "casussen/index.md")
    found = cards.cards(page, [name for name, item in LIBRARY.items.items() if item.kind.has_pages])
    cases = [card for card in found if card.ref.kind == "case"]
    assert {card.question for card in cases} == {"Wat doe je?", ""}, "a case without questions asks none"
    assert {card.needs_care for card in found if card.ref.kind != "case"} == {False}
