"""What a case tells at each of its stages, and whether a text tells it too early."""

import re
from collections.abc import Iterable

from schakel.model import Case
from schakel.model.case import CasePart
from schakel.model.markdown import parse

SHORTEST = 20
"""Letters of a sentence that nobody writes twice by chance."""


def squeezed(text: str) -> str:
    """The letters and figures of `text`, however it was broken into lines."""
    return re.sub(r"[\W_]+", "", text).casefold()


def stages(case: Case) -> list[list[str]]:
    """What there is to read up to the first stop, after it, and so on, as squeezed sentences; at the end what looks back."""
    return [[sentence for text in texts for sentence in _sentences(text)] for texts in _texts(case)]


def secrets(case: Case) -> list[list[str]]:
    """For each stop: the sentences that come after it and were not told before."""
    told, texts = stages(case), _texts(case)
    before = [squeezed(" ".join(_plain(text) for stage in texts[:at] for text in stage)) for at in range(1, len(told))]
    return [
        [sentence for stage in told[at:] for sentence in stage if sentence not in before[at - 1]] for at in range(1, len(told))]


def leaked(text: str, wanted: Iterable[str]) -> list[str]:
    """The sentences of `wanted` that `text` tells."""
    within = squeezed(text)
    return [sentence for sentence in wanted if sentence in within]


def _texts(case: Case) -> list[list[str]]:
    told = [[case.title, case.summary or "", case.setting or "", *_people(case)]]
    for at, part in enumerate(case.parts):
        if at and case.parts[at - 1].stop_questions:
            told.append([])
        told[-1] += _part(part)
    if case.questions:
        told.append([question.text for question in case.questions])
    return [*told, [case.outcome or "", *case.lessons]]


def _people(case: Case) -> Iterable[str]:
    for person in case.people:
        yield from (person.name, person.role or "", person.description or "", *(fact.value for fact in person.facts))


def _part(part: CasePart) -> Iterable[str]:
    yield part.title
    yield part.text
    yield from (quote.text for quote in part.quotes)
    if part.table:
        yield from (cell for row in part.table.rows for cell in row)
    yield from (recording.transcript for recording in part.recordings)
    yield from (question.text for question in part.stop_questions)


def _sentences(text: str) -> Iterable[str]:
    """Sentences, also the short title of a part; links in them are left out, for each medium writes those in its own way."""
    for block in parse(text):
        for line in re.split(r"(?<=[.!?])\s|\n|\0", "".join(map(_words, block.children or ()))):
            if len(found := squeezed(line)) >= SHORTEST or (found and len(found) == len(squeezed(text)) > 9):
                yield found


def _plain(text: str) -> str:
    return " ".join("".join(map(_words, block.children or ())) for block in parse(text))


def _words(token: object) -> str:
    kind, content = token.type, token.content  # type: ignore[attr-defined]
    return {"item_link": "\0", "hardbreak": "\0", "softbreak": " "}.get(kind, str(content))
