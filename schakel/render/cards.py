"""Items as cards in a list: what sets each apart from those around it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ..library import PublicLibrary
from ..model import Cafe, Case, Item, Session, Theme
from .derived import note
from .on_screen import PagePresenter, Ref
from .plain import plain

EDGES = 8
"""How many hues there are for themes (`theme-1` and on); the themes have them in turn."""
_LAST_QUESTION = re.compile(r"(?s)(.*[.!?…]['’”)]*\s+|)([^.!?]+\?)$")


@dataclass(frozen=True)
class Card:
    """What a card says of an item."""

    ref: Ref
    text: Markup
    """What it is about."""
    question: Markup
    """The question that it asks; empty if it asks none."""
    note: str
    """Its state, date or place."""
    minutes: int | None
    """How long it takes with a group; None if that is not known, or told elsewhere on the card."""
    theme: Markup
    """The first of its themes; empty if it has none."""
    edge: int
    """The number of the hue of that theme; 0 for none."""
    needs_care: bool
    """Whether its page begins with where to find help."""


def cards(page: PagePresenter, names: Iterable[str]) -> list[Card]:
    """The cards of items, for a page."""
    return [_card(page, ref) for ref in page.refs(names)]


def _card(page: PagePresenter, ref: Ref) -> Card:
    item = page.library.items[ref.id]
    theme = next(iter(page.library.present(item.themes)), "")
    summary = plain(page.library, item.summary or "")
    text, asked = _split(summary) if isinstance(item, Case) else (summary, "")
    with page.speaking(item.written_in):
        return Card(
            ref, page.in_languages(text), page.in_languages(asked or _asked(page.library, item)),
            note(page.library, ref.id, with_time=isinstance(item, Session)),
            None if isinstance(item, Session) else item.duration,
            page.title(page.library.items[theme]) if theme else Markup(""), edge(page.library, theme), _needs_care(item))


def edge(library: PublicLibrary, theme: str) -> int:
    """The number of the hue of a theme; 0 for none."""
    return list(library.of(Theme)).index(theme) % EDGES + 1 if theme in library.of(Theme) else 0


def _split(summary: str) -> tuple[str, str]:
    """A summary without the question that it ends in, and that question."""
    found = _LAST_QUESTION.fullmatch(summary.strip())
    return (found[1].strip(), found[2].strip()) if found else (summary, "")


def _asked(library: PublicLibrary, item: Item) -> str:
    """What a report asked, or what a case asks first."""
    match item:
        case Case():
            return next((plain(library, question.text) for part in item.parts for question in part.stop_questions), "")
        case Cafe():
            return plain(library, item.question or "")
    return ""


def _needs_care(item: Item) -> bool:
    return isinstance(item, Case) and bool(item.safety_note or item.helplines)
