"""The words of a question that ask for a kind, a level or a length: the search offers them as a filter."""

from collections.abc import Iterator

from ..dutch.labels import CHOICES
from ..library import PublicLibrary
from ..model import KINDS
from .facets import LENGTHS, Facets
from .stems import split_words

Offers = dict[str, object]
"""words: folded words → filter and choice; minutes: most minutes and choice."""


def offers(library: PublicLibrary) -> Offers:
    """What can be offered in a public library: only choices that it has."""
    there = {(facet.name, choice) for facet in library.derived(Facets).all for choice, _ in facet.choices}
    words = {" ".join(split_words(said)): [facet, choice] for said, facet, choice in _said() if (facet, choice) in there}
    return {"words": words, "minutes": [[most, choice] for most, choice in LENGTHS if ("tijd", choice) in there]}


def _said() -> Iterator[tuple[str, str, str]]:
    """How readers say it, and the filter and choice that they mean."""
    for model in KINDS:
        for word in (model.kind.one, model.kind.plural, model.kind.prefix):
            yield word, "soort", model.kind.many
    for level, choice in CHOICES["level"].items():
        for words in (level, level.replace("-", ""), choice, choice.removeprefix("mbo ")):
            yield words, "niveau", choice
    for choice in CHOICES["length"].values():
        yield choice, "omvang", choice
