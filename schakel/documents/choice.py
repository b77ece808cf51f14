"""Which cases go into a bundle, and what to suggest for an unknown name."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from ..dutch import labels
from ..dutch.order import sort_key
from ..library import Library
from ..model import Case
from ..problems import UsageError

LEVELS = tuple(labels.CHOICES["level"])


@dataclass(frozen=True)
class Choice:
    """Which cases go into a bundle, and for which level; empty means all."""

    level: str | None = None
    theme: str | None = None
    cases: tuple[str, ...] = ()


def chosen(library: Library, choice: Choice) -> list[str]:
    """Ids of the cases of a bundle, in the order of `choice.cases`, or by title if that is empty.

    Raises:
        UsageError: If a level, theme or case is unknown, or no case fits.
    """
    if choice.level and choice.level not in LEVELS:
        raise UsageError(f"niveau ‘{choice.level}’ bestaat niet; kies uit {', '.join(LEVELS)}")
    theme = _resolve(library, choice.theme, "thema") if choice.theme else None
    names = [_resolve(library, name, "casus") for name in choice.cases] or sorted(
        library.of(Case), key=lambda name: sort_key(library.items[name].title))
    fitting = [
        name for name in names
        if isinstance(case := library.items[name], Case)
        and (not choice.level or choice.level in case.levels)
        and (not theme or theme in {library.resolve(carried) for carried in case.themes})
    ]
    if not fitting:
        raise UsageError("er is geen casus die bij deze keuze past")
    return fitting


def suggestion(word: str, names: Iterable[str]) -> str:
    """The end of a message about an unknown `word`: up to three similar names, closest first; empty when there are none."""
    near = get_close_matches(word.rpartition("/")[2], list(names), n=3, cutoff=0.45)
    return f"; bedoel je {' of '.join(near)}?" if near else ""


def _resolve(library: Library, name: str, prefix: str) -> str:
    target = library.resolve(name if "/" in name else f"{prefix}/{name}")
    if target is None or not target.startswith(prefix + "/"):
        known = (id_.partition("/")[2] for id_ in library.items if id_.startswith(prefix + "/"))
        raise UsageError(f"er is geen {prefix} ‘{name}’{suggestion(name, known)}")
    return target
