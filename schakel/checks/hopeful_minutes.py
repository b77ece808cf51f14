"""De minuten van een casus zijn niet eerlijk.

Lezers plannen hun les op de minuten die er staan. Reken voor lezen 150 woorden per minuut, voor elke stopvraag 3 minuten en
voor elke vraag aan het eind 5, van het niveau met de meeste vragen. Wie er half of dubbel zo lang over doet, is niet fout:
pas daarbuiten vraagt `schakel check` om te kijken. Een startcasus duurt ongeveer tien minuten, en nooit langer dan twintig.
"""

import datetime
from collections.abc import Iterator

from ..library import Library
from ..model import Case, fields
from ..model.base import Markdown, Words
from ..problems import Problem
from .report import at_value

ID = "hopeful-minutes"

WORDS_A_MINUTE = 150
STOP_QUESTION = 3
"""Minutes to think about a question between two parts, in pairs."""
QUESTION = 5
"""Minutes to answer and discuss a question at the end."""
LONGEST_STARTER = 20
STORY = ("setting", "people", "parts", "outcome")
"""The fields that are read before the questions at the end."""
FAR = 2
"""How many times more or less than reckoned a case may take: a class that talks is not wrong."""


def notices(library: Library, today: datetime.date) -> Iterator[Problem]:
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
    story = (field for field in fields(case) if field.location[0] in STORY and "stop_questions" not in field.location)
    words = sum(len(field.text.split()) for field in story if isinstance(field.mark, Markdown | Words))
    stops = sum(len(part.stop_questions) for part in case.parts)
    asked = max(sum(not question.levels or level in question.levels for question in case.questions) for level in case.levels)
    return round(words / WORDS_A_MINUTE + STOP_QUESTION * stops + QUESTION * asked)
