"""Print sources of what people read: kenniscafé reports and their magazine, good practices, cards, and every other kind."""

from collections.abc import Sequence

from ..dutch import labels, phrases
from ..dutch.order import practice_groups
from ..library import Library
from ..model import Cafe, Method, Practice, Workform
from ..print.literals import call
from ..print.present import TypstPresenter, View
from .manuscript import Manuscript, manuscript

METHOD_CARD = ("title", "step_count", "summary", "purpose", "for_whom", "building_blocks", "conditions")
WORKFORM_CARD = (
    "title", "length", "group_size", "summary", "purpose", "materials", "preparation", "tips", "variants")
"""What a card shows beside the steps: a card has room for a part of its item."""


def cafe(library: Library, name: str) -> Manuscript:
    """One report."""
    paper = TypstPresenter(library, [name])
    return manuscript(paper, library.items[name].title, ("cafe",), call("cafe", cafe_view(paper, name)))


def magazine(library: Library, names: Sequence[str]) -> Manuscript:
    """All meetings: when they were and how many came, then the reports, oldest first."""
    reports = [name for name in names if library.of(Cafe)[name].report == "full"]
    paper = TypstPresenter(library, reports)
    body = call("cover", "Kenniscafés", "Verslagen van bijeenkomsten", _years(library, names)) + call("contents", 1)
    body += call("overview", meetings(paper, names))
    body += "".join(call("cafe", cafe_view(paper, name)) for name in reports)
    return manuscript(paper, "Kenniscafés", ("cafe", "chart", "back"), body)


def booklet(library: Library, names: Sequence[str]) -> Manuscript:
    """Good practices for organisations, grouped by how far they are."""
    paper = TypstPresenter(library, names)
    body = call("cover", "Goede praktijken", "Voor organisaties", "Wat mensen en organisaties doen, en waarom het werkt.")
    body += call("contents", 2)
    for state, members in practice_groups(library, names):
        body += call("chapter", labels.choice("state", state).capitalize())
        body += "".join(call("practice", item_view(paper, name)) for name in members)
    return manuscript(paper, "Goede praktijken", ("practice", "back"), "#set heading(offset: 1)\n" + body, running=2)


def method_cards(library: Library, names: Sequence[str]) -> Manuscript:
    """A card a method: what it is for and its steps."""
    return _cards(library, "Methodekaarten", "method-card", names, METHOD_CARD)


def workform_cards(library: Library, names: Sequence[str]) -> Manuscript:
    """A card a work form: what you need and how it goes."""
    return _cards(library, "Werkvormkaarten", "workform-card", names, WORKFORM_CARD)


def _cards(library: Library, title: str, template: str, names: Sequence[str], shown: Sequence[str]) -> Manuscript:
    paper, body = TypstPresenter(library), ""
    for name in names:
        view = item_view(paper, name)
        body += call(template, {key: view[key] for key in shown} | {"steps": _short_steps(view["steps"])})
    return manuscript(paper, title, ("card",), f"#show: cards\n{body}")


def _short_steps(steps: list[View]) -> list[View]:
    return [{key: step[key] for key in ("number", "title", "aim")} if isinstance(step, dict) else step for step in steps]


def cafe_view(paper: TypstPresenter, name: str) -> View:
    """What the template of a report gets. No view of a report names an insight by its id alone."""
    item = paper.library.items[name]
    assert isinstance(item, Cafe)
    view = paper.item(name)
    for insight, own in zip(view["insights"], item.insights, strict=True):
        insight["bonds"] = [
            {"word": word, "refs": paper.refs(targets)}
            for word, targets in (
                ("Bevestigt", own.confirms), ("Spreekt tegen", own.contradicts), ("Vult aan", own.extends))
            if paper.refs(targets)
        ]
    return view | {
        "day": phrases.cafe_date(item),
        "visitors": phrases.attendance(item.attendance) if item.attendance else None,
    }


def meetings(paper: TypstPresenter, names: Sequence[str]) -> list[View]:
    """A line for every meeting: for the timeline and the chart. year: with the part of it that has passed."""
    rows = []
    for name in names:
        item = paper.library.of(Cafe)[name]
        count = item.attendance
        rows.append({
            "ref": paper.ref(name), "day": phrases.cafe_date(item),
            "year": item.date.year + (item.date.timetuple().tm_yday - 1) / 366 if item.date else None,
            "number": count.number if count else None, "visitors": phrases.attendance(count) if count else None,
        })
    return rows


def item_view(paper: TypstPresenter, name: str) -> View:
    """What the template of any other kind gets."""
    item = paper.library.items[name]
    heading = 2 if item.kind in ("article", "page") else 0
    view = paper.item(name, heading=heading)
    match item:
        case Workform():
            view["length"] = phrases.minutes(item.minutes) if item.minutes else None
        case Practice():
            view["state_name"] = labels.choice("state", item.state)
        case Method():
            view["step_count"] = phrases.count(len(item.steps), "stap", "stappen") if item.steps else None
    return view


def _years(library: Library, names: Sequence[str]) -> str:
    years = [cafe.date.year for name in names if (cafe := library.of(Cafe)[name]).date]
    return f"{min(years)}–{max(years)}" if years and min(years) != max(years) else "".join(map(str, years[:1]))
