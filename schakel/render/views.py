"""The view of an item that its template receives: its fields, and values derived from them and from the library.

Views are the same for every medium: a page, a PDF, a Word file and an e-book have the same facts by the same names.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from ..dutch import labels, phrases
from ..dutch.order import by_title
from ..library import Library
from ..model import (
    KINDS,
    Cafe,
    Case,
    Course,
    Framework,
    Handout,
    Item,
    Method,
    Part,
    Practice,
    Session,
    Source,
    Term,
    Theme,
    Workform,
)
from ..model.answers import has_answers
from ..model.session import Block
from ..plan import timetable
from ..plan.fit import Delivery, Fitted, clock, fit, quantity
from ..plan.rules import PEOPLE
from .aims import aims
from .care import helplines
from .case_views import case_view
from .presenter import Presenter, View


def item_view(presenter: Presenter, name: str) -> View:
    """Present the item `name`, with what its kind derives from its fields."""
    make = VIEWS.get(type(presenter.library.items[name]))
    return make(presenter, name) if make else presenter.item(name)


def session_view(presenter: Presenter, name: str, delivery: Delivery = Delivery()) -> View:
    """Present a session, fitted to a delivery.

    Beyond its fields the view has its place in the course, the timetable (`slots`, in minutes from the beginning), the blocks
    that lapse, what to bring, its hand-outs and cases, and the homework that is due.
    """
    library, view = presenter.library, presenter.item(name)
    session = library.of(Session)[name]
    is_delivered = delivery != Delivery()
    if delivery.start is None:
        delivery = replace(delivery, start=session.begin)
    courses = timetable.courses_of(library, name)
    course = courses[0] if courses else None
    fitted = fit(session, delivery)
    delivered = without_lapsed(session, fitted)
    numbers = timetable.numbers(session)
    work = sum(slot.minutes for slot in fitted.slots if slot.index is not None and numbers[slot.index])
    rest = sum(slot.minutes for slot in fitted.slots) - work
    shortest = timetable.shortest(session)
    return view | {
        "course": presenter.ref(course[0]) if course else None,
        "position": phrases.position(session, course[1] if course else None),
        "also_in": [
            {"ref": ref, "position": phrases.place(order.index(name) + 1, len(order))} for other in courses[1:]
            if (ref := presenter.ref(other[0])) and (order := library.present(other[1].meetings))],
        "size": phrases.group_size(session.group_size),
        "blocks": [
            block_view | {"who": _who(block), "at_once": phrases.at_once(len(block.groups), block.rounds)}
            for block_view, block in zip(view["blocks"], session.blocks, strict=True)],
        "length": phrases.minutes_and_rest(work, rest),
        "rest": rest,
        "begin": clock(delivery, 0) if session.begin is not None else None,
        "shortest": phrases.minutes(shortest) if shortest < session.minutes else None,
        "is_delivered": is_delivered,
        "shows_answers": has_answers(session),
        "group": delivery.group, "date": phrases.weekday(delivery.date) if delivery.date else None,
        "remarks": list(fitted.remarks),
        "slots": [
            {"index": slot.index, "number": 0 if slot.index is None else numbers[slot.index], "from": slot.start,
             "to": slot.end, "minutes": slot.minutes, "start": clock(delivery, slot.start), "end": clock(delivery, slot.end)}
            for slot in fitted.slots],
        "lapsed": [
            {"number": numbers[index], "title": presenter.plain(session.blocks[index].title)} for index in fitted.lapsed],
        "to_bring": [
            presenter.view(material) | {
                "needed": quantity(material, delivery.group), "people": PEOPLE.get(material.per),
                "blocks": timetable.places(session, material)}
            for material in timetable.materials(delivered, library)],
        "all_handouts": presenter.refs(timetable.handouts(delivered)),
        "copies": [
            {"ref": presenter.ref(handout), "needed": quantity(material, delivery.group), "quantity": material.quantity,
             "per": material.per, "people": PEOPLE.get(material.per), "blocks": timetable.places(session, handout)}
            for handout, material in timetable.copies(delivered, library)],
        "all_cases": presenter.refs(timetable.cases(session)),
        "competences": aims(presenter, session.competences),
        "helplines": helplines(presenter, session.helplines),
        "due": [
            {"owner": presenter.ref(owner), "task": presenter.view(task)}
            for owner, task in timetable.homework_for(library, name)],
    }


def without_lapsed(session: Session, fitted: Fitted) -> Session:
    """The session without the blocks that lapse, which need no materials and no hand-outs."""
    blocks = tuple(block for index, block in enumerate(session.blocks) if index not in fitted.lapsed)
    return session.model_copy(update={"blocks": blocks})


def _who(block: Block) -> str:
    """How the group is divided: the choice of the editor, or in how many groups at the same time."""
    return phrases.at_once(len(block.groups), block.rounds) if block.groups else labels.choice("grouping", block.grouping)


def course_view(presenter: Presenter, name: str) -> View:
    """Present a course: its sessions by part, the same in other shapes, its study load, and what its sessions teach."""
    library, view = presenter.library, presenter.item(name)
    course = library.of(Course)[name]
    sessions = {part: item for part in library.present(course.meetings) if isinstance(item := library.items[part], Session)}
    count = len(sessions)

    def taught(field: str) -> list[View]:
        """What every session says in this field, by session."""
        return [
            {"ref": presenter.ref(part), "texts": [presenter.text(text) for text in getattr(session, field)]}
            for part, session in sessions.items() if getattr(session, field)]

    def rows(names: Iterable[str]) -> list[View]:
        return [_row(presenter, part, sessions[part]) for part in library.present(names) if part in sessions]

    return view | {
        "competences": aims(presenter, course.competences),
        "rows": rows(course.sessions), "count": count, "worked_out": phrases.worked_out(count),
        "size": phrases.group_size(course.group_size),
        "load": phrases.study_load(course.hours, *timetable.minutes_of(library, course)),
        "parts": [
            part_view | {"rows": rows(part.sessions)} for part_view, part in zip(view["parts"], course.parts, strict=True)],
        "shapes": [
            shape_view | {"meetings": [
                meeting_view | {"length": phrases.minutes(sum(
                    library.of(Session)[part].duration or 0 for part in library.present(meeting.sessions)))}
                for meeting_view, meeting in zip(shape_view["meetings"], shape.meetings, strict=True)]}
            for shape_view, shape in zip(view["shapes"], course.shapes, strict=True)],
        "goals": taught("goals"), "key_points": taught("key_points"),
        "all_handouts": presenter.refs(course_handouts(library, course))}


def _row(presenter: Presenter, name: str, session: Session) -> View:
    """A session in the list of its course."""
    return {
        "ref": presenter.ref(name),
        "length": phrases.minutes_and_rest(session.minutes, session.rest),
        "homework": [presenter.text(task.task) for task in session.homework]}


def course_handouts(library: Library, course: Course) -> list[str]:
    """Ids of every hand-out of a course, in the order in which they are needed."""
    sessions = [library.items[name] for name in library.present(course.meetings)]
    names = [handout for session in sessions if isinstance(session, Session) for handout in timetable.handouts(session)]
    return library.present([*names, *course.handouts])


def cafe_view(presenter: Presenter, name: str) -> View:
    """Present a report; every insight has links to the insights of other reports that it confirms, contradicts or extends."""
    view = presenter.item(name)
    cafe = presenter.library.of(Cafe)[name]
    for insight_view, insight in zip(view["insights"], cafe.insights, strict=True):
        insight_view["bonds"] = [
            {"word": word, "refs": refs}
            for word, targets in (
                ("Bevestigt", insight.confirms), ("Spreekt tegen", insight.contradicts), ("Vult aan", insight.extends))
            if (refs := presenter.refs(targets))]
    return view | {
        "day": phrases.cafe_date(cafe), "time": phrases.cafe_time(cafe),
        "visitors": phrases.attendance(cafe.attendance) if cafe.attendance else None}


def theme_view(presenter: Presenter, name: str) -> View:
    """Present a theme with all items that carry it, grouped by kind."""
    library = presenter.library
    carriers = library.carriers.get(name, ())
    return presenter.item(name) | {"gathered": by_kind(presenter, carriers)}


def by_kind(presenter: Presenter, names: Iterable[str]) -> list[View]:
    """Present links to items grouped by kind, each group sorted by title."""
    library = presenter.library
    kinds: dict[type[Item], list[str]] = {model: [] for model in KINDS}
    for name in library.present(names):
        kinds[type(library.items[name])].append(name)
    return [
        {"name": model.kind.many,
         "refs": presenter.refs(by_title(library, members))}
        for model, members in kinds.items() if members]


def own_fields(view: View, model: type[Part]) -> list[View]:
    """The fields of a view that have a value, under their Dutch names, without the fields that every item has.

    Returns:
        For each field its label and its texts.
    """
    fields = {name: info for name, info in model.model_fields.items() if name not in Item.model_fields and name in view}
    rows = [
        {"label": (info.description or name).partition(":")[0], "texts": _texts(view[name], name)}
        for name, info in fields.items()]
    return [row for row in rows if row["texts"]]


def _texts(value: Any, field: str) -> list[Any]:
    if value is None or value is False or value == "":
        return []
    if isinstance(value, list):
        return [text for entry in value for text in _texts(entry, field)]
    if isinstance(value, dict):
        if "kind_name" in value:
            return [value["title"]]
        return [text for name, inner in value.items() for text in _texts(inner, name)]
    if value is True:
        return ["ja"]
    return [labels.CHOICES.get(field, {}).get(value, value) if isinstance(value, str) else value]


def _framework_view(presenter: Presenter, name: str) -> View:
    levels = presenter.library.of(Framework)[name].levels
    return presenter.item(name) | {"level_names": [labels.choice("level", level) for level in levels]}


def _handout_view(presenter: Presenter, name: str) -> View:
    return presenter.item(name) | {
        "form_name": labels.choice("handout", presenter.library.of(Handout)[name].form),
        "shows_answers": has_answers(presenter.library.of(Handout)[name])}


def _method_view(presenter: Presenter, name: str) -> View:
    steps = presenter.library.of(Method)[name].steps
    return presenter.item(name) | {"step_count": phrases.count(len(steps), "stap", "stappen") if steps else None}


def _practice_view(presenter: Presenter, name: str) -> View:
    practice = presenter.library.of(Practice)[name]
    return presenter.item(name) | {
        "state_name": phrases.state(practice),
        "evidence_step": phrases.evidence(practice.evidence.basis) if practice.evidence else None}


def _source_view(presenter: Presenter, name: str) -> View:
    return presenter.item(name) | {"reference": presenter.reference(presenter.library.of(Source)[name])}


def _term_view(presenter: Presenter, name: str) -> View:
    term, view = presenter.library.of(Term)[name], presenter.item(name)
    said_by = term.replaced_by.source if term.replaced_by else None
    source = presenter.library.items.get(presenter.library.resolve(said_by) or "") if said_by else None
    return view | {
        "dated": term.is_of_the_past, "now": phrases.now(term),
        "others": view["synonyms"] + view["forms"] + view["translations"],
        "now_source": presenter.reference(source) if isinstance(source, Source) else None}


def _workform_view(presenter: Presenter, name: str) -> View:
    length = presenter.library.of(Workform)[name].duration
    return presenter.item(name) | {"length": phrases.minutes(length) if length else None}


VIEWS: dict[type[Item], Callable[[Presenter, str], View]] = {
    Session: session_view, Course: course_view, Case: case_view, Cafe: cafe_view, Theme: theme_view,
    Framework: _framework_view, Handout: _handout_view,
    Method: _method_view, Practice: _practice_view, Source: _source_view, Term: _term_view, Workform: _workform_view,
}
"""Kind → the function that makes its view; kinds whose view is only their fields are not listed."""
