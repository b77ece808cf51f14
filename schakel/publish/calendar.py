"""What is coming, as a calendar (RFC 5545) that a reader takes over.

Times are those of the place. What a trainer plans is written in the zone of the handbook, so that a telephone in another zone
shows it well; `browser/course/calendar.js` writes the same bytes in a page.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..library import PublicLibrary
from ..model import Cafe
from ..plan.fit import Delivery, Fitted, clock
from ..render import Addresses
from ..render.derived import CALENDAR, is_coming
from ..render.plain import plain
from ..render.run import ZONE, ZONE_NAME
from .feed import stable_id
from .site_info import Output, SiteInfo

_WIDTH = 73
"""The most bytes on a line, besides the space before a line that goes on."""


@dataclass(frozen=True)
class Event:
    """One thing on one day, or on some days."""

    id: str
    """Stays the same when the event changes, so that a calendar changes it too."""
    title: str
    date: datetime.date
    begin: str | None = None
    """A clock time; without one it takes whole days."""
    end: str | None = None
    until: datetime.date | None = None
    """Its last day, if that is another."""
    text: str = ""
    place: str = ""
    url: str = ""
    in_zone: bool = False
    """Whether its times are written in the zone of the handbook."""


def calendar(library: PublicLibrary, site: SiteInfo) -> Iterator[Output]:
    """The calendar; none if nothing is announced."""
    coming = sorted((cafe.date, name) for name, cafe in library.of(Cafe).items() if is_coming(cafe) and cafe.date)
    if coming:
        yield Output(CALENDAR, written(f"Kenniscafés – {site.name}", [_meeting(library, site, name) for _, name in coming]))


def given(name: str, delivery: Delivery, fitted: Fitted) -> bytes:
    """A session on the day and at the time of its delivery, which has both.

    Args:
        name: By which a calendar knows it again.
        delivery: How it is given.
        fitted: The session, fitted to this delivery.
    """
    assert delivery.date and delivery.start is not None
    end = fitted.slots[-1].end if fitted.slots else 0
    last = delivery.date + datetime.timedelta(days=(delivery.start + end) // 1440)
    return written(fitted.title, [Event(
        f"{delivery.date}-{name}@schakel", fitted.title, delivery.date, clock(delivery, 0), clock(delivery, end), last,
        in_zone=True)])


def written(name: str, events: Iterable[Event]) -> bytes:
    """A calendar of this name; the same events give the same bytes."""
    events = list(events)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Schakel//NL", f"X-WR-CALNAME:{_text(name)}"]
    if any(event.in_zone for event in events):
        lines += ZONE
    for event in events:
        lines += _event(event)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _meeting(library: PublicLibrary, site: SiteInfo, name: str) -> Event:
    cafe = library.of(Cafe)[name]
    assert cafe.date
    words = [plain(library, cafe.summary), plain(library, cafe.registration or "")]
    place = Addresses(library).place(name)
    return Event(
        stable_id(site, name), cafe.title, cafe.date, cafe.begin, cafe.end, cafe.until, " ".join(filter(None, words)),
        cafe.place or ("online" if cafe.online else ""), site.url + site.address(place) if site.url else "")


def _event(event: Event) -> Iterator[str]:
    last, zone = event.until or event.date, f";TZID={ZONE_NAME}" if event.in_zone else ""
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}"
    yield f"DTSTAMP:{event.date:%Y%m%d}T000000Z"  # the same content gives the same calendar
    if event.begin:
        yield f"DTSTART{zone}:{_moment(event.date, event.begin)}"
        if event.end:
            yield f"DTEND{zone}:{_moment(last, event.end)}"
    else:
        yield f"DTSTART;VALUE=DATE:{event.date:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{last + datetime.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(event.title)}"
    yield f"DESCRIPTION:{_text(event.text)}"
    if event.place:
        yield f"LOCATION:{_text(event.place)}"
    if event.url:
        yield f"URL:{event.url}"
    yield "END:VEVENT"


def _moment(day: datetime.date, clock: str) -> str:
    return f"{day:%Y%m%d}T{clock.replace(':', '')}00"


def _text(words: str) -> str:
    for sign in "\\;,":
        words = words.replace(sign, f"\\{sign}")
    return " ".join(words.split())


def _folded(line: str) -> str:
    """A line in pieces that are short enough, none of which ends within a character."""
    pieces, piece = [], ""
    for sign in line:
        if len((piece + sign).encode()) > _WIDTH:
            pieces.append(piece)
            piece = ""
        piece += sign
    return "\r\n ".join([*pieces, piece])
