"""Repairs of the theme's HTML."""

from schakel.site.markup import improve

ENTRY = '<span class="md-ellipsis">\n  {}\n  \n</span>'


def test_a_title_in_the_menu_has_its_language() -> None:
    page = ENTRY.format("Right &amp; wrong") + ENTRY.format("Right &amp; wrong 2") + '<title>Right &amp; wrong</title>'
    made = improve(page, {"Right & wrong": "en"})
    assert made == page.replace('<span class="md-ellipsis">', '<span class="md-ellipsis" lang="en">', 1)
    assert improve(page, {}) == page
