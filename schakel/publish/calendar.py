"""What is coming, as a calendar (RFC 5545) that a reader takes over; times are those of the place, without a zone."""

import datetime
from collections.abc import Iterator

from ..library import PublicLibrary
from ..model import Cafe
from ..render import Addresses
from ..render.derived import CALENDAR, is_coming
from ..render.plain import plain
from .feed import stable_id
from .site_info import Output, SiteInfo

_WIDTH = 73
"""The most bytes on a line, besides the space before a line that goes on."""


def calendar(library: PublicLibrary, site: SiteInfo) -> Iterator[Output]:
    """The calendar; none if nothing is announced."""
    coming = sorted((cafe.date, name) for name, cafe in library.of(Cafe).items() if is_coming(cafe) and cafe.date)
    if coming:
        name = _text(f"Kenniscafés – {site.name}")
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Schakel//NL", f"X-WR-CALNAME:{name}"]
        for _, id_ in coming:
            lines += _event(library, site, id_)
        lines.append("END:VCALENDAR")
        yield Output(CALENDAR, "".join(f"{_folded(line)}\r\n" for line in lines).encode())


def _event(library: PublicLibrary, site: SiteInfo, name: str) -> Iterator[str]:
    cafe = library.of(Cafe)[name]
    assert cafe.date
    place = Addresses(library).place(name)
    words = [plain(library, cafe.summary), plain(library, cafe.registration or "")]
    yield "BEGIN:VEVENT"
    yield f"UID:{stable_id(site, name)}"
    yield f"DTSTAMP:{cafe.date:%Y%m%d}T000000Z"  # the same content gives the same calendar
    last = cafe.until or cafe.date
    if cafe.begin:
        yield f"DTSTART:{_moment(cafe.date, cafe.begin)}"
        if cafe.end:
            yield f"DTEND:{_moment(last, cafe.end)}"
    else:
        yield f"DTSTART;VALUE=DATE:{cafe.date:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{last + datetime.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(cafe.title)}"
    yield f"DESCRIPTION:{_text(' '.join(filter(None, words)))}"
    if where := cafe.place or ("online" if cafe.online else ""):
        yield f"LOCATION:{_text(where)}"
    if site.url:
        yield f"URL:{site.url + site.address(place)}"
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
