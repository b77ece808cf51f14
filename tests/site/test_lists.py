"""Every question of a block is an item of its own, however much stands under it."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from schakel.library import load
from schakel.model import Session
from schakel.render import pages
from tests.support import KLEIN, ROOT

ROOTS = [pytest.param(KLEIN, id="small"), pytest.param(ROOT, id="whole", marks=pytest.mark.content)]


class _Lists(HTMLParser):
    """Counts the items of the list that follows each paragraph `Vragen aan de groep`."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[int] = []
        self._is_next, self._depth = False, 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in ("ul", "ol") and (self._depth or self._is_next):
            if not self._depth:
                self.found.append(0)
            self._is_next, self._depth = False, self._depth + 1
        elif tag == "li" and self._depth == 1:
            self.found[-1] += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol") and self._depth:
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        if data == "Vragen aan de groep":
            self._is_next = True


@pytest.mark.parametrize("root", ROOTS)
def test_every_question_to_the_group_is_an_item(root: Path) -> None:
    library = load([root]).public
    sessions = library.of(Session)
    shown = {page.id: page.article for page in pages(library) if page.id in sessions}
    for name, session in sessions.items():
        lists = _Lists()
        lists.feed(shown[name])
        assert lists.found == [len(block.questions) for block in session.blocks if block.questions], name
