"""The overview pages: one for every kind, the glossary, the list of sources, and what the home page gathers."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from ..dutch import apa, labels
from ..dutch.order import letter, sort_key
from ..library import Library
from ..model import (
    Article,
    Cafe,
    Case,
    Course,
    Handout,
    Item,
    Method,
    Organisation,
    Page,
    Practice,
    Role,
    Session,
    Source,
    Team,
    Term,
    Theme,
    Workform,
)
from . import charted
from .addresses import overview, relative
from .derived import counts, note
from .downloads import Download, of_kind
from .environment import environment, tidy
from .markdown import reference
from .view import PagePresenter, Ref

INTROS: dict[type[Item], str] = {
    Method: "Manieren van werken, met stappen, bouwstenen en tips.",
    Role: "Wat iemand is of doet binnen een methode.",
    Course: "Cursussen met uitgewerkte bijeenkomsten: klaar om te geven.",
    Handout: "Bladen om uit te delen: tips, werkbladen, formulieren en leesteksten.",
    Workform: "Manieren om met een groep te werken, los te gebruiken.",
    Case: "Situaties om te lezen en te doordenken, met vragen voor mbo en hbo.",
    Cafe: "Verslagen van bijeenkomsten waar bewoners, professionals, studenten en onderzoekers kennis uitwisselen.",
    Practice: "Wat mensen en organisaties doen, en waarom het werkt.",
    Article: "Teksten om te lezen: waar de methoden en praktijken vandaan komen.",
    Theme: "Onderwerpen die alles bij elkaar brengen.",
    Team: "Groepen die samen aan een onderwerp werken.",
    Term: "Woorden uit het sociaal domein, kort uitgelegd.",
    Organisation: "Organisaties die in het handboek voorkomen.",
    Source: "Waar de inhoud van dit handboek vandaan komt, volgens APA 7.",
}

Rows = list[tuple[Ref, str]]


def overviews(
    library: Library, presenter: Callable[[str], PagePresenter], downloads: Sequence[Download], filters: Mapping[str, tuple[str, str]],
) -> Iterator[tuple[str, str, str]]:
    """Path, title and text of the overview of every kind that has items. downloads, filters: as of `pages.pages`."""
    for model, intro in INTROS.items():
        items = library.of(model)
        if not items:
            continue
        path = overview(model)
        page, title = presenter(path), labels.KINDS[model.kind]
        kinds = (Course.kind, Session.kind) if model is Course else (model.kind,)
        own = [(words, relative(path, target)) for words, target in (filters[kind] for kind in kinds if kind in filters)]
        macros: Any = environment().get_template("page/index.md").module
        if model is Term:
            text = macros.glossary(title, intro, own, _by_letter(page, list(items)))
        elif model is Source:
            text = macros.sources(title, intro, own, _sources(page))
        elif model is Organisation:
            text = macros.organisations(title, intro, own, _organisations(page))
        else:
            files = of_kind(downloads, model.kind, path)
            text = macros.cards(
                title, intro, files, own, _groups(model, page, list(items)), charted.on_overview(model, page))
        yield path, title, tidy(text)


def home(page: PagePresenter) -> dict[str, Any]:
    """The doors, the counts and the newest reports of the home page."""
    library = page.library
    doors = [name for name, item in sorted(library.of(Page).items(), key=lambda pair: pair[1].order)
             if name != "pagina/index" and item.order < 50]
    reports = [name for name, cafe in library.of(Cafe).items() if cafe.report == "full"]
    newest = sorted(reports, key=lambda name: (_date(library, name), name), reverse=True)[:3]
    return {"doors": [(page.ref(name), page.refs(library.items[name].see_also[:3])) for name in doors], "counts": counts(page), "recent": _rows(page, newest)}


def _date(library: Library, name: str) -> datetime.date:
    cafe = library.items[name]
    return cafe.date if isinstance(cafe, Cafe) and cafe.date else datetime.date.min


def _rows(page: PagePresenter, names: list[str]) -> Rows:
    return [(ref, note(page.library, ref.id)) for ref in page.refs(names)]


def _groups(model: type[Item], page: PagePresenter, names: list[str]) -> list[tuple[str, Rows]]:
    library = page.library
    names = sorted(names, key=lambda name: sort_key(library.items[name].title))
    if model is Cafe:
        names = sorted(names, key=lambda name: _date(library, name), reverse=True)
        return _split(page, names, lambda item: "Met verslag" if item.report == "full" else "Alleen titel en datum")
    if model is Practice:
        order = list(labels.CHOICES["state"])
        names = sorted(names, key=lambda name: order.index(library.items[name].state))  # type: ignore[attr-defined]
        return _split(page, names, lambda item: labels.choice("state", item.state).capitalize())
    if model is Article:
        names = sorted(names, key=lambda name: (_series(library.items[name]), library.items[name].order))  # type: ignore[attr-defined]
        return _split(page, names, lambda item: item.series or "Losse artikelen")
    if model is Handout:
        order = list(labels.CHOICES["handout"])
        names = sorted(names, key=lambda name: order.index(library.items[name].form))  # type: ignore[attr-defined]
        return _split(page, names, lambda item: labels.choice("handout", item.form).capitalize())
    return [("", _rows(page, names))]


def _series(item: Any) -> str:
    return item.series or "￿"


def _split(page: PagePresenter, names: list[str], label: Callable[[Any], str]) -> list[tuple[str, Rows]]:
    """Rows in groups, in the order in which the groups first come."""
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(label(page.library.items[name]), []).append(name)
    return [(title, _rows(page, members)) for title, members in groups.items()]


def _by_letter(page: PagePresenter, names: list[str]) -> list[tuple[str, Rows]]:
    names = sorted(names, key=lambda name: sort_key(page.library.items[name].title))
    return _split(page, names, lambda item: letter(item.title))


def _used(page: PagePresenter, name: str) -> list[Ref]:
    return page.refs(page.library.links_to.get(name, ()))


def _sources(page: PagePresenter) -> list[tuple[str, str, str, list[Ref]]]:
    found = sorted(page.library.of(Source).items(), key=lambda pair: sort_key("".join(run.text for run in apa.runs(pair[1]))))
    return [
        (name.partition("/")[2], reference(source), page.text(source.note) if source.note else "", _used(page, name))
        for name, source in found
    ]


def _organisations(page: PagePresenter) -> list[tuple[str, list[tuple[str, Any, list[Ref]]]]]:
    found = sorted(page.library.of(Organisation).items(), key=lambda pair: sort_key(pair[1].title))
    groups: dict[str, list[tuple[str, Any, list[Ref]]]] = {}
    for name, organisation in found:
        row = (name.partition("/")[2], page.view(organisation), _used(page, name))
        groups.setdefault(letter(organisation.title), []).append(row)
    return list(groups.items())

