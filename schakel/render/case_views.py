"""What the templates of a case get: for students without a word of the teaching note, and for teachers."""

from collections.abc import Iterable
from itertools import accumulate
from operator import or_

from ..dutch import labels, phrases
from ..dutch.order import sort_key
from ..model import Case, Term
from ..model.question import StudyQuestion
from .aims import aims, of_case
from .care import helplines
from .presenter import Presenter, View


def case_view(presenter: Presenter, name: str, level: str | None = None) -> View:
    """Present a case without its teaching note.

    What follows a stop, which is a question to think about first, is not to be read at a glance; every medium keeps it apart.

    Args:
        presenter: Presents the document or page.
        name: The id of the case.
        level: Only show the questions for that level, without naming it at each of them; None for all.
    """
    view = presenter.item(name)
    del view["teaching_note"]
    case = presenter.library.of(Case)[name]
    view["parts"] = [
        part_view | {"stop_questions": _questions(part_view["stop_questions"], part.stop_questions, level)}
        for part_view, part in zip(view["parts"], case.parts, strict=True)]
    levels = [case_level for case_level in case.levels if level in (None, case_level)]
    stops = list(accumulate((bool(part.stop_questions) for part in case.parts), or_, initial=False))
    for part_view, follows_stop in zip(view["parts"], stops, strict=False):
        part_view["follows_stop"] = follows_stop
    by_level = {
        case_level: _questions(view["questions"], case.questions, case_level, must_name_level=True) for case_level in levels}
    return view | {
        "level_names": [labels.choice("level", case_level) for case_level in levels],
        "competences": aims(presenter, of_case(case)),
        "helplines": helplines(presenter, case.helplines),
        "length_name": labels.choice("length", case.length) if case.length == "starter" else None,
        "duration": phrases.minutes(case.minutes) if case.minutes else None,
        "general": [
            question_view for question_view, question in zip(view["questions"], case.questions, strict=True)
            if not question.levels],
        "by_level": [
            {"id": case_level, "level": labels.choice("level", case_level), "questions": questions}
            for case_level, questions in by_level.items() if questions],
        "questions_follow_stop": stops[-1],
        "end_follows_stop": stops[-1] or bool(case.questions),
    }


def teaching_view(presenter: Presenter, name: str, level: str | None = None) -> View:
    """Present the teaching note of a case.

    Args:
        presenter: Presents the document.
        name: The id of the case.
        level: Only the answers to questions for that level; None for all.
    """
    case = presenter.library.of(Case)[name]
    title = presenter.title(case)
    if case.teaching_note is None:
        return {"title": title, "note": None, "answers": [], "relations": []}
    note = presenter.view(case.teaching_note)
    questions = {q.id: q for q in [*(q for part in case.parts for q in part.stop_questions), *case.questions]}
    answers = [
        answer_view | _asked(presenter, question, level) | {"sources": list(presenter.citations(answer.sources))}
        for answer, answer_view in zip(case.teaching_note.answers, note["answers"], strict=True)
        if (question := questions.get(answer.question)) and (level is None or not question.levels or level in question.levels)]
    places = {problem.id: at for at, problem in enumerate(case.teaching_note.problems)}
    relations = [
        {"cause": places[relation.cause], "effect": places[relation.effect], "label": relation_view["label"]}
        for relation, relation_view in zip(case.teaching_note.relations, note["relations"], strict=True)
        if relation.cause in places and relation.effect in places]
    return {"title": title, "note": note, "answers": answers, "relations": relations}


def words_explained(presenter: Presenter, names: Iterable[str], met: Iterable[str]) -> list[View]:
    """Present the list of words that explains the terms of some cases.

    Args:
        presenter: Presents the document.
        names: Ids of the cases.
        met: Ids of the terms that occur in their texts.
    """
    library = presenter.library
    listed = [term for name in names if isinstance(case := library.items[name], Case) for term in case.terms]
    terms = sorted(library.present([*met, *listed]), key=lambda name: sort_key(library.items[name].title))
    return [
        {"id": name, "title": presenter.title(term), "beside": phrases.beside(term), "summary": presenter.text(term.summary)}
        for name in terms if isinstance(term := library.items[name], Term)]


def _questions(
    views: list[View], questions: Iterable[StudyQuestion], level: str | None, *, must_name_level: bool = False,
) -> list[View]:
    """Questions with the levels they are for.

    Args:
        views: The presented questions.
        questions: The same questions in the model.
        level: Only questions for this level, and those for all levels; None for every question.
        must_name_level: Whether to leave out the questions for all levels.
    """
    return [
        view | {"levels": "" if level else _levels(question), "for_levels": " ".join(question.levels)}
        for view, question in zip(views, questions, strict=True)
        if level is None or level in question.levels or not (must_name_level or question.levels)]


def _asked(presenter: Presenter, question: StudyQuestion, level: str | None) -> View:
    """The question above a model answer."""
    return {"question": presenter.text(question.text), "levels": "" if level else _levels(question)}


def _levels(question: StudyQuestion) -> str:
    return ", ".join(labels.choice("level", level) for level in question.levels)
