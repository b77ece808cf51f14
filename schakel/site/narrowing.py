"""What the cards of an overview differ in, so that a reader can narrow them down on the spot."""

import json
from collections.abc import Sequence

from ..library import PublicLibrary
from ..search.facets import Facets

WITH = ("thema", "niveau", "omvang", "tijd", "stand", "bewijs", "verslag", "plaats")
"""The filters that fit above cards, in order; the page Zoeken en filteren has all."""

MOST, LEAST = 4, 8
"""The most filters above one list, and the fewest cards that need any."""


def narrowing(library: PublicLibrary, names: Sequence[str]) -> str:
    """The filters of a list and the choices of every card, as JSON for overview.js; empty if there is nothing to choose.

    Args:
        library: The public library.
        names: The ids of the cards, in the order of the page.
    """
    facets = library.derived(Facets)
    known = {facet.name: facet for facet in facets.all}
    shown: list[dict[str, object]] = []
    for name in WITH if len(names) >= LEAST else ():
        own = [facets.choices.get(item, {}).get(name, ()) for item in names]
        if name in known and len(set(own)) > 1 and len(shown) < MOST:
            choices = [choice for choice, _ in known[name].choices if any(choice in values for values in own)]
            shown.append({
                "name": name, "title": known[name].title, "choices": choices,
                "items": [[choices.index(value) for value in values] for values in own]})
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":")) if shown else ""
