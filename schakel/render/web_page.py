"""A page of the site as a finished article, without the theme around it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from markupsafe import Markup

from ..contact import Contact
from .environment import environment
from .outline import Heading, Outline


@dataclass(frozen=True)
class Ways:
    """Where a page may send its reader outside the content."""

    contact: Contact | None = None
    """Whom to write to; None if there is no one."""
    finder: str = ""
    """The path of the page to search on; empty if there is none."""


NO_WAYS = Ways()
"""Of pages that stand on their own."""


@dataclass(frozen=True)
class WebPage:
    """A page of the site."""

    path: str
    """With forward slashes, from the root of the tree."""
    title: str
    """As the menu shows it."""
    article: Markup
    headings: tuple[Heading, ...]
    description: str = ""
    is_wide: bool = False
    """Whether the menu and the contents beside it are left out."""
    script: str = ""
    """The names of the programs in assets/ that it needs, in order, with a space between them."""
    id: str = ""
    """The id of the item that it is about; empty if it is about none."""


@dataclass(frozen=True)
class Blank:
    """A page that has its place in the site, and is written when someone asks for it."""

    path: str
    """Of the page, and of what is written."""
    title: str
    write: Callable[[], WebPage]
    within: str = ""
    """The path of the page by which the menu knows it, for a later page of a long list; empty for a page with its own place."""
    item: str = ""
    """The id of the item that it is about; empty if it is about none."""

    @cached_property
    def page(self) -> WebPage:
        """The page, written once."""
        return self.write()


def web_page(
    path: str, title: str, template: str, outline: Outline, *, description: str, id: str = "", **values: Any,
) -> WebPage:
    """A page made with a template, which may set `is_wide` and `script` for the page.

    Args:
        path: Where the page is in the tree.
        title: As the menu shows it.
        template: The name of the template.
        outline: Gets the headings.
        description: What the page is about, in plain words.
        id: The id of the item that the page is about.
        **values: Further variables of the template.
    """
    module: Any = environment("page").get_template(f"{template}.html").make_module(
        {"title": title, "description": description, "outline": outline, **values})
    lines = (line for line in str(module).split("\n") if line.strip())
    return WebPage(
        path, title, Markup("\n".join(lines)), tuple(outline.headings), description, getattr(module, "is_wide", False),
        getattr(module, "script", ""), id)
