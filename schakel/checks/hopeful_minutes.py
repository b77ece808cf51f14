"""Cases whose minutes are far from what their words and questions ask, and starters that are no short beginning."""

from collections.abc import Iterator

from ..library import Library
from ..model import Case
from ..problems import Problem
from .report import at_value

ID = "hopeful-minutes"

WORDS_A_MINUTE = 150
STOP_QUESTION = 3
"""Minutes to think about a question between two parts, in pairs."""
QUESTION = 5
"""Minutes to answer and discuss a question at the end."""
LONGEST_STARTER = 20
FAR = 2
"""How many times more or less than reckoned a case may take: a class that talks is not wrong."""


def hopeful_minutes(library: Library) -> Iterator[Problem]:
    """A notice for every public case whose minutes are not what its text and questions ask."""
    for entry in library.entries:
        case = entry.item
        if not isinstance(case, Case) or not case.minutes or entry.status != "published":
            continue
        needed = reckoned(case)
        if case.length == "starter" and case.minutes > LONGEST_STARTER:
            message = f"een startcasus duurt ongeveer 10 minuten; hier staat {case.minutes}"
            hint = "kies minder vragen en maak de tijd korter, of laat length weg"
        elif not needed / FAR <= case.minutes <= needed * FAR:
            message = f"hier staat {case.minutes} minuten; lezen en vragen kosten ongeveer {needed}"
            hint = (
                f"reken {WORDS_A_MINUTE} woorden per minuut, {STOP_QUESTION} minuten per stopvraag en {QUESTION} per vraag van "
                "één niveau")
        else:
            continue
        yield at_value(entry, ("minutes",), ID, message, hint)


def reckoned(case: Case) -> int:
    """The minutes to read it, to think at every stop, and to answer the questions of the level that has the most."""
    people = (person.description for person in case.people)
    texts = (case.setting, *people, *(part.text for part in case.parts), case.outcome)
    words = sum(len(text.split()) for text in texts if text)
    stops = sum(len(part.stop_questions) for part in case.parts)
    asked = max(sum(not question.levels or level in question.levels for question in case.questions) for level in case.levels)
    return round(words / WORDS_A_MINUTE + STOP_QUESTION * stops + QUESTION * asked)
