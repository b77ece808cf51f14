"""What the template of an item gets: its fields, and what follows from them and from the library.

The same for every medium: a page, a PDF, a Word file and an e-book know the same facts by the same names.
"""

from collections.abc import Callable, Iterable
from typing import Any

from ..dutch import labels, phrases
from ..dutch.order import sort_key
from ..library import Library
from ..model import KINDS, Cafe, Case, Course, Handout, Item, Method, Part, Practice, Session, Source, Term, Theme, Workform
from ..model.question import StudyQuestion
from ..plan import timetable
from ..plan.fit import Delivery, Fitted, clock, fit, quantity
from .presenter import Presenter, View


def item_view(presenter: Presenter, name: str) -> View:
    """Present the item `name` with all that its kind knows beyond its fields."""
    make = VIEWS.get(type(presenter.library.items[name]))
    return make(presenter, name) if make else presenter.item(name)


def session_view(presenter: Presenter, name: str, delivery: Delivery = Delivery()) -> View:
    """Present a session, fitted to a delivery.

    Beyond its fields: its place in the course, the timetable (`slots`, numbers in minutes from the beginning), what lapses,
    what to bring, its hand-outs and cases, and the homework that comes due.
    """
    library, view = presenter.library, presenter.item(name)
    session = library.of(Session)[name]
    course = timetable.course_of(library, name)
    fitted = fit(session, delivery)
    given = without_lapsed(session, fitted)
    minutes = fitted.slots[-1].end if fitted.slots else 0
    shortest = timetable.shortest(session)
    return view | {
        "course": presenter.ref(course[0]) if course else None,
        "position": phrases.position(session, course[1] if course else None),
        "size": phrases.group_size(session.group_size),
        "minutes": minutes,
        "length": phrases.minutes(minutes),
        "shortest": phrases.minutes(shortest) if shortest < session.minutes else None,
        "is_delivered": delivery != Delivery(),
        "group": delivery.group,
        "remarks": list(fitted.remarks),
        "slots": [
            {"number": slot.number, "from": slot.start, "to": slot.end, "minutes": slot.minutes,
             "start": clock(delivery, slot.start), "end": clock(delivery, slot.end)}
            for slot in fitted.slots],
        "lapsed": [
            {"number": number, "title": presenter.plain(session.blocks[number - 1].title)} for number in fitted.lapsed],
        "to_bring": [
            presenter.view(material) | {
                "needed": quantity(material, delivery.group), "people": timetable.PEOPLE.get(material.per)}
            for material in timetable.materials(given, library)],
        "all_handouts": presenter.refs(timetable.handouts(given)),
        "all_cases": presenter.refs(timetable.cases(session)),
        "due": [
            {"owner": presenter.ref(owner), "task": presenter.view(task)}
            for owner, task in timetable.homework_for(library, name)],
    }


def without_lapsed(session: Session, fitted: Fitted) -> Session:
    """The session without the blocks that lapse: what lapses needs no material and no hand-outs."""
    blocks = tuple(block for number, block in enumerate(session.blocks, 1) if number not in fitted.lapsed)
    return session.model_copy(update={"blocks": blocks})


def course_view(presenter: Presenter, name: str) -> View:
    """Present a course with a row for each of its sessions, and every hand-out once."""
    library, view = presenter.library, presenter.item(name)
    course = library.of(Course)[name]
    rows: list[dict[str, Any]] = []
    for session_name in present(library, course.sessions):
        session = library.items[session_name]
        if isinstance(session, Session):
            rows.append({
                "ref": presenter.ref(session_name), "number": session.number, "length": phrases.minutes(session.minutes),
                "homework": [presenter.text(task.task) for task in session.homework]})
    return view | {
        "rows": rows, "worked_out": phrases.worked_out(len(rows)), "size": phrases.group_size(course.group_size),
        "all_handouts": presenter.refs(course_handouts(library, course))}


def course_handouts(library: Library, course: Course) -> list[str]:
    """Ids of every hand-out of a course, in the order in which it is needed."""
    sessions = [library.items[name] for name in present(library, course.sessions)]
    names = [handout for session in sessions if isinstance(session, Session) for handout in timetable.handouts(session)]
    return present(library, [*names, *course.handouts])


def present(library: Library, names: Iterable[str]) -> list[str]:
    """The ids that are in the library, under the name they have now, each once."""
    return list(dict.fromkeys(target for name in names if (target := library.resolve(name))))


def case_view(presenter: Presenter, name: str, level: str | None = None) -> View:
    """Present a case without its teaching note.

    Args:
        level: Only the questions for that level, without its name behind each; None for all.
    """
    view = presenter.item(name)
    del view["teaching_note"]
    case = presenter.library.of(Case)[name]
    view["parts"] = [
        part | {"stop_questions": _questions(part["stop_questions"], own.stop_questions, level)}
        for part, own in zip(view["parts"], case.parts, strict=True)]
    levels = [own for own in case.levels if level in (None, own)]
    for_level = {own: _questions(view["questions"], case.questions, own, is_own=True) for own in levels}
    return view | {
        "level_names": [labels.choice("level", own) for own in levels],
        "length": phrases.minutes(case.minutes) if case.minutes else None,
        "general": [shown for shown, own in zip(view["questions"], case.questions, strict=True) if not own.levels],
        "by_level": [
            {"level": labels.choice("level", own), "questions": questions}
            for own, questions in for_level.items() if questions],
    }


