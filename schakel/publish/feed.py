"""The feeds, as Atom (RFC 4287): reports of meetings, and the changes in the log of the editors.

Dates come from the content: the day of a meeting, the day in the log. A report without a certain day is left out.
"""

import re
import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from ..dutch.phrases import cafe_date, cafe_time
from ..library import PublicLibrary
from ..model import Cafe, Log
from ..render import Addresses
from ..render.addresses import overview, relative
from ..render.derived import is_coming
from ..render.plain import plain
from .metadata import event_date
from .site_info import Output, SiteInfo

LIMIT = 50
_UNKNOWN = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 does not allow (section 2.2)."""


@dataclass(frozen=True)
class FeedEntry:
    """Something that happened."""

    name: str
    """What its id is made from; it never changes."""
    date: str
    """Year-month-day."""
    title: str
    place: str
    """In the tree of pages."""
    summary: str


@dataclass(frozen=True)
class Feed:
    """A feed."""

    path: str
    """From the root of the site."""
    title: str
    page: str
    """The page it belongs to, in the tree of pages."""
    entries: tuple[FeedEntry, ...]
    """Newest first."""

    def output(self, site: SiteInfo) -> Output:
        """The feed as Atom."""
        links = [f"<link href={quoteattr(self._link(site, self.page))}/>"]
        if site.url:
            links.append(f'<link rel="self" href={quoteattr(site.url + self.path)}/>')
        rights = f"<rights>{escape(site.license)}</rights>\n" if site.license else ""
        text = (
            '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">\n'
            f"<title>{_text(f'{self.title} – {site.name}')}</title>\n<id>{stable_id(site, self.path)}</id>\n"
            f"<updated>{self.entries[0].date}T00:00:00Z</updated>\n<author><name>{_text(site.name)}</name></author>\n"
            + "\n".join(links) + f"\n{rights}" + "".join(self._entry(site, entry) for entry in self.entries) + "</feed>\n")
        return Output(self.path, text.encode())

    def _entry(self, site: SiteInfo, entry: FeedEntry) -> str:
        return (
            f"<entry>\n<title>{_text(entry.title)}</title>\n<id>{stable_id(site, entry.name)}</id>\n"
            f"<updated>{entry.date}T00:00:00Z</updated>\n<link href={quoteattr(self._link(site, entry.place))}/>\n"
            f"<summary>{_text(entry.summary)}</summary>\n</entry>\n")

    def _link(self, site: SiteInfo, place: str) -> str:
        """An absolute address if the site has one, and otherwise one relative to the feed (RFC 4287, section 2)."""
        return site.url + site.address(place) if site.url else relative(self.path, site.address(place))


def feeds(library: PublicLibrary) -> tuple[Feed, ...]:
    """The feeds that are not empty, each with its newest entries."""
    candidates = [
        Feed("feeds/kenniscafes.xml", "Verslagen van kenniscafés", overview(Cafe), _newest(_reports(library))),
        Feed("feeds/agenda.xml", "Wat er komt", overview(Cafe), _newest(_coming(library))),
        *(Feed(
            f"feeds/{log.partition('/')[2]}.xml", item.title, Addresses(library).page(log),
            _newest(_changes(library, log, item)))
          for log, item in library.of(Log).items())]
    return tuple(feed for feed in candidates if feed.entries)


def _newest(entries: Iterator[FeedEntry]) -> tuple[FeedEntry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.date, reverse=True)[:LIMIT])


def _reports(library: PublicLibrary) -> Iterator[FeedEntry]:
    for name, cafe in sorted(library.of(Cafe).items(), reverse=True):
        date = event_date(cafe)
        if cafe.report == "full" and date and len(date) == 10:
            where = cafe.place or ("online" if cafe.online else "")
            words = f"{Cafe.kind.many[:-1]}, {', '.join(part for part in (cafe_date(cafe), where) if part)}."
            yield FeedEntry(name, date, cafe.title, Addresses(library).place(name), f"{plain(library, cafe.summary)} {words}")


def _coming(library: PublicLibrary) -> Iterator[FeedEntry]:
    for name, cafe in library.of(Cafe).items():
        if is_coming(cafe) and cafe.date:
            where = cafe.place or ("online" if cafe.online else "")
            words = ", ".join(filter(None, (cafe_date(cafe), cafe_time(cafe), where)))
            yield FeedEntry(
                f"{name}/agenda", cafe.date.isoformat(), f"{cafe.title}: {words}", Addresses(library).place(name),
                plain(library, cafe.summary))


def _changes(library: PublicLibrary, name: str, log: Log) -> Iterator[FeedEntry]:
    """The entries of a log.

    A change has no name, so its day and its number on that day are its id. Editors add new changes at the top, so those of a
    day are numbered from the bottom.
    """
    left = Counter(change.date for change in log.changes)
    for change in log.changes:
        number, day = left[change.date], change.date.isoformat()
        left[change.date] -= 1
        changed = [id_ for item in change.items if (id_ := library.resolve(item))]
        place = Addresses(library).place(changed[0]) if len(changed) == 1 else f"{Addresses(library).page(name)}#{day}"
        titles = ", ".join(library.items[id_].title for id_ in changed)
        words = plain(library, change.text)
        yield FeedEntry(f"{name}/{day}/{number}", day, words, place, titles or words)


def stable_id(site: SiteInfo, name: str) -> str:
    """An id that stays the same when the site moves, made from the names of the publication and the item."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{site.name}/{name}").urn


def _text(text: str) -> str:
    """`text` escaped for an element, without characters that XML 1.0 does not allow."""
    return escape(_UNKNOWN.sub("", text))
