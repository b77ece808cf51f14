"""Een verwijzing wijst naar iets wat niet bestaat.

Een id bestaat uit het soort en de naam: `casus/familie-a`. Staat het bestand er wel, kijk dan of het id precies zo heet.
"""

from collections.abc import Iterator

from ..library import Entry, Library
from ..model import BY_PREFIX, OVERVIEW, OVERVIEWS, Cafe, Case, Framework, Session
from ..model.base import Reference
from ..model.walk import ID as SHAPE
from ..problems import Problem
from .report import at_link, at_value, nearest, nearest_id, prefixes, suggest

ID = "unknown-reference"


def check(library: Library) -> Iterator[Problem]:
    for entry in library.entries:
        for field in entry.references:
            mark = field.mark
            if isinstance(mark, Reference) and (words := _wrong(field.text, library, mark.kinds, mark.fragment)):
                yield at_value(entry, field.location, ID, *words)
        for link in entry.links:
            if SHAPE.fullmatch(link.target) and (words := _wrong(link.target, library)):
                yield at_link(entry, link, ID, *words)
        yield from _wholes(entry)
        yield from _case_parts(entry, library)


def _wrong(
    name: str, library: Library, kinds: tuple[str, ...] = (), needs_fragment: bool = False,
) -> tuple[str, str] | None:
    """What is wrong with a reference, and a hint.

    Args:
        name: The reference.
        library: Where it should lead to an item.
        kinds: The id prefixes that its field accepts; empty for all.
        needs_fragment: Whether it should lead to a part: an insight of a kenniscafé, or what a framework asks.

    Returns:
        Message and hint, or None if nothing is wrong.
    """
    target, _, fragment = name.partition("#")
    if target.startswith(OVERVIEW + "/"):
        folder = target.partition("/")[2]
        return None if folder in OVERVIEWS else (f"er is geen overzicht ‘{folder}’", f"kies uit: {', '.join(OVERVIEWS)}")
    if "/" not in target:
        return f"‘{name}’ is geen id", _near_of(target, kinds, library) or _near(target, library) or _form(kinds)
    if target not in library.by_id and target not in library.aliases and target not in library.unread:
        otherwise = "controleer de naam" if target.partition("/")[0] in BY_PREFIX else f"soorten zijn {prefixes()}"
        return f"‘{name}’ bestaat niet", _near(target, library) or otherwise
    return _wrong_part(target, fragment, library) if needs_fragment else None


def _wrong_part(target: str, fragment: str, library: Library) -> tuple[str, str] | None:
    match library.items.get(library.resolve(target) or ""):
        case Cafe(insights=insights):
            ids, one, many = [insight.id for insight in insights], "inzicht", "inzichten"
        case Framework(parts=parts):
            ids, one, many = [part.id for part in parts], "onderdeel", "onderdelen"
        case _:
            return None
    hint = suggest(fragment, ids, f"{target} heeft nog geen {many}")
    if not fragment:
        return f"achter ‘{target}’ hoort # met het id van een {one}", hint
    return None if fragment in ids else (f"‘{target}’ heeft geen {one} ‘{fragment}’", hint)


def _wholes(entry: Entry) -> Iterator[Problem]:
    """Problems with the parts of a framework that belong to another part."""
    if isinstance(entry.item, Framework):
        ids = [part.id for part in entry.item.parts]
        for number, part in enumerate(entry.item.parts):
            if part.within is not None and part.within not in ids:
                yield at_value(
                    entry, ("parts", number, "within"), ID, f"dit kader heeft geen onderdeel ‘{part.within}’",
                    suggest(part.within, ids, ""))


def _near(target: str, library: Library) -> str:
    near = nearest_id(target, library)
    return f"bedoel je ‘{near}’?" if near else ""


def _near_of(slug: str, kinds: tuple[str, ...], library: Library) -> str:
    """A hint with the nearest name among the accepted kinds, for a name that was written without its kind."""
    slugs = {name.partition("/")[2]: name for name in library.by_id if name.partition("/")[0] in kinds}
    near = nearest(slug, slugs)
    return f"bedoel je ‘{slugs[near]}’?" if near else ""


def _form(kinds: tuple[str, ...]) -> str:
    """How to write an id of one of `kinds`."""
    if not kinds:
        return f"schrijf soort/naam; soorten zijn {prefixes()}"
    return f"schrijf {' of '.join(f'{kind}/naam' for kind in kinds)}, met een naam die er al is"


def _case_parts(entry: Entry, library: Library) -> Iterator[Problem]:
    """Problems with the parts of a case that a session refers to."""
    if not isinstance(entry.item, Session):
        return
    for number, block in enumerate(entry.item.blocks):
        case = library.items.get(library.resolve(block.case) or "") if block.case else None
        ids = [part.id for part in case.parts if part.id] if isinstance(case, Case) else []
        for index, name in enumerate(block.case_parts):
            if isinstance(case, Case) and name not in ids:
                yield at_value(
                    entry, ("blocks", number, "case_parts", index), ID, f"‘{block.case}’ heeft geen deel ‘{name}’",
                    suggest(name, ids, f"geef de delen van {block.case} een id"))
