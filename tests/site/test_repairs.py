"""Repairs of the theme's HTML."""

from schakel.site.repairs import improve

ENTRY = '<span class="md-ellipsis">\n  {}\n  \n</span>'


def test_a_title_in_the_menu_has_its_language() -> None:
    page = ENTRY.format("Right &amp; wrong") + ENTRY.format("Right &amp; wrong 2") + '<title>Right &amp; wrong</title>'
    made = improve(page, {"Right & wrong": "en"})
    assert made == page.replace('<span class="md-ellipsis">', '<span class="md-ellipsis" lang="en">', 1)
    assert improve(page, {}) == page


def test_the_link_to_the_open_page_says_so() -> None:
    link = '<a href="{}" class="md-nav__link{}">A</a>'
    tab = '<li class="md-tabs__item{}">\n  <a href="../" class="md-tabs__link">B</a>'
    links = link.format("./", " md-nav__link--active") + link.format("b/", "")
    made = improve(links + tab.format(" md-tabs__item--active") + tab.format(""), {})
    assert made.count("aria-current") == 2
    assert '<a href="./" class="md-nav__link md-nav__link--active" aria-current="page">' in made
    assert '<a href="../" class="md-tabs__link" aria-current="true">' in made
