"""What is coming, for the calendar of a reader: the same bytes from the same content."""

from collections.abc import Callable

from schakel.library import load
from schakel.publish import SiteInfo
from schakel.publish.calendar import calendar
from schakel.publish.feed import feeds

CAFE = """
title: Samen, de straat op
summary: Over groen; en wie dat onderhoudt, en waarom dat in de ene straat wel lukt en in de andere niet.
report: announcement
date: 2035-05-10
begin: "19:30"
end: "21:00"
place: Wijkhuis, Rotterdam
registration: Mail naar info@wijkhuis.nl.
"""


def test_a_meeting_that_is_coming(content, site_info: Callable[..., SiteInfo]) -> None:
    before = "title: B\nsummary: S.\ndate: 2019-01-01\n"
    library = load([content({"casuistry/kenniscafes/a.yml": CAFE, "casuistry/kenniscafes/b.yml": before})]).public
    output = next(calendar(library, site_info()))
    text = output.data.decode()
    assert output.path == "feeds/agenda.ics"
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    whole = text.replace("\r\n ", "")
    assert "DTSTART:20350510T193000\r\n" in whole and "DTEND:20350510T210000\r\n" in whole
    assert "SUMMARY:Samen\\, de straat op\r\n" in whole and "LOCATION:Wijkhuis\\, Rotterdam\r\n" in whole
    assert whole.count("BEGIN:VEVENT") == 1
    coming = next(feed for feed in feeds(library) if feed.path == "feeds/agenda.xml")
    assert "10 mei 2035, van 19:30 tot 21:00 uur, Wijkhuis, Rotterdam" in coming.entries[0].title


def test_nothing_is_coming(content, site_info: Callable[..., SiteInfo]) -> None:
    library = load([content({"casuistry/kenniscafes/b.yml": "title: B\nsummary: S.\ndate: 2019-01-01\n"})]).public
    assert list(calendar(library, site_info())) == []
