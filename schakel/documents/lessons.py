"""Print sources of what trainers use: session plans, hand-outs and course readers."""

from collections.abc import Iterable
from typing import Any

from ..dutch import labels, phrases
from ..library import Library
from ..model import Course, Handout, Session
from ..plan import timetable
from ..plan.fit import Delivery, Fitted, clock, fit, quantity
from ..print.literals import call
from ..print.present import TypstPresenter, View
from .manuscript import Manuscript, manuscript


def session(library: Library, name: str, delivery: Delivery = Delivery()) -> Manuscript:
    """The plan of one session with its hand-outs."""
    item = library.items[name]
    assert isinstance(item, Session)
    handouts = present(library, timetable.handouts(kept(item, fit(item, delivery))))
    paper = TypstPresenter(library, [name, *handouts])
    body = call("session", session_view(paper, name, delivery)) + "".join(
        call("handout", handout_view(paper, handout)) for handout in handouts)
    return manuscript(paper, item.title, ("session", "handout"), body)


def handout(library: Library, name: str) -> Manuscript:
    """One hand-out."""
    paper = TypstPresenter(library, [name])
    return manuscript(paper, library.items[name].title, ("handout",), call("handout", handout_view(paper, name)))


def handout_pair(library: Library, name: str) -> Manuscript:
    """One hand-out twice on a lying A4, to cut apart; the press refuses it when it is too long for half a page."""
    paper = TypstPresenter(library, [name])
    return manuscript(paper, library.items[name].title, ("handout",), call("handout-pair", handout_view(paper, name)))


def course(library: Library, name: str) -> Manuscript:
    """The reader of a course: the course, its sessions in order, then every hand-out once."""
    item = library.items[name]
    assert isinstance(item, Course)
    sessions = present(library, item.sessions)
    handouts = course_handouts(library, item)
    paper = TypstPresenter(library, [name, *sessions, *handouts])
    body = call("cover", item.title, "Cursusboek", item.summary) + call("contents", 1)
    body += call("course", course_view(paper, name))
    body += "".join(call("session", session_view(paper, session)) for session in sessions)
    body += "".join(call("handout", handout_view(paper, handout)) for handout in handouts)
    return manuscript(paper, item.title, ("course", "session", "handout", "back"), body)


def course_handouts(library: Library, item: Course) -> list[str]:
    """Ids of every hand-out of a course, in the order in which it is needed."""
    sessions = [library.items[name] for name in present(library, item.sessions)]
    names = [handout for session in sessions if isinstance(session, Session) for handout in timetable.handouts(session)]
    return present(library, [*names, *item.handouts])


def present(library: Library, names: Iterable[str]) -> list[str]:
    """The ids that stand in the library, under the name they have now, each once."""
    return list(dict.fromkeys(found for name in names if (found := library.resolve(name))))


def handout_view(paper: TypstPresenter, name: str) -> View:
    """What the template of a hand-out gets."""
    item = paper.library.items[name]
    assert isinstance(item, Handout)
    return paper.item(name) | {"form_name": labels.choice("handout", item.form)}


def session_view(paper: TypstPresenter, name: str, delivery: Delivery = Delivery()) -> View:
    """What the template of a session gets."""
    library, view = paper.library, paper.item(name)
    item = library.items[name]
    assert isinstance(item, Session)
    found = timetable.course_of(library, name)
    fitted = fit(item, delivery)
    given = fitted.slots[-1].end if fitted.slots else 0
    shown = kept(item, fitted)
    return view | {
        "course": found[1].title if found else None,
        "position": phrases.position(item, found[1] if found else None),
        "size": phrases.group_size(item.group_size),
        "length": phrases.minutes(given),
        "shortest": phrases.minutes(timetable.shortest(item)) if timetable.shortest(item) < item.minutes else None,
        "is_delivered": delivery != Delivery(),
        "group": delivery.group,
        "remarks": list(fitted.remarks),
        "slots": [
            {"number": s.number, "start": clock(delivery, s.start), "end": clock(delivery, s.end), "minutes": s.minutes}
            for s in fitted.slots
        ],
        "lapsed": [{"number": number, "title": item.blocks[number - 1].title} for number in fitted.lapsed],
        "to_bring": [
            {"item": m.item, "quantity": quantity(m, delivery.group), "note": m.note} for m in timetable.materials(shown, library)
        ],
        "sheets": paper.refs(timetable.handouts(shown)),
        "all_cases": paper.refs(timetable.cases(item)),
        "due": [{"owner": paper.ref(owner), "task": paper.view(task)} for owner, task in timetable.homework_for(library, name)],
    }


def kept(item: Session, fitted: Fitted) -> Session:
    """The session without the blocks that lapse: what lapses needs no material and no hand-outs."""
    blocks = tuple(block for number, block in enumerate(item.blocks, 1) if number not in fitted.lapsed)
    return item.model_copy(update={"blocks": blocks})


def course_view(paper: TypstPresenter, name: str) -> View:
    """What the template of a course gets."""
    library, view = paper.library, paper.item(name)
    item = library.items[name]
    assert isinstance(item, Course)
    rows: list[dict[str, Any]] = []
    for session_name in present(library, item.sessions):
        found = library.items[session_name]
        if isinstance(found, Session):
            rows.append({
                "ref": paper.ref(session_name), "number": found.number, "length": phrases.minutes(found.minutes),
                "homework": [paper.text(task.task) for task in found.homework],
            })
    sheets = paper.refs(course_handouts(library, item))
    return view | {"rows": rows, "size": phrases.group_size(item.group_size), "sheets": sheets}
