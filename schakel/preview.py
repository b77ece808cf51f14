"""The library as its editors see it while they write: with the drafts, each marked as one."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from .library import Entry, Library, PublicLibrary
from .model import validate
from .source import plain

UNFILLED = "…"
"""What `schakel new` writes where an editor has to fill something in."""


@dataclass(frozen=True)
class PreviewLibrary(PublicLibrary):
    """A public library as it would be if the drafts were published: their titles say what they are.

    Only `schakel serve` shows one, on the computer of who writes. Whatever asks for what is public gets it without the drafts.
    """

    drafts: frozenset[str] = frozenset()
    """Their ids."""

    @cached_property
    def public(self) -> PublicLibrary:
        """What is in it without the drafts."""
        return PublicLibrary(
            self.roots, tuple(entry for entry in self.entries if entry.id not in self.drafts), shelf=self.shelf)


def preview(library: Library) -> PreviewLibrary:
    """What is public in `library`, and the drafts as far as they can be shown."""
    entries = [_as_published(entry) if entry.status == "draft" else entry for entry in library.entries]
    shown = Library(library.roots, tuple(entries), shelf=library.shelf).public
    return PreviewLibrary(
        library.roots, shown.entries, shelf=library.shelf, drafts=frozenset(shown.items.keys() - library.public.items.keys()))


def _as_published(entry: Entry) -> Entry:
    """A draft with a title that says so. A choice that nobody made yet stands for the first one."""
    item = entry.item
    if item is None and all(fault.given == UNFILLED and fault.allowed for fault in entry.faults):
        values = plain(entry.node)
        for fault in entry.faults:
            _put(values, fault.location, fault.allowed[0])
        item, _ = validate(entry.model, values)
    changed = item and item.model_copy(update={"title": f"{item.title} (concept)", "status": "published"})
    return replace(entry, item=changed)


def _put(values: Any, location: tuple[str | int, ...], value: str) -> None:
    for step in location[:-1]:
        values = values[step]
    values[location[-1]] = value
