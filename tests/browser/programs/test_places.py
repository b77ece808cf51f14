"""places.js: the address of a place that moved to another page of a long list leads there."""

from collections.abc import Callable
from typing import Any

import pytest

PAGE = '<p id="hier">hier</p><nav><span>1</span><a href="/tweede.html" data-places="daar verderop">2</a></nav>'


@pytest.mark.parametrize(("query", "address"), [
    ("#daar", "/tweede.html#daar"), ("#verderop", "/tweede.html#verderop"), ("#hier", "/page.html#hier"),
    ("#nergens", "/page.html#nergens"), ("", "/page.html")])
def test_a_place_is_found_on_the_page_that_it_moved_to(open_page: Callable[..., Any], query: str, address: str) -> None:
    page = open_page(PAGE, "places.js", query=query, files={"tweede.html": "<!doctype html><p id=daar>daar"})
    page.wait_for_function("address => location.href.endsWith(address)", arg=address)
