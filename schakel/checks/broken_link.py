"""Een verwijzing tussen dubbele haken is niet goed geschreven.

Schrijf `[[casus/familie-a]]`, of met eigen woorden `[[casus/familie-a|het gezin]]`. Zonder spaties in het id, en met
twee haken aan beide kanten. Een plaats op een pagina noem je alleen voor een inzicht: `[[kenniscafe/ontmoeten#luisteren]]`.
Een overzicht is er als er iets in staat.
"""

import re
from collections.abc import Iterator

from ..library import Library
from ..model import OVERVIEW, OVERVIEWS, Cafe, Field
from ..model.base import Reference
from ..model.walk import ID as SHAPE
from ..model.walk import LINK
from ..problems import Problem
from .report import at_link, at_piece, at_value, suggest

ID = "broken-link"

_HALF = re.compile(r"\[\[|\]\]")


def check(library: Library) -> Iterator[Problem]:
    for entry in library.entries:
        for field in entry.texts:
            for match in LINK.finditer(field.text):
                if not SHAPE.fullmatch(match.group(1).strip()) or match.group(2) == "":
                    yield at_piece(
                        entry, field, match.group(), match.start(), ID, f"‘{match.group()}’ is geen goede verwijzing",
                        "schrijf [[soort/naam]] of [[soort/naam|eigen woorden]]")
            rest = LINK.sub(lambda match: " " * len(match.group()), field.text)
            for half in _HALF.finditer(rest):
                yield at_piece(
                    entry, field, half.group(), half.start(), ID, "een verwijzing is niet gesloten of niet geopend",
                    "schrijf [[soort/naam]] op één regel, met twee haken aan beide kanten")
        for reference in entry.references:
            if "#" in reference.text and not _is_to_insight(reference) and (words := _nowhere(reference.text, library)):
                yield at_value(entry, reference.location, ID, *words)
        for link in entry.links:
            if SHAPE.fullmatch(link.target) and (words := _nowhere(link.target, library)):
                yield at_link(entry, link, ID, *words)


def _is_to_insight(reference: Field) -> bool:
    """Whether the field is for an insight; unknown-reference looks whether that is there."""
    return isinstance(reference.mark, Reference) and reference.mark.fragment


def _nowhere(name: str, library: Library) -> tuple[str, str] | None:
    """Message and hint if the page of `name` is there, but not the place on it, or if an overview has nothing to show."""
    target, _, fragment = name.partition("#")
    prefix, _, folder = target.partition("/")
    if prefix == OVERVIEW and folder in OVERVIEWS and not library.public.of(OVERVIEWS[folder]):
        return f"het overzicht ‘{folder}’ is er nog niet", "publiceer eerst iets dat erin staat, of haal de verwijzing weg"
    item = library.items.get(library.resolve(target) or "")
    if not fragment or not (item or prefix == OVERVIEW):
        return None
    insights = [insight.id for insight in item.insights] if isinstance(item, Cafe) else []
    if fragment in insights:
        return None
    hint = suggest(fragment, insights, f"schrijf {target}, zonder #")
    return f"op de pagina van ‘{target}’ is geen plaats ‘{fragment}’", hint
