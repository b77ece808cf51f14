"""Values that only the page of an item shows, derived from the library, and the note on an item in a list."""

import datetime
import re
from collections import defaultdict
from typing import Any

from ..charts import Piece, Step, steps, strip
from ..dutch import apa, labels, phrases
from ..library import PublicLibrary
from ..model import OVERVIEWS, Cafe, Case, Course, Framework, Handout, Item, Log, Method, Practice, Session, Source, Term, Theme
from ..plan import timetable
from . import charted
from .addresses import overview
from .aims import claims
from .desk import company, copies, desk
from .on_screen import PagePresenter, Ref
from .outline import slugify
from .plain import plain
from .presenter import View
from .run import run
from .views import by_kind

CALENDAR = "feeds/agenda.ics"
"""Where the site has what is coming, for the calendar of a reader."""
_NUMBER = re.compile(r"^\d+[.:)]?\s+")


def is_coming(cafe: Cafe) -> bool:
    """Whether a meeting is announced for a certain day."""
    return cafe.report == "announcement" and cafe.date is not None and cafe.date_certainty == "exact"


def facts(name: str, item: Item, page: PagePresenter) -> dict[str, Any]:
    """The values for the page of an item beyond its view: neighbours, charts, what later reports say about it."""
    make = _FACTS.get(type(item))
    return make(name, item, page) if make else {}


def _session(name: str, item: Session, page: PagePresenter) -> dict[str, Any]:
    before, after = timetable.neighbours(page.library, name)
    numbers, companies = timetable.numbers(item), [company(block) for block in item.blocks]
    pieces = [
        Piece(block.length, style, number)
        for block, style, number in zip(item.blocks, companies, numbers, strict=True) if block.length]
    shown = dict.fromkeys(piece.style for piece in pieces)
    return {
        "previous": page.ref(before) if before else None, "next": page.ref(after) if after else None, "strip": strip(pieces),
        "companies": [one for one in labels.CHOICES["company"] if one in shown],
        "desk": desk(name, item, page), "copies": copies(item, page)}


def _cafe(name: str, item: Cafe, page: PagePresenter) -> dict[str, Any]:
    back: dict[str, list[tuple[str, Ref]]] = defaultdict(list)
    cafes = page.library.of(Cafe)
    for other in (name, *page.library.links_to.get(name, ())):
        for insight in cafes[other].insights if other in cafes else ():
            for word, targets in (
                ("bevestigd in", insight.confirms), ("tegengesproken in", insight.contradicts),
                ("aangevuld in", insight.extends),
            ):
                for target in targets:
                    owner, _, fragment = target.partition("#")
                    if page.library.resolve(owner) == name and (ref := page.ref(f"{other}#{insight.id}")):
                        back[fragment].append((word, ref))
    chart = charted.visitors(item)
    calendar = page.file(CALENDAR) if is_coming(item) else None
    return {"insights_back": back, "calendar": calendar, "visitors_chart": charted.framed(chart, page) if chart else None}


def _theme(name: str, item: Theme, page: PagePresenter) -> dict[str, Any]:
    """What carries the theme, by kind, each with its note: a list to look through, not to read."""
    groups = by_kind(page, page.library.carriers.get(name, ()))
    return {"gathered": [
        {"name": group["name"], "anchor": slugify(group["name"]), "rows": [
            (ref, note(page.library, ref.id)) for ref in group["refs"]]} for group in groups]}


def _framework(name: str, item: Framework, page: PagePresenter) -> dict[str, Any]:
    """For every part who works at it, and at how many nobody works yet; a core task is covered by its work processes."""
    found = page.library.derived(claims)
    wholes = {part.within for part in item.parts}
    rows = []
    for part in item.parts:
        names = found.get((name, part.id), ())
        cases = [one for one in names if isinstance(page.library.items[one], Case)]
        rows.append({
            "part": page.view(part), "id": part.id, "is_top": part.within is None, "cases": page.refs(cases),
            "lessons": page.refs(one for one in names if one not in cases),
            "is_gap": not names and part.id not in wholes})
    leaves = sum(part.id not in wholes for part in item.parts)
    return {"rows": rows, "gaps": sum(row["is_gap"] for row in rows), "leaves": leaves}


