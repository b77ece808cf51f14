"""Put the theme around articles, and keep the whole pages: one of which nothing has changed is not written again."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from jinja2 import Environment

from ..kept import NOWHERE, Kept, key
from .engine import MkDocsConfig, Navigation, Page

_PLACES = ("config_file_path", "docs_dir", "site_dir", "dev_addr", "watch", "nav", "pages", "plugins", "hooks", "theme")
"""Settings that say where things are, and those that are looked at apart."""
_OF_ITSELF = ("description", "script")
"""What only the page itself says of all that the theme can know of a page."""
_SHELF = "pages"
STEP = 100
"""How many pages are written between two lines that say so."""


class Framing:
    """The theme, with all that pages have in common."""

    def __init__(
        self, kept: Kept, config: MkDocsConfig, menu: Navigation, env: Environment, shared: Mapping[str, Any],
        report: Callable[[str], None], pages: int,
    ) -> None:
        """Look at what pages have in common: the settings, the menu, and the theme.

        Args:
            kept: Where whole pages are kept.
            config: The settings of the engine. With plugins, hooks or templates that are not ours nothing is kept, for
                nobody knows what they read.
            menu: The menu.
            env: The templates of the theme.
            shared: What all of them know from us.
            report: Receives how far it is, now and then while pages are written.
            pages: How many pages there are.
        """
        self.states: dict[str, str] = {}
        """Address of a page → `made` if it was written, `kept` if it was found."""
        self._report, self._pages = report, pages
        is_ours = set(config.plugins) == {"schakel"} and not config.hooks and not config.theme.custom_dir
        self._kept = kept if is_ours else NOWHERE
        self._env = env
        self._common = key(
            _stated({name: value for name, value in config.items() if name not in _PLACES}), _stated(dict(config.theme)),
            _stated(dict(shared)), *map(repr, _entries(menu)))

    def whole(self, page: Page, context: Mapping[str, Any], **own: Any) -> str:
        """The whole page.

        Args:
            page: The page.
            context: The variables of the template.
            **own: Those of them that are about this page alone.
        """
        at = key(
            self._common, page.url, page.title or "", page.content or "", _stated(list(page.toc)), _stated(page.meta),
            repr((page.canonical_url, page.edit_url, page.is_homepage)), repr(sorted(own.items())))
        if html := self._kept.get(_SHELF, at):
            self.states.setdefault(page.url, "kept")
            return html.decode()
        is_first = page.url not in self.states
        self.states[page.url] = "made"
        if is_first and len(self.states) % STEP == 0:
            self._report(f"[{len(self.states)}/{self._pages}] pagina’s")
        written = self._env.get_template("main.html").render(context)
        self._kept.put(_SHELF, at, written.encode())
        return written


def _stated(value: Any) -> str:
    """A setting in full, or anything else that the engine knows."""
    return json.dumps(value, default=lambda value: dict(value) if isinstance(value, Mapping) else vars(value))


def _entries(menu: Navigation) -> Iterator[tuple[object, ...]]:
    """What a page can know of each entry of the menu, in order."""
    open_ = [(0, entry) for entry in reversed(menu.items)]
    while open_:
        depth, entry = open_.pop()
        said = {name: value for name, value in getattr(entry, "meta", {}).items() if name not in _OF_ITSELF}
        yield depth, entry.title, getattr(entry, "url", ""), getattr(entry, "is_homepage", False), _stated(said)
        open_ += [(depth + 1, child) for child in reversed(entry.children or ())]
