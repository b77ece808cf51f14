"""Make the theme's own HTML right: it misses names that readers need, and escapes some titles and others not."""

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from markupsafe import Markup

_LIST = re.compile(
    r'(<nav class="md-nav" data-md-level="[0-9]+") aria-labelledby="[^"]*" aria-expanded="(?:true|false)"'
    r'(>\s*<label class="md-nav__title"[^>]*>\s*<span[^>]*></span>\s*)([^<]*?)(\s*</label>)')

_OPEN = re.compile(r'(<a href="[^"]*" class="md-nav__link md-nav__link--active")')
_TAB = re.compile(r'(md-tabs__item--active">\s*<a href="[^"]*" class="md-tabs__link")')
_TITLE = re.compile(r'(<(?:span|div) class="md-ellipsis")(>\s*)([^<]*?)(\s*</)')


def improve(html: str, languages: Mapping[str, str]) -> str:
    """`html` of a page with every repair that applies. languages: title of a page → its language, when that is not Dutch.

    A list in the menu is called after a label without words when its section has a page of its own: axe `landmark-unique`.
    The link to the page that is open looks different and says nothing (aria-current, WCAG 1.3.1). The menu and the links
    to the pages before and after know no language (WCAG 3.1.2).
    """
    def with_language(found: re.Match[str]) -> str:
        language = languages.get(unescape(found[3]))
        return f'{found[1]} lang="{language}"{found[2]}{found[3]}{found[4]}' if language else found[0]

    html = _TAB.sub(r'\1 aria-current="true"', _OPEN.sub(r'\1 aria-current="page"', html))
    return _TITLE.sub(with_language, _LIST.sub(_name_list, html))


def _name_list(found: re.Match[str]) -> str:
    start, between, title, end = found.groups()
    name = title.replace('"', "&#34;")
    return f'{start} aria-label="{name}"{between}{title}{end}'


def marked(menu: Any) -> Any:
    """`menu` with its titles marked as escaped, for text and for attributes: the theme does not escape them again."""
    if isinstance(menu, list):
        return [marked(entry) for entry in menu]
    if isinstance(menu, dict):
        return {Markup(title.replace('"', "&#34;")): marked(entry) for title, entry in menu.items()}
    return menu
