"""What a run says at its end: what was made, and what still waits."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from ..dutch import phrases
from . import manifest

_WORDS = {
    "kept": "niet veranderd", "refused": "te lang en dus weggelaten", "waiting": "overgeslagen", "failed": "mislukt"}


def summary(states: Iterable[str], seconds: float, one: str = "document", many: str = "documenten") -> str:
    """What was made and what was not, in a sentence.

    Args:
        states: The outcome for each of them, as in `Made`.
        seconds: How long it all took.
        one: What one of them is called.
        many: What several are called.
    """
    numbers = Counter(states)
    parts = [f"{phrases.count(numbers['made'], one, many)} gemaakt"]
    parts += [f"{numbers[state]} {word}" for state, word in _WORDS.items() if numbers[state]]
    return f"{', '.join(parts)}, in {f'{seconds:.1f}'.replace('.', ',')} seconden"


def waiting(out: Path, command: str) -> str:
    """Which collections below `out` wait, and how to make them; empty if none does.

    Args:
        out: The build folder.
        command: What makes them.
    """
    places = manifest.waiting(out)
    if not places:
        return ""
    one, many = "verzameling wacht en staat niet op de site", "verzamelingen wachten en staan niet op de site"
    return f"{phrases.count(len(places), one, many)}: {', '.join(places)}; maken met {command}"
