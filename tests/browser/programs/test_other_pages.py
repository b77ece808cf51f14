"""Each program leaves a page alone that it is not for."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize("program", ["menu.js", "desk/desk.js", "search/box.js", "search/marks.js", "reading.js", "cite.js"])
def test_a_page_without_its_elements_stays_as_it_is(open_page: Callable[..., Any], program: str) -> None:
    page = open_page("<main><p>Gewone tekst.</p></main>", program)
    assert page.inner_html("main") == "<p>Gewone tekst.</p>"
