"""reading.js opens what a word means beside the word, and the folded part that a link leads into."""

from collections.abc import Callable
from typing import Any

import pytest

TEXT = """
<article>
<p style="margin-top: 40rem">Een
<a class="begrip" href="/begrip.html" data-term="Sociale kaart" data-meaning="Wie doet wat &amp; voor wie.">kaart</a> en een
<a class="begrip" href="/ander.html" data-term="Outreach" data-language="en" data-meaning="Erop af.">outreach</a>.
<a href="#bron">Bron</a></p>
<details style="margin-top: 80rem"><summary>Achtergrond</summary><h2 id="bron">Bronnen</h2></details>
</article>
"""


@pytest.fixture
def page(open_page: Callable[..., Any]) -> Any:
    return open_page(TEXT, "reading.js")


def state(page: Any) -> tuple[bool, str]:
    """Whether the panel is open, and the words of what has the focus."""
    return page.locator(".s-word").is_visible(), page.evaluate("document.activeElement.textContent")


@pytest.mark.parametrize("way", ["mouse", "keys"])
def test_a_word_is_explained_where_it_stands(page: Any, way: str) -> None:
    word = page.get_by_text("kaart", exact=True)
    word.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    word.click() if way == "mouse" else word.press("Enter")
    panel = page.get_by_role("dialog", name="Sociale kaart")
    assert "Wie doet wat & voor wie." in panel.inner_text()
    assert page.url.endswith("page.html") and page.evaluate("scrollY") == before
    assert panel.get_by_role("link").get_attribute("href") == "http://site.test/begrip.html"
    page.keyboard.press("Escape")
    assert state(page) == (False, "kaart")


def test_each_way_out_leads_back_to_the_word(page: Any) -> None:
    word = page.get_by_text("kaart", exact=True)
    word.click()
    page.get_by_role("button", name="Sluit").click()
    assert state(page) == (False, "kaart")
    word.click()
    word.click()
    assert state(page) == (False, "kaart"), "a second tap closes"
    word.click()
    page.mouse.click(4, 4)
    assert state(page) == (False, "kaart"), "a tap beside it closes"
    word.press("Enter")
    for _ in range(3):
        page.keyboard.press("Tab")
    assert state(page) == (False, "outreach"), "the tab goes on where the word is"


def test_another_word_takes_the_panel_over(page: Any) -> None:
    page.get_by_text("kaart", exact=True).click()
    page.get_by_text("outreach", exact=True).press("Enter")
    assert "Erop af." in page.get_by_role("dialog", name="Outreach").inner_text()
    assert page.locator("#s-word-name").get_attribute("lang") == "en"
    assert page.get_by_text("kaart", exact=True).get_attribute("aria-expanded") == "false"


def test_a_link_opens_the_part_that_it_leads_into(page: Any) -> None:
    assert not page.locator("#bron").is_visible()
    page.get_by_text("Bron", exact=True).click()
    assert page.locator("#bron").is_visible()


def test_all_notes_of_a_plan_open_at_once(open_page: Callable[..., Any]) -> None:
    note = '<details class="s-know"><summary>Voor de trainer</summary><p class="note">Let op.</p></details>'
    page = open_page(f'<article><h2 id="het-plan">Het plan</h2>{note * 3}</article>', "reading.js")
    page.get_by_role("button", name="Open de 3 notities").click()
    assert page.locator(".note").filter(visible=True).count() == 3
    page.get_by_role("button", name="Sluit de notities").click()
    assert page.locator(".note").filter(visible=True).count() == 0
    articles = open_page(f"<article><h2 id=\"het-plan\">Het plan</h2>{note * 2}</article>", "reading.js")
    assert articles.locator("button").count() == 0


def test_a_word_is_a_link_where_nothing_can_pop_up(open_page: Callable[..., Any]) -> None:
    page = open_page("<script>delete HTMLElement.prototype.popover</script>" + TEXT, "reading.js")
    assert page.get_by_text("kaart", exact=True).get_attribute("aria-expanded") is None
