"""Find where in the content something on a page came from, so that an editor is sent to a line that they wrote."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from html import unescape
from urllib.parse import unquote

from ..checks.report import at_name, at_piece
from ..library import Entry, Library
from ..model import Field
from ..problems import Problem
from ..render import Addresses
from ..render.addresses import html_path


class Origins:
    """The content behind the pages of a site."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def problem(self, page: str, rule: str, message: str, piece: str) -> Problem:
        """A problem at the text that `piece` came from, else at the item that the page is about, else at the page.

        Args:
            page: The path of the page on the site.
            rule: What it goes against.
            message: What is wrong, in Dutch.
            piece: What it is about, as it stands on the page.
        """
        own = self._behind.get(page, ())
        elsewhere = list(self._holding(self._library.entries, piece))
        for entry, field, form in (*self._holding(own, piece), *(elsewhere if len(elsewhere) == 1 else ())):
            return at_piece(entry, field, form, field.text.find(form), rule, f"{message} ({page})")
        if len(own) == 1:
            return at_name(own[0], rule, f"{message} ({page})")
        return Problem(page, 1, 1, rule, message)

    def hold(self, piece: str) -> bool:
        """Whether some text says this itself."""
        return any(True for _ in self._holding(self._library.entries, piece))

    @cached_property
    def _behind(self) -> dict[str, tuple[Entry, ...]]:
        """Path of a page, in both forms of address → the items on it."""
        addresses, behind = Addresses(self._library.public), defaultdict(list)
        for name in self._library.public.items:
            place = addresses.page(name)
            for path in {html_path(place, use_folders=False), f"{html_path(place, use_folders=True)}index.html"}:
                behind[path].append(self._library.by_id[name])
        return {path: tuple(entries) for path, entries in behind.items()}

    def _holding(self, entries: tuple[Entry, ...], piece: str) -> Iterator[tuple[Entry, Field, str]]:
        """The texts that say `piece`, each with its item and the form in which it is said there."""
        forms = dict.fromkeys(form for form in (piece, unquote(piece), unescape(piece)) if form)
        for entry in entries:
            for field in entry.fields:
                if form := next((form for form in forms if form in field.text), None):
                    yield entry, field, form
