"""Repair Material's page where no template of ours replaces it, and mark the titles of the menu as escaped."""

from typing import Any

from jinja2.ext import Extension
from markupsafe import Markup


class Repaired(Extension):
    """Takes `autocomplete` off the switches of the theme: they are no fields of a form (W3C), and in no block of its page."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        return source.replace(' autocomplete="off">', ">") if name == "base.html" else source


def marked(menu: Any) -> Any:
    """`menu` with its titles marked as escaped, for text and attributes, so that the theme does not escape them again."""
    if isinstance(menu, list):
        return [marked(entry) for entry in menu]
    if isinstance(menu, dict):
        return {Markup(title.replace('"', "&#34;")): marked(entry) for title, entry in menu.items()}
    return menu