def teaching_view(presenter: Presenter, name: str) -> View:
    """Present the teaching note of a case."""
    case = presenter.library.of(Case)[name]
    title = presenter.title(case)
    if case.teaching_note is None:
        return {"title": title, "note": None, "answers": [], "relations": []}
    note = presenter.view(case.teaching_note)
    questions = {q.id: q for q in [*(q for part in case.parts for q in part.stop_questions), *case.questions]}
    answers = [
        {"question": presenter.text(asked.text) if (asked := questions.get(own.question)) else presenter.plain(own.question),
         "levels": _levels(asked) if asked else "", "answer": shown["answer"]}
        for own, shown in zip(case.teaching_note.answers, note["answers"], strict=True)]
    places = {problem.id: at for at, problem in enumerate(case.teaching_note.problems)}
    relations = [
        {"cause": places[own.cause], "effect": places[own.effect], "label": shown["label"]}
        for own, shown in zip(case.teaching_note.relations, note["relations"], strict=True)
        if own.cause in places and own.effect in places]
    return {"title": title, "note": note, "answers": answers, "relations": relations}


def words_explained(presenter: Presenter, names: Iterable[str], met: Iterable[str]) -> list[View]:
    """Present the list of words of some cases.

    Args:
        names: Ids of the cases.
        met: Ids of the terms that were met in their texts.
    """
    library = presenter.library
    listed = [term for name in names if isinstance(case := library.items[name], Case) for term in case.terms]
    terms = sorted(present(library, [*met, *listed]), key=lambda name: sort_key(library.items[name].title))
    return [
        {"id": name, "title": presenter.title(term), "summary": presenter.text(term.summary)}
        for name in terms if isinstance(term := library.items[name], Term)]


def cafe_view(presenter: Presenter, name: str) -> View:
    """Present a report; every insight with its bonds to those of other reports, so that none is named by its id alone."""
    view = presenter.item(name)
    cafe = presenter.library.of(Cafe)[name]
    for insight, own in zip(view["insights"], cafe.insights, strict=True):
        insight["bonds"] = [
            {"word": word, "refs": refs}
            for word, targets in (
                ("Bevestigt", own.confirms), ("Spreekt tegen", own.contradicts), ("Vult aan", own.extends))
            if (refs := presenter.refs(targets))]
    return view | {
        "day": phrases.cafe_date(cafe), "visitors": phrases.attendance(cafe.attendance) if cafe.attendance else None}


def theme_view(presenter: Presenter, name: str) -> View:
    """Present a theme with all that carries it, by kind."""
    library = presenter.library
    carriers = [other for other, item in library.items.items() if name in {library.resolve(theme) for theme in item.themes}]
    return presenter.item(name) | {"gathered": by_kind(presenter, carriers)}


def by_kind(presenter: Presenter, names: Iterable[str]) -> list[View]:
    """Present links in groups by kind, each sorted by title."""
    library = presenter.library
    kinds: dict[type[Item], list[str]] = {model: [] for model in KINDS}
    for name in present(library, names):
        kinds[type(library.items[name])].append(name)
    return [
        {"name": model.kind.many,
         "refs": presenter.refs(sorted(members, key=lambda name: sort_key(library.items[name].title)))}
        for model, members in kinds.items() if members]


def own_fields(view: View, model: type[Part]) -> list[View]:
    """The filled fields of a view by the Dutch name that the model gives them, beyond those that every item has.

    Returns:
        For each field its label, and its texts: a text of the content, or a line of words and links.
    """
    own = {name: info for name, info in model.model_fields.items() if name not in Item.model_fields and name in view}
    rows = [
        {"label": (info.description or name).partition(":")[0], "texts": _texts(view[name], name)}
        for name, info in own.items()]
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
    return [labels.CHOICES.get(field, {}).get(value, value) if isinstance(value, str) else str(value)]


def _handout_view(presenter: Presenter, name: str) -> View:
    return presenter.item(name) | {"form_name": labels.choice("handout", presenter.library.of(Handout)[name].form)}


def _method_view(presenter: Presenter, name: str) -> View:
    steps = presenter.library.of(Method)[name].steps
    return presenter.item(name) | {"step_count": phrases.count(len(steps), "stap", "stappen") if steps else None}


def _practice_view(presenter: Presenter, name: str) -> View:
    return presenter.item(name) | {"state_name": labels.choice("state", presenter.library.of(Practice)[name].state)}


def _source_view(presenter: Presenter, name: str) -> View:
    return presenter.item(name) | {"reference": presenter.reference(presenter.library.of(Source)[name])}


def _workform_view(presenter: Presenter, name: str) -> View:
    minutes = presenter.library.of(Workform)[name].minutes
    return presenter.item(name) | {"length": phrases.minutes(minutes) if minutes else None}


VIEWS: dict[type[Item], Callable[[Presenter, str], View]] = {
    Session: session_view, Course: course_view, Case: case_view, Cafe: cafe_view, Theme: theme_view, Handout: _handout_view,
    Method: _method_view, Practice: _practice_view, Source: _source_view, Workform: _workform_view,
}
"""Kinds with more to tell than their fields; a plain kind is not here."""


def _questions(
    shown: list[View], questions: Iterable[StudyQuestion], level: str | None, *, is_own: bool = False,
) -> list[View]:
    """Questions with the levels they are for.

    Args:
        shown: The presented questions.
        questions: The same questions.
        level: Only those for this level and those for all; None for every question.
        is_own: Only those that name the level.
    """
    return [
        view | {"levels": "" if level else _levels(question)}
        for view, question in zip(shown, questions, strict=True)
        if level is None or level in question.levels or not (is_own or question.levels)]


def _levels(question: StudyQuestion) -> str:
    return ", ".join(labels.choice("level", level) for level in question.levels)
