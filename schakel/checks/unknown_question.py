"""De vragen van een casus kloppen niet met elkaar, met de niveaus of met de docentenhandleiding.

Elke vraag heeft een eigen id, en is voor niveaus die de casus zelf ook heeft. Elk antwoord noemt het id van een vraag, elke
relatie de ids van twee problemen.
"""

from collections.abc import Iterator

from ..library import Entry, Library
from ..model import Case
from ..model.question import StudyQuestion
from ..problems import Problem
from .report import Location, at_value, suggest

ID = "unknown-question"


def check(library: Library) -> Iterator[Problem]:
    for entry in library.entries:
        if isinstance(entry.item, Case):
            yield from _questions(entry, entry.item)
            yield from _note(entry, entry.item)


def questions(case: Case) -> Iterator[tuple[Location, StudyQuestion]]:
    """The place of every question in a case, and the question."""
    for number, part in enumerate(case.parts):
        for index, question in enumerate(part.stop_questions):
            yield ("parts", number, "stop_questions", index), question
    for index, question in enumerate(case.questions):
        yield ("questions", index), question


def _questions(entry: Entry, case: Case) -> Iterator[Problem]:
    seen: set[str] = set()
    for location, question in questions(case):
        if question.id in seen:
            yield at_value(
                entry, (*location, "id"), ID, f"het id ‘{question.id}’ is al van een andere vraag",
                "geef elke vraag een eigen id")
        seen.add(question.id)
        for index, level in enumerate(question.levels):
            if level not in case.levels:
                yield at_value(
                    entry, (*location, "levels", index), ID, f"deze casus is niet voor {level}",
                    f"haal de vraag weg, of zet {level} bij de niveaus van de casus")


def _note(entry: Entry, case: Case) -> Iterator[Problem]:
    note = case.teaching_note
    if note is None:
        return
    known = list(dict.fromkeys(question.id for _, question in questions(case)))
    for index, answer in enumerate(note.answers):
        if answer.question not in known:
            yield _unknown(entry, ("teaching_note", "answers", index, "question"), answer.question, "vraag", known)
    problems = [problem.id for problem in note.problems]
    for index, relation in enumerate(note.relations):
        for end in ("cause", "effect"):
            name = getattr(relation, end)
            if name not in problems:
                yield _unknown(entry, ("teaching_note", "relations", index, end), name, "probleem", problems)


def _unknown(entry: Entry, location: Location, name: str, noun: str, known: list[str]) -> Problem:
    return at_value(
        entry, location, ID, f"er is geen {noun} met id ‘{name}’",
        suggest(name, known, f"deze casus heeft nog geen {noun}"))
