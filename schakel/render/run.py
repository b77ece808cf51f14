"""What the page of a course knows to plan a run of it, as data: its meetings, what is done around each, and the zone."""

from typing import Any

from ..dutch import phrases
from ..library import PublicLibrary
from ..model import Course, Session
from ..plan import timetable
from .on_screen import PagePresenter
from .plain import plain

ZONE_NAME = "Europe/Amsterdam"
ZONE = (
    "BEGIN:VTIMEZONE", f"TZID:{ZONE_NAME}",
    "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "DTSTART:19700329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
    "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19701025T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE",
)
"""The zone of the handbook, as a calendar writes it."""


def run(course: Course, page: PagePresenter) -> dict[str, Any] | None:
    """The meetings of a course: `data` to plan them, and `links` to their pages; None if it has none that are worked out."""
    library = page.library
    sessions = [
        (name, item) for name in library.present(course.meetings) if isinstance(item := library.items[name], Session)]
    before = [plain(library, task.task) for task in course.homework_before]
    data = {
        "title": course.title, "before": before, "zone": {"name": ZONE_NAME, "lines": ZONE},
        "meetings": [_meeting(library, name, session) for name, session in sessions]}
    # Addresses are links and no data: the offline edition has others, and changes links.
    return {"data": data, "links": [page.ref(name) for name, _ in sessions]} if sessions else None


def _meeting(library: PublicLibrary, name: str, session: Session) -> dict[str, Any]:
    return {
        "name": name.partition("/")[2], "title": session.shown_title, "minutes": session.duration,
        "length": phrases.minutes(session.duration or 0),
        "due": [plain(library, task.task) for _, task in timetable.homework_for(library, name)],
        "homework": [plain(library, task.task) for task in session.homework],
        "tasks": {
            when: [plain(library, action.action) for action in session.trainer_actions if action.when == when]
            for when in ("before", "after")}}
