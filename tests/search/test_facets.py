"""The filters know what an item says of itself."""

from schakel.library import Library
from schakel.model import BY_NAME
from schakel.search.facets import Facets


def test_what_takes_time_can_be_chosen_by_its_length(library: Library) -> None:
    found = {name for name, choices in Facets(library.public).choices.items() if choices.get("tijd")}
    timed = {name for name, item in library.public.items.items() if getattr(item, "minutes", None)}
    assert found >= timed
    assert {BY_NAME[kind].kind.prefix for kind in ("session", "workform", "case")} <= {name.partition("/")[0] for name in timed}