def _method(name: str, item: Method, page: PagePresenter) -> dict[str, Any]:
    rows = [Step(step.number, step.title, address=f"#stap-{step.number}") for step in item.steps]
    return {"drawing": steps("stappen", "De stappen", rows, item.drawing) if rows else None}


def _handout(name: str, item: Handout, page: PagePresenter) -> dict[str, Any]:
    """The parts of a sheet as a drawing, if it asks for one; a number that an editor wrote in a title is drawn once."""
    rows = [
        Step(number, _NUMBER.sub("", part.title or ""), plain(page.library, part.text or "").partition("\n")[0])
        for number, part in enumerate(item.sections, 1)]
    return {"drawing": steps("delen", item.title, rows, item.drawing) if item.drawing and rows else None}


def _log(name: str, item: Log, page: PagePresenter) -> dict[str, Any]:
    """The changes by day, newest first: the day as an anchor, the day in words, the changes."""
    days: dict[datetime.date, list[View]] = defaultdict(list)
    for change in item.changes:
        days[change.date].append(page.view(change))
    newest = sorted(days.items(), key=lambda day: day[0], reverse=True)
    return {"days": [(day.isoformat(), phrases.date(day), changes) for day, changes in newest], "counts": counts(page)}


def counts(page: PagePresenter) -> list[tuple[str, str, int]]:
    """Name, address and number of items of every kind with an overview."""
    return [
        (model.kind.many, page.address(overview(model)), len(page.library.of(model)))
        for model in OVERVIEWS.values() if page.library.of(model)]


def note(library: PublicLibrary, name: str, *, with_time: bool = True) -> str:
    """A few plain words about an item for a list: its state or date, its levels if not all, and its length `with_time`."""
    item = library.items[name]
    match item:
        case Session():
            _, course = timetable.course_of(library, name) or ("", None)
            length = phrases.minutes_and_rest(item.minutes, item.rest)
            return " · ".join(part for part in (phrases.position(item, course), length) if part)
        case Course():
            return phrases.worked_out(len(item.meetings))
        case Case():
            is_for_all = set(item.levels) == set(labels.CHOICES["level"])
            levels = "" if is_for_all else ", ".join(labels.choice("level", level) for level in item.levels)
            starter = labels.choice("length", item.length) if item.length == "starter" else ""
            length = phrases.minutes(item.minutes) if item.minutes and with_time else ""
            return " · ".join(part for part in (starter, levels, length) if part)
        case Cafe():
            place = item.place or ("online" if item.online else "")
            coming = "aankondiging" if item.report == "announcement" else ""
            return " · ".join(part for part in (coming, phrases.cafe_date(item), place) if part)
        case Practice():
            return " · ".join(part for part in (phrases.state(item), item.place, _basis(item)) if part)
        case Source():
            return apa.short(item) if item.authors else f"{item.title}, {item.year or 'z.d.'}"
        case Term():
            return " · ".join(part for part in (phrases.beside(item), item.by) if part)
    return ""


def _basis(practice: Practice) -> str:
    """What is known about the effect, in a word, so that practices can be compared in a list."""
    known = practice.evidence.basis if practice.evidence else "none"
    return f"bewijs: {labels.choice('basis', known)}" if known != "none" else ""


def used_in(name: str, page: PagePresenter, linked: set[str]) -> list[View]:
    """Where else the item is used, grouped by kind, apart from the log.

    Args:
        name: The id of the item.
        page: Presents its page.
        linked: Ids of the items that the page links to already; they are left out.
    """
    others = page.library.links_to.get(name, ())
    return by_kind(page, [other for other in others if other not in linked and not isinstance(page.library.items[other], Log)])


def _course(name: str, item: Course, page: PagePresenter) -> dict[str, Any]:
    return {"run": run(item, page)}


_FACTS: dict[type[Item], Any] = {
    Course: _course, Session: _session, Cafe: _cafe, Framework: _framework, Handout: _handout, Log: _log, Method: _method,
    Theme: _theme}
