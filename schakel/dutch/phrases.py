"""Numbers, times and dates as Dutch readers write them."""

import datetime

from ..model import Cafe, Course, Helpline, Practice, Session, Term
from ..model.cafe import Attendance
from ..model.course import GroupSize
from .labels import CHOICES, DAYS, MONTHS, choice


def date(value: datetime.date) -> str:
    """10 oktober 2019"""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def weekday(value: datetime.date) -> str:
    """donderdag 10 oktober 2019"""
    return f"{DAYS[value.weekday()]} {date(value)}"


def cafe_date(cafe: Cafe) -> str:
    """The date of a kenniscafé, as precise as it is known: 10 oktober 2019; oktober 2019; datum onbekend"""
    if cafe.date is None:
        return "datum onbekend"
    if cafe.date_certainty == "month":
        return f"{MONTHS[cafe.date.month - 1]} {cafe.date.year}"
    if not cafe.until or cafe.until <= cafe.date:
        return date(cafe.date)
    first = date(cafe.date)
    if cafe.until.year == cafe.date.year:
        first = first.removesuffix(f" {cafe.date.year}")
        if cafe.until.month == cafe.date.month:
            first = str(cafe.date.day)
    joined = "en" if (cafe.until - cafe.date).days == 1 else "tot en met"
    return f"{first} {joined} {date(cafe.until)}"


def cafe_time(cafe: Cafe) -> str:
    """van 19:30 tot 21:30 uur; vanaf 19:30 uur; empty if it is not known"""
    if not cafe.begin:
        return ""
    return f"van {cafe.begin} tot {cafe.end} uur" if cafe.end else f"vanaf {cafe.begin} uur"


def state(practice: Practice) -> str:
    """The state of a practice as far as it is known: liep in 2019; voorbij; plan"""
    known = practice.last_seen or practice.as_of
    return f"liep in {known}" if practice.state == "running" and known else choice("state", practice.state)


def now(term: Term) -> str:
    """What took the place of a term: nu: Veilig Thuis, sinds 2015; empty if nothing did"""
    new = term.replaced_by
    return f"nu: {new.name}" + (f", sinds {new.year}" if new.year else "") if new else ""


def beside(term: Term) -> str:
    """What stands behind a term in a list of words: its abbreviation, and what it is called now."""
    return "; ".join(part for part in (term.abbreviation, now(term)) if part)


def evidence(basis: str) -> str:
    """The step on the ladder of evidence: trede 2 van 5: ervaring; nog niet bekend"""
    ladder = list(CHOICES["basis"])
    step = ladder.index(basis)
    return f"trede {step} van {len(ladder) - 1}: {choice('basis', basis)}" if step else "nog niet bekend"


def minutes(value: int) -> str:
    """1 minuut; 50 minuten; 2 uur; 2 uur en 15 minuten"""
    hours, rest = divmod(value, 60)
    if not hours:
        return count(value, "minuut", "minuten")
    return f"{hours} uur" + (f" en {count(rest, 'minuut', 'minuten')}" if rest else "")


def minutes_and_rest(work: int, rest: int) -> str:
    """1 uur en 50 minuten, en 15 minuten pauze; 2 uur for a meeting without a break"""
    return minutes(work) + (f", en {minutes(rest)} pauze" if rest else "")


def at_once(groups: int, rounds: int | None) -> str:
    """3 groepen tegelijk; 3 groepen, 4 rondes"""
    return f"{count(groups, 'groep', 'groepen')}{f', {rounds} rondes' if rounds else ' tegelijk'}"


def clock(value: int) -> str:
    """Minutes from the beginning as 1:05, for a timetable without a start time."""
    return f"{value // 60}:{value % 60:02d}"


def attendance(value: Attendance) -> str:
    """ruim 30 bezoekers"""
    noun = "bezoeker" if value.number == 1 else "bezoekers"
    return f"{choice('qualifier', value.qualifier)}{value.number} {noun}"


def host(address: str) -> str:
    """A web address as people say it: 113.nl"""
    return address.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


def reach(line: Helpline) -> str:
    """How to reach a helpline, in a sentence: 113 of 113.nl"""
    return " of ".join(way for way in (line.number, host(line.chat) if line.chat else None) if way)


def group_size(size: GroupSize | None) -> str:
    """8 tot 14 deelnemers"""
    if size is None:
        return ""
    if size.minimum and size.maximum and size.minimum != size.maximum:
        return f"{size.minimum} tot {size.maximum} deelnemers"
    if size.maximum and not size.minimum:
        return f"tot {size.maximum} deelnemers"
    if size.minimum and not size.maximum:
        return f"vanaf {size.minimum} deelnemers"
    number = size.ideal or size.minimum or size.maximum
    return f"{number} deelnemers" if number else ""


def position(session: Session, course: Course | None) -> str:
    """bijeenkomst 3 van 7"""
    if session.number is None:
        return ""
    total = len(course.meetings) if course else 0
    return f"bijeenkomst {session.number}" + (f" van {total}" if total >= session.number > 0 else "")


def place(at: int, total: int) -> str:
    """bijeenkomst 2 van 5"""
    return f"bijeenkomst {at} van {total}"


def study_load(hours: int | None, meetings: int, homework: int) -> str:
    """20 uur; 8 uur en 20 minuten, waarvan 1 uur huiswerk; empty if nothing is known"""
    if hours:
        return f"{hours} uur"
    if not meetings:
        return ""
    return minutes(meetings + homework) + (f", waarvan {minutes(homework)} huiswerk" if homework else "")


def worked_out(number: int) -> str:
    """7 bijeenkomsten uitgewerkt; empty for none. A course may have more sessions than the handbook describes."""
    return count(number, "bijeenkomst uitgewerkt", "bijeenkomsten uitgewerkt") if number else ""


def count(number: int, one: str, many: str) -> str:
    """1 casus; 12 casussen"""
    return f"{number} {one if number == 1 else many}"


def listed(names: list[str]) -> str:
    """thema, niveau en plaats"""
    return " en ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def shortened(words: str, longest: int) -> str:
    """Words of at most `longest` characters, which end at a word: Een heel lange titel…"""
    return words if len(words) <= longest else words[:longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def size(value: int) -> str:
    """340 kB; 1,2 MB"""
    if value < 999_500:
        return f"{max(1, round(value / 1000))} kB"
    return f"{value / 1_000_000:.1f} MB".replace(".", ",")
