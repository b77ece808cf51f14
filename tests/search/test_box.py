"""The search box, by keyboard, by touch and without script, from disk and with the network off."""

import json
from collections.abc import Callable
from typing import Any

from tests.support.visiting import wait_until

BOX = ".zoek__input"


def ask(page: Any, question: str) -> None:
    """Type a question and wait for the answer."""
    page.fill(BOX, "")
    page.keyboard.type(question)
    wait_until(page, f"""document.querySelector('.zoek__all').href.endsWith(encodeURIComponent({json.dumps(question.strip())}))
            && !document.querySelector('.zoek__output').hidden""")


def test_a_key_opens_it_arrows_choose_and_enter_goes_there(visit: Callable[..., Any]) -> None:
    page = visit()
    page.keyboard.press("Control+k")
    ask(page, "familie")
    assert page.get_attribute(BOX, "aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    chosen = page.get_attribute(BOX, "aria-activedescendant")
    assert page.get_attribute(f"#{chosen}", "aria-selected") == "true"
    assert "Familie O." in page.inner_text(f"#{chosen}") and "casus" in page.inner_text(f"#{chosen}")
    page.keyboard.press("Enter")
    page.wait_for_url("**/casussen/familie-o/**")


def test_what_was_found_is_said_in_dutch(visit: Callable[..., Any]) -> None:
    page = visit()
    page.keyboard.press("Control+k")
    ask(page, "familie")
    words = page.inner_text(".zoek__status")
    assert words.split()[1].strip(".") in ("resultaat", "resultaten")
    assert page.get_attribute(".zoek__said", "role") == "status"
    wait_until(page, "document.querySelector('.zoek__said').textContent")
    assert page.text_content(".zoek__said").startswith(f"{words} Bovenaan: Familie O.")
    ask(page, "familei")
    assert "Geen ‘familei’ gevonden, wel ‘familie’." in page.inner_text(".zoek__status").replace("F", "f")
    ask(page, "xqzw")
    assert page.inner_text(".zoek__status").startswith("Geen resultaten voor ‘xqzw’.")


def test_without_results_the_nearest_word_and_the_overviews_are_offered(visit: Callable[..., Any]) -> None:
    page = visit()
    page.keyboard.press("Control+k")
    ask(page, "xqzw")
    offered = page.locator(".zoek__hit").all_inner_texts()
    assert any("overzicht" in text and "Casussen" in text for text in offered)
    ask(page, "luistaarenn")
    first = page.locator(".zoek__hit").first
    if "Bedoelde je ‘luister" in first.inner_text():
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/zoeken/**q=luister**")
    else:
        assert page.inner_text(".zoek__status").startswith("Niets gevonden voor ‘luistaarenn’, wel voor ‘luister")


def test_a_title_is_marked_as_its_language(visit: Callable[..., Any]) -> None:
    page = visit()
    page.keyboard.press("Control+k")
    ask(page, "warm welcome")
    languages = dict(zip(
        page.locator(".zoek__title").all_inner_texts(),
        page.locator(".zoek__title").evaluate_all("all => all.map(title => title.getAttribute('lang'))"), strict=True))
    assert languages["Warm welcome"] == "en"
    ask(page, "familie")
    assert page.locator(".zoek__title").first.get_attribute("lang") is None


def test_everything_to_touch_is_large_enough(visit: Callable[..., Any]) -> None:
    page = visit(width=320, has_touch=True)

    def size(what: str) -> float:
        box = page.locator(what).first.bounding_box()
        return min(box["width"], box["height"])

    assert size(".zoek__open") >= 44
    page.tap(".zoek__open")
    ask(page, "familie")
    for what in (".zoek__close", ".zoek__clear", ".zoek__form", ".zoek__all", ".zoek__hit"):
        assert size(what) >= 44, what


def test_escape_closes_then_empties_then_leaves(visit: Callable[..., Any]) -> None:
    page = visit()
    page.keyboard.press("Control+k")
    ask(page, "familie")
    page.keyboard.press("Escape")
    assert page.is_hidden(".zoek__output") and page.input_value(BOX) == "familie"
    page.keyboard.press("Escape")
    assert page.input_value(BOX) == ""
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement === document.body")


def test_a_single_letter_or_sign_does_nothing(visit: Callable[..., Any]) -> None:
    """WCAG 2.1.4: who speaks to the computer, or hits a key by accident, stays where they are."""
    page = visit("casussen/familie-o/index.html")
    page.keyboard.type("/fskn.p,")
    page.wait_for_timeout(100)
    assert page.evaluate("document.activeElement === document.body")
    assert page.url.endswith("/casussen/familie-o/index.html")


def test_the_keys_are_told_and_work_in_a_field_too(visit: Callable[..., Any]) -> None:
    page = visit("zoeken/index.html")
    assert page.inner_text(".zoek__keys") == "Ctrl K"
    assert page.get_attribute(BOX, "aria-keyshortcuts") == "Control+K"
    page.click("#zf-q")
    page.keyboard.press("Control+k")
    assert page.evaluate("document.activeElement.id") == "zoek-vraag"
    assert page.is_hidden(".zoek__keys")


def test_a_phone_shows_no_keys(visit: Callable[..., Any]) -> None:
    page = visit(width=375, has_touch=True)
    page.tap(".zoek__open")
    page.tap(".zoek__close")
    assert page.is_hidden(".zoek__keys")
    page.tap(".zoek__open")
    assert page.is_hidden(".zoek__keys")


def test_enter_without_a_choice_opens_all_results(visit: Callable[..., Any]) -> None:
    page = visit()
    page.keyboard.press("Control+k")
    ask(page, "luisteren")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/**q=luisteren")


def test_the_page_one_lands_on_marks_the_words_and_going_back_keeps_the_question(visit: Callable[..., Any]) -> None:
    page = visit()
    page.keyboard.press("Control+k")
    ask(page, "familie")
    assert page.locator(".zoek__hit").first.get_attribute("href").partition("?")[2] == "zocht=familie"
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/**")
    page.go_back()
    wait_until(page, f"document.querySelector('{BOX}').value === 'familie'")
    there = visit("casussen/familie-o/index.html", query="?zocht=familie")
    wait_until(there, "CSS.highlights.size === 1")
    top = there.locator("h1").bounding_box()
    there.click(".zocht button")
    assert there.evaluate("CSS.highlights.size") == 0 and there.locator("h1").bounding_box() == top


def test_on_a_phone_it_fills_the_screen_and_gives_the_focus_back(visit: Callable[..., Any]) -> None:
    page = visit(width=375, has_touch=True)
    assert page.is_hidden(".zoek__panel")
    page.tap(".zoek__open")
    assert page.locator(".zoek__panel").bounding_box() == {"x": 0, "y": 0, "width": 375, "height": 800}
    ask(page, "familie")
    page.click(".zoek__close")
    assert page.is_hidden(".zoek__panel")
    assert page.evaluate("document.activeElement.classList.contains('zoek__open')")


def test_without_script_the_box_leads_to_the_page(visit: Callable[..., Any]) -> None:
    page = visit(java_script_enabled=False)
    page.fill(BOX, "familie")
    assert page.get_attribute(".zoek__form", "action").rstrip("/").split("/index")[0].endswith("zoeken")
    assert page.get_attribute(BOX, "role") is None


def test_nothing_is_asked_of_another_place(visit: Callable[..., Any]) -> None:
    page = visit()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.keyboard.press("Control+k")
    ask(page, "luisteren zonder oordeel")
    assert asked and all(url.startswith("file://") for url in asked)
