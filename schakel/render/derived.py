"""What a page shows beside the fields of its item, one function a kind."""

from collections import defaultdict
from typing import Any

from ..dutch import labels, phrases
from ..dutch.order import sort_key
from ..library import Library
from ..model import OVERVIEWS, Cafe, Case, Course, Item, Log, Practice, Session, Source, Term, Theme
from ..plan import timetable
from . import charted
from .addresses import overview, relative
from .markdown import author_year, escape
from .view import PagePresenter, Ref


def extras(name: str, item: Item, page: PagePresenter) -> dict[str, Any]:
    """The extra values for the page of `item`."""
    make = _EXTRAS.get(type(item))
    return make(name, item, page) if make else {}


def _session(name: str, item: Session, page: PagePresenter) -> dict[str, Any]:
    library = page.library
    course = timetable.course_of(library, name)
    before, after = timetable.neighbours(library, name)
    return {
        "course": page.ref(course[0]) if course else None,
        "position": phrases.position(item, course[1] if course else None),
        "rows": [(row.number, row.start, row.end, row.block.minutes) for row in timetable.timetable(item)],
        "total": item.minutes,
        "shortest": timetable.shortest(item),
        "size": phrases.group_size(item.group_size),
        "materials": [(page.view(material), timetable.PEOPLE.get(material.per)) for material in timetable.materials(item, library)],
        "handouts": page.refs(timetable.handouts(item)),
        "cases": page.refs(timetable.cases(item)),
        "due": [(page.ref(owner), page.view(task)) for owner, task in timetable.homework_for(library, name)],
        "previous": page.ref(before) if before else None,
        "next": page.ref(after) if after else None,
    }


def _course(name: str, item: Course, page: PagePresenter) -> dict[str, Any]:
    rows = []
    for session_name in item.sessions:
        ref = page.ref(session_name)
        session = page.library.items.get(ref.id) if ref else None
        if ref and isinstance(session, Session):
            tasks = [page.view(task) for task in session.homework]
            rows.append((ref, session.number, session.minutes, tasks))
    handouts = list(dict.fromkeys(
        [*item.handouts, *(h for s in item.sessions if isinstance(x := page.library.items.get(s), Session) for h in timetable.handouts(x))]))
    return {
        "rows": rows, "worked_out": phrases.worked_out(len(rows)), "size": phrases.group_size(item.group_size),
        "all_handouts": page.refs(handouts)}


def _case(name: str, item: Case, page: PagePresenter) -> dict[str, Any]:
    by_level = []
    for level in item.levels:
        questions = [page.view(q) for q in item.questions if level in q.levels]
        if questions:
            by_level.append((labels.choice("level", level), questions))
    general = [page.view(q) for q in item.questions if not q.levels]
    return {
        "levels": [labels.choice("level", level) for level in item.levels],
        "general": general,
        "by_level": by_level,
        "stops": [[_levels(q.levels) for q in part.stop_questions] for part in item.parts],
    }


def _levels(levels: tuple[str, ...]) -> str:
    return ", ".join(labels.choice("level", level) for level in levels)


def _cafe(name: str, item: Cafe, page: PagePresenter) -> dict[str, Any]:
    back: dict[str, list[tuple[str, Ref]]] = defaultdict(list)
    for other, cafe in page.library.of(Cafe).items():
        for insight in cafe.insights:
            for word, targets in (
                ("bevestigd in", insight.confirms), ("tegengesproken in", insight.contradicts), ("aangevuld in", insight.extends),
            ):
                for target in targets:
                    owner, _, fragment = target.partition("#")
                    if page.library.resolve(owner) == name and (ref := page.ref(f"{other}#{insight.id}")):
                        back[fragment].append((word, ref))
    return {
        "date": phrases.cafe_date(item),
        "attendance": phrases.attendance(item.attendance) if item.attendance else "",
        "insights_back": back,
        "visitors": charted.framed(chart, page) if (chart := charted.visitors(item)) else None,
    }


def _theme(name: str, item: Theme, page: PagePresenter) -> dict[str, Any]:
    carriers = [other for other, carrier in page.library.items.items() if name in _themes(page, carrier)]
    return {"gathered": grouped(page, carriers), "chart": charted.framed(charted.theme(page.library, name), page)}


def _themes(page: PagePresenter, item: Item) -> set[str | None]:
    return {page.library.resolve(theme) for theme in item.themes}


def grouped(page: PagePresenter, names: list[str]) -> list[tuple[str, list[Ref]]]:
    """Links grouped by kind, with the Dutch name of the kind, each group sorted by title."""
    found: dict[str, list[Ref]] = defaultdict(list)
    for ref in page.refs(names):
        found[ref.kind].append(ref)
    return [(label, sorted(found[kind], key=lambda ref: sort_key(page.library.items[ref.id].title))) for kind, label in labels.KINDS.items() if kind in found]


def _log(name: str, item: Log, page: PagePresenter) -> dict[str, Any]:
    """The changes by day, newest first."""
    days: dict[Any, list[Any]] = defaultdict(list)
    for change in item.changes:
        days[change.date].append(page.view(change))
    return {"days": sorted(days.items(), reverse=True), "counts": counts(page)}


def counts(page: PagePresenter) -> list[tuple[str, str, int]]:
    """Name, address and number of items of every kind with an overview."""
    return [
        (labels.KINDS[model.kind], relative(page.path, overview(model)), len(page.library.of(model)))
        for model in OVERVIEWS.values() if page.library.of(model)]


def note(library: Library, name: str) -> str:
    """A few words about an item for a list: its level, length, state or date."""
    item = library.items[name]
    match item:
        case Session():
            found = timetable.course_of(library, name)
            course = found[1] if found else None
            return " · ".join(part for part in (phrases.position(item, course), phrases.minutes(item.minutes)) if part)
        case Course():
            return phrases.worked_out(len(item.sessions))
        case Case():
            parts = [_levels(item.levels)] + ([phrases.minutes(item.minutes)] if item.minutes else [])
            return " · ".join(parts)
        case Cafe():
            return " · ".join(part for part in (phrases.cafe_date(item), escape(item.place or ("online" if item.online else ""))) if part)
        case Practice():
            return " · ".join(part for part in (labels.choice("state", item.state), escape(item.place or "")) if part)
        case Source():
            return author_year(item)
        case Term() if item.by:
            return escape(item.by)
    return ""


def sources(item: Item, page: PagePresenter) -> list[tuple[Ref, str, str]]:
    """The citations of an item: link, short form, place in the source."""
    found = []
    for citation in item.sources:
        ref = page.ref(citation.source)
        source = page.library.items.get(ref.id) if ref else None
        if ref and isinstance(source, Source):
            found.append((ref, author_year(source), escape(citation.locator or "")))
    return found


def used_in(name: str, page: PagePresenter, shown: set[str]) -> list[tuple[str, list[Ref]]]:
    """Where else the item is used, grouped; what the page already shows is left out, and that it was once new."""
    others = page.library.links_to.get(name, ())
    return grouped(page, [other for other in others if other not in shown and not isinstance(page.library.items[other], Log)])


_EXTRAS: dict[type[Item], Any] = {Session: _session, Course: _course, Case: _case, Cafe: _cafe, Log: _log, Theme: _theme}
