"""The sources of collections: the magazine of kenniscafés, the booklet of good practices, cards for methods and work forms."""

from collections.abc import Sequence

from ..dutch import phrases
from ..dutch.order import shelves
from ..library import Library
from ..model import Cafe, Practice
from ..print.literals import call
from ..print.present import TypstPresenter
from ..render.presenter import View
from ..render.views import cafe_view, item_view
from .manuscript import Manuscript, typst_manuscript

METHOD_CARD = ("title", "step_count", "summary", "purpose", "for_whom", "building_blocks", "conditions")
WORKFORM_CARD = (
    "title", "length", "group_size", "summary", "purpose", "materials", "preparation", "tips", "variants")
"""The fields on a card besides the steps; a card has no room for the whole item."""


def magazine(library: Library, names: Sequence[str]) -> Manuscript:
    """All meetings: when they were and how many people came, then the reports, oldest first."""
    reports = [name for name in names if library.of(Cafe)[name].report == "full"]
    presenter = TypstPresenter(library, reports)
    body = call("cover", "Kenniscafés", "Verslagen van bijeenkomsten", _years(library, names)) + call("contents", 1)
    body += call("overview", meetings(presenter, names))
    body += "".join(call("cafe", cafe_view(presenter, name)) for name in reports)
    return typst_manuscript(presenter, "Kenniscafés", ("cafe", "chart", "back"), body)


def booklet(library: Library, names: Sequence[str]) -> Manuscript:
    """Good practices for organisations, grouped by state."""
    presenter = TypstPresenter(library, names)
    body = call("cover", "Goede praktijken", "Voor organisaties", "Wat mensen en organisaties doen, en waarom het werkt.")
    body += call("contents", 2)
    wanted = set(names)
    for state, members in shelves(library, Practice):
        if chosen := [name for name in members if name in wanted]:
            body += call("chapter", state) + "".join(call("practice", item_view(presenter, name)) for name in chosen)
    return typst_manuscript(presenter, "Goede praktijken", ("practice", "back"), "#set heading(offset: 1)\n" + body, running=2)


def method_cards(library: Library, names: Sequence[str]) -> Manuscript:
    """A card for each method: its purpose and its steps."""
    return _cards(library, "Methodekaarten", "method-card", names, METHOD_CARD)


def workform_cards(library: Library, names: Sequence[str]) -> Manuscript:
    """A card for each work form: what it needs and how it goes."""
    return _cards(library, "Werkvormkaarten", "workform-card", names, WORKFORM_CARD)


def _cards(library: Library, title: str, template: str, names: Sequence[str], fields: Sequence[str]) -> Manuscript:
    presenter, body = TypstPresenter(library), ""
    for name in names:
        view = item_view(presenter, name)
        body += call(template, {field: view[field] for field in fields} | {"steps": _short_steps(view["steps"])})
    return typst_manuscript(presenter, title, ("card",), f"#show: cards\n{body}")


def _short_steps(steps: list[View]) -> list[View]:
    """The steps of a method without their explanation, or all of those of a work form."""
    return [{key: step[key] for key in ("number", "title", "aim")} if "number" in step else step for step in steps]


def meetings(presenter: TypstPresenter, names: Sequence[str]) -> list[View]:
    """A row for every meeting, for the timeline and the chart; `year` is a fraction, for the place on the timeline."""
    rows = []
    for name in names:
        cafe = presenter.library.of(Cafe)[name]
        count = cafe.attendance
        rows.append({
            "ref": presenter.ref(name), "day": phrases.cafe_date(cafe),
            "year": cafe.date.year + (cafe.date.timetuple().tm_yday - 1) / 366 if cafe.date else None,
            "number": count.number if count else None, "visitors": phrases.attendance(count) if count else None,
        })
    return rows


def _years(library: Library, names: Sequence[str]) -> str:
    years = [cafe.date.year for name in names if (cafe := library.of(Cafe)[name]).date]
    return f"{min(years)}–{max(years)}" if years and min(years) != max(years) else "".join(map(str, years[:1]))
