"""The print source of the whole handbook: everything public in one book, with page numbers for every link."""

import hashlib
from collections.abc import Callable

from .. import __version__
from ..dutch import apa, labels, phrases
from ..dutch.order import by_title, cafe_names, practice_groups, sort_key
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
from ..print.literals import call
from ..print.present import TypstPresenter, View, reference
from ..render.overviews import INTROS
from . import cases, lessons, reports
from .manuscript import Manuscript, manuscript

TEMPLATES = ("book", "session", "handout", "course", "case", "cafe", "practice", "method", "article", "register")
TITLE = "Schakel: handboek voor sociaal werk"
TYPESET = (
    "Gezet uit Source Sans 3, Noto Sans Arabic en Noto Emoji (SIL Open Font License 1.1). "
    f"Gemaakt met Schakel {__version__} en Typst.")


def handbook(library: Library) -> Manuscript:
    """Everything in the public library, part by part."""
    if not library.is_public:
        raise ValueError("the handbook is made from the public library only")
    found = parts(library)
    paper = TypstPresenter(library, [name for _, names, _ in found for name in names], marks=True)
    body = "#show: book\n" + call("cover", "Schakel", "Handboek voor sociaal werk", _counts(library)) + call("contents", 2)
    for model, names, write in found:
        if names:
            body += call("chapter", part_title(model), note=INTROS.get(model))
            body += "".join(write(paper, name) for name in names)
    terms = by_title(library, Term)
    if terms:
        entries = [{"id": name, "title": paper.title(library.items[name])} for name in terms]
        body += call("chapter", "Register") + call("index-of-words", entries)
    return manuscript(paper, TITLE, TEMPLATES, body + call("colophon", [*colophon(library, body), TYPESET]), running=2)


Write = Callable[[TypstPresenter, str], str]


def part_title(model: type[Item]) -> str:
    """What the part of the handbook with items of one kind is called."""
    return labels.KINDS[model.kind] if model is not Page else "Wegwijs"


def parts(library: Library) -> list[tuple[type[Item], list[str], Write]]:
    """The kind of each part, ids in order, and what writes each item."""
    def titled(model: type[Item]) -> list[str]:
        return by_title(library, model)

    pages = sorted(library.of(Page), key=lambda name: library.of(Page)[name].order)
    articles = library.of(Article)
    series = sorted(articles, key=lambda n: (articles[n].series or "￿", articles[n].order, sort_key(articles[n].title)))
    practices = [name for _, group in practice_groups(library, titled(Practice)) for name in group]
    return [
        (Page, [name for name in pages if name != "pagina/index"], _plain("page-text")),
        (Method, titled(Method), _plain("method")),
        (Role, titled(Role), _plain("role")),
        (Course, _courses(library), _course_or_session),
        (Handout, titled(Handout), lambda paper, name: call("handout", lessons.handout_view(paper, name))),
        (Workform, titled(Workform), _plain("workform")),
        (Case, titled(Case), lambda paper, name: call("case", cases.case_view(paper, name, None))),
        (Cafe, cafe_names(library), _cafe),
        (Practice, practices, _plain("practice")),
        (Article, series, _plain("article")),
        (Theme, titled(Theme), lambda paper, name: call("theme", theme_view(paper, name))),
        (Team, titled(Team), _plain("team")),
        (Organisation, titled(Organisation), _plain("organisation")),
        (Term, titled(Term), _plain("term")),
        (Source, sorted(library.of(Source), key=lambda name: _reference_key(library.of(Source)[name])), _source),
    ]


def _plain(template: str) -> Write:
    return lambda paper, name: call(template, reports.item_view(paper, name))


def _courses(library: Library) -> list[str]:
    """Every course followed by its sessions; sessions outside a course at the end."""
    ordered: dict[str, None] = {}
    for name in by_title(library, Course):
        course = library.items[name]
        assert isinstance(course, Course)
        ordered |= dict.fromkeys([name, *lessons.present(library, course.sessions)])
    return [*ordered, *(name for name in library.of(Session) if name not in ordered)]


def _course_or_session(paper: TypstPresenter, name: str) -> str:
    if isinstance(paper.library.items[name], Course):
        return call("course", lessons.course_view(paper, name))
    return call("session", lessons.session_view(paper, name))


def _cafe(paper: TypstPresenter, name: str) -> str:
    is_full = paper.library.of(Cafe)[name].report == "full"
    return call("cafe", reports.cafe_view(paper, name), fresh=is_full)


def theme_view(paper: TypstPresenter, name: str) -> View:
    """What the template of a theme gets."""
    library = paper.library
    members = [other for other, item in library.items.items() if name in {library.resolve(theme) for theme in item.themes}]
    groups = [
        {"name": label, "refs": refs} for kind, label in labels.KINDS.items()
        if (refs := [ref for ref in paper.refs(members) if ref["kind"] == kind])
    ]
    return paper.item(name) | {"gathered": groups}


def _source(paper: TypstPresenter, name: str) -> str:
    item = paper.library.items[name]
    assert isinstance(item, Source)
    return call("source", paper.item(name) | {"reference": reference(item)})


def _reference_key(source: Source) -> str:
    return sort_key("".join(run.text for run in apa.runs(source)))


def _counts(library: Library) -> str:
    kinds = ((Method, "methode", "methoden"), (Session, "bijeenkomst", "bijeenkomsten"), (Case, "casus", "casussen"),
             (Cafe, "kenniscafé", "kenniscafés"), (Practice, "praktijk", "praktijken"))
    return " · ".join(phrases.count(len(library.of(model)), one, many) for model, one, many in kinds if library.of(model))


def colophon(library: Library, body: str) -> list[str]:
    """The edition is a mark of the content, so that two copies can be told apart without a date."""
    edition = hashlib.sha256(body.encode()).hexdigest()[:8]
    return [
        f"Schakel, handboek voor sociaal werk. Editie {edition}: deze code verandert als de inhoud verandert.",
        f"Er staan {len(library.items)} onderdelen in. Waar de inhoud vandaan komt, staat onder ieder onderdeel en bij "
        "de bronnen.",
        "De inhoud mag je gebruiken, veranderen en doorgeven onder de licentie CC BY-SA 4.0: noem de bron en deel het "
        "resultaat onder dezelfde voorwaarden.",
    ]
