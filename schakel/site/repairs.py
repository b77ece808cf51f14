"""Repair Material's HTML: add missing accessible names, mark the current page, escape menu titles once."""

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
    """Repair a page.

    A list in the menu is named after an empty label if its section has a page of its own (axe: `landmark-unique`). The link
    to the current page only looks different (aria-current, WCAG 1.3.1). The menu and the links to the previous and next
    page do not mark the language of titles (WCAG 3.1.2).

    Args:
        html: The page.
        languages: The language of each page title that is not Dutch.
    """
    def with_language(match: re.Match[str]) -> str:
        language = languages.get(unescape(match[3]))
        return f'{match[1]} lang="{language}"{match[2]}{match[3]}{match[4]}' if language else match[0]

    html = _TAB.sub(r'\1 aria-current="true"', _OPEN.sub(r'\1 aria-current="page"', html))
    return _TITLE.sub(with_language, _LIST.sub(_name_list, html))


def _name_list(match: re.Match[str]) -> str:
    start, between, title, end = match.groups()
    name = title.replace('"', "&#34;")
    return f'{start} aria-label="{name}"{between}{title}{end}'


def marked(menu: Any) -> Any:
    """`menu` with its titles marked as escaped, for text and attributes, so that the theme does not escape them again."""
    if isinstance(menu, list):
        return [marked(entry) for entry in menu]
    if isinstance(menu, dict):
        return {Markup(title.replace('"', "&#34;")): marked(entry) for title, entry in menu.items()}
    return menu
