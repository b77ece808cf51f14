"""The feed of meeting reports, as Atom (RFC 4287).

The only dates the content has are those of the meetings, so there is a feed of reports and none of changes. A report
without a certain day is left out.
"""

import re
import uuid
from xml.sax.saxutils import escape, quoteattr

from ..library import Library
from ..model import Cafe
from ..render import Addresses
from ..render.addresses import overview
from ..render.labels import KINDS
from ..render.plain import plain
from ..render.words import cafe_date
from .masthead import Masthead, Output, relative
from .metadata import event_date

PATH = "feeds/kenniscafes.xml"
TITLE = "Verslagen van kenniscafés"
LIMIT = 50
_UNKNOWN = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What is no character of XML 1.0 (section 2.2)."""


def feed(library: Library, masthead: Masthead) -> Output | None:
    """The newest reports, newest first; nothing when no report has a certain date."""
    if not library.is_public:
        raise ValueError("feeds are made from the public library only")
    reports = [
        (date, name, cafe) for name, cafe in library.of(Cafe).items()
        if cafe.report == "full" and (date := event_date(cafe)) and len(date) == 10]
    reports = sorted(reports, key=lambda report: report[:2], reverse=True)[:LIMIT]
    if not reports:
        return None
    entries = "".join(_entry(library, masthead, date, name, cafe) for date, name, cafe in reports)
    links = [f"<link href={quoteattr(_link(masthead, overview(Cafe)))}/>"]
    if masthead.url:
        links.append(f'<link rel="self" href={quoteattr(masthead.url + PATH)}/>')
    rights = f"<rights>{escape(masthead.license)}</rights>\n" if masthead.license else ""
    text = (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">\n'
        f"<title>{_text(f'{TITLE} – {masthead.name}')}</title>\n<id>{_id(masthead, PATH)}</id>\n"
        f"<updated>{reports[0][0]}T00:00:00Z</updated>\n<author><name>{_text(masthead.name)}</name></author>\n"
        + "\n".join(links) + f"\n{rights}{entries}</feed>\n")
    return Output(PATH, text.encode())


def _entry(library: Library, masthead: Masthead, date: str, name: str, cafe: Cafe) -> str:
    link = _link(masthead, Addresses(library).place(name))
    where = cafe.place or ("online" if cafe.online else "")
    words = f"{KINDS['cafe'][:-1]}, {', '.join(part for part in (cafe_date(cafe), where) if part)}."
    return (
        f"<entry>\n<title>{_text(cafe.title)}</title>\n<id>{_id(masthead, name)}</id>\n"
        f"<updated>{date}T00:00:00Z</updated>\n<link href={quoteattr(link)}/>\n"
        f"<summary>{_text(f'{plain(library, cafe.summary)} {words}')}</summary>\n</entry>\n")


def _link(masthead: Masthead, place: str) -> str:
    """Complete when the site has an address, else from the feed (RFC 4287 section 2: relative to where it was found)."""
    return masthead.url + masthead.address(place) if masthead.url else relative(PATH, masthead.address(place))


def _id(masthead: Masthead, name: str) -> str:
    """An id that stays the same when the site moves: made from the name of the publication and of the item."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{masthead.name}/{name}").urn


def _text(text: str) -> str:
    """`text` for in an element; characters that XML 1.0 does not know are left out."""
    return escape(_UNKNOWN.sub("", text))
