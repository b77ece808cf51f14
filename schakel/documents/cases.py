"""Print sources of cases: for students, and for teachers with answers. The two never share a source."""

from collections.abc import Iterable, Sequence
from typing import Any

from ..dutch import labels, phrases
from ..dutch.order import sort_key
from ..library import Library
from ..model import Case, Term
from ..model.question import StudyQuestion
from ..print.literals import call
from ..print.present import TypstPresenter, View
from .lessons import present
from .manuscript import Manuscript, manuscript


def student(library: Library, name: str) -> Manuscript:
    """One case for students. library: the public one, in which no teaching note exists."""
    paper = TypstPresenter(public(library), [name], explains=True)
    body = call("case", case_view(paper, name, None))
    return manuscript(paper, library.items[name].title, ("case", "back"), body + _back(paper, in_book=False))


def student_bundle(
    library: Library, names: Sequence[str], level: str | None = None, *, new_page_per_part: bool = False,
) -> Manuscript:
    """Several cases for students, with a contents list before and the words explained at the back.

    new_page_per_part: every part of a case on a new page, so that a student cannot read ahead.
    """
    paper = TypstPresenter(public(library), names, explains=True)
    note = f"Casussen om te lezen en te doordenken, {labels.choice('level', level)}" if level else (
        "Casussen om te lezen en te doordenken, voor mbo en hbo")
    body = call("cover", "Casuïstiek", "Voor studenten", note) + call("contents", 1)
    body += "".join(call("case", case_view(paper, name, level), new_page_per_part=new_page_per_part) for name in names)
    return manuscript(paper, "Casuïstiek voor studenten", ("case", "back"), body + _back(paper, in_book=True))


def teacher(
    library: Library, names: Sequence[str], level: str | None = None, *, new_page_per_part: bool = False,
) -> Manuscript:
    """Cases with their teaching notes. library: the whole one; the outcome never goes below the site."""
    paper = TypstPresenter(library, names)
    title = library.items[names[0]].title if len(names) == 1 else "Casuïstiek"
    body = ""
    if len(names) > 1:
        note = "Casussen met modelantwoorden. Niet voor studenten."
        body = call("cover", title, "Voor docenten", note) + call("contents", 1)
    for name in names:
        body += call("case", case_view(paper, name, level), new_page_per_part=new_page_per_part)
        body += call("teaching", teaching_view(paper, name))
    return manuscript(paper, f"{title}: docenteneditie", ("case", "teaching", "back"), body)


def case_view(paper: TypstPresenter, name: str, level: str | None) -> View:
    """What the template of a case gets; nothing of the teaching note. level: only questions for that level."""
    item = paper.library.items[name]
    assert isinstance(item, Case)
    view = paper.item(name)
    del view["teaching_note"]
    view["parts"] = [
        part | {"stop_questions": _questions(paper, own.stop_questions, level)}
        for part, own in zip(view["parts"], item.parts, strict=True)
    ]
    levels = [one for one in item.levels if level in (None, one)]
    return view | {
        "level_names": [labels.choice("level", one) for one in levels],
        "length": phrases.minutes(item.minutes) if item.minutes else None,
        "general": _questions(paper, [q for q in item.questions if not q.levels], None),
        "by_level": [
            {"level": labels.choice("level", one), "questions": questions}
            for one in levels
            if (questions := _questions(paper, [q for q in item.questions if q.levels], one))
        ],
    }


def teaching_view(paper: TypstPresenter, name: str) -> View:
    """What the template of a teaching note gets."""
    item = paper.library.items[name]
    assert isinstance(item, Case)
    if item.teaching_note is None:
        return {"title": item.title, "note": None, "answers": [], "relations": []}
    note = paper.view(item.teaching_note)
    questions = {q.id: q for q in [*(q for part in item.parts for q in part.stop_questions), *item.questions]}
    answers = [
        {"question": paper.text(questions[own.question].text) if own.question in questions else own.question,
         "levels": _levels(questions[own.question]) if own.question in questions else "", "answer": shown["answer"]}
        for own, shown in zip(item.teaching_note.answers, note["answers"], strict=True)
    ]
    places = {problem.id: at for at, problem in enumerate(item.teaching_note.problems)}
    relations = [
        {"cause": places[relation.cause], "effect": places[relation.effect], "label": relation.label}
        for relation in item.teaching_note.relations if relation.cause in places and relation.effect in places
    ]
    return {"title": item.title, "note": note, "answers": answers, "relations": relations}


def _questions(paper: TypstPresenter, questions: Iterable[StudyQuestion], level: str | None) -> list[dict[str, Any]]:
    return [
        {"text": paper.text(question.text), "levels": "" if level else _levels(question), "origin": question.origin}
        for question in questions if not question.levels or level is None or level in question.levels
    ]


def _levels(question: StudyQuestion) -> str:
    return ", ".join(labels.choice("level", level) for level in question.levels)


def words_explained(paper: TypstPresenter, names: Iterable[str]) -> list[View]:
    """The words for the list at the back: those of the cases `names` and those met in their texts."""
    library = paper.library
    own = [term for name in names if isinstance(case := library.items[name], Case) for term in case.terms]
    found = sorted(present(library, [*paper.explained, *own]), key=lambda name: sort_key(library.items[name].title))
    return [
        {"id": name, "title": paper.title(term), "summary": paper.text(term.summary)}
        for name in found if isinstance(term := library.items[name], Term)
    ]


def _back(paper: TypstPresenter, *, in_book: bool) -> str:
    entries = words_explained(paper, sorted(paper.printed))
    return call("explained", entries, **{"in-book": in_book}) if entries else ""


def public(library: Library) -> Library:
    """`library`, which must be the public one: it has no teaching notes and no drafts."""
    if not library.is_public:
        raise ValueError("students get documents from the public library only")
    return library
