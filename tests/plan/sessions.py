"""Random sessions and ways to give them, for the promises of the rules and for the two programs that follow them."""

from hypothesis import strategies as st

from schakel.model import Session
from schakel.plan.fit import Delivery

BLOCKS = st.lists(st.fixed_dictionaries({
    "minutes": st.integers(1, 90), "part": st.sampled_from(["core", "core", "core", "break"]),
    "priority": st.sampled_from(["must", "should", "could"]),
}, optional={
    "minutes_minimum": st.integers(1, 60), "at": st.sampled_from(["09:00", "15:30", "23:59"]), "rounds": st.integers(2, 4),
}), min_size=1, max_size=9)
LONG = st.lists(st.fixed_dictionaries({"minutes": st.integers(60, 400)}, optional={"rounds": st.integers(2, 6)}), max_size=2)
DELIVERIES = st.builds(
    Delivery, st.none() | st.integers(0, 1439), st.none() | st.integers(1, 600), st.none() | st.integers(1, 30),
    st.lists(st.tuples(st.integers(1, 30), st.integers(0, 300)), max_size=2).map(tuple), st.sampled_from([0, 0, 5, 10, 15]))


def planned(*blocks: dict[str, object]) -> Session:
    """A session of these blocks."""
    return Session.model_validate({
        "title": "Een", "summary": "Een.", "group_size": {"minimum": 8, "maximum": 16},
        "blocks": [{"title": "Blok", "instruction": "Doe.", **block} for block in blocks]})


SESSIONS = st.builds(lambda long, blocks: planned(*long, *blocks), LONG, BLOCKS)
