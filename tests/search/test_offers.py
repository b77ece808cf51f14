"""A kind, level or length in the words of a question is offered as a filter, and only what the handbook has."""

from schakel.library import load
from schakel.search import offers
from schakel.search.facets import Facets
from tests.support import KLEIN


def test_only_choices_of_the_handbook_are_offered() -> None:
    library = load([KLEIN]).public
    made = offers(library)
    there = {(facet.name, choice) for facet in Facets(library).all for choice, _ in facet.choices}
    assert {tuple(target) for target in made["words"].values()} <= there  # type: ignore[attr-defined]
    assert {("tijd", choice) for _, choice in made["minutes"]} <= there  # type: ignore[attr-defined]
    assert made["words"]["casussen"] == ["soort", "Casussen"]  # type: ignore[index]
