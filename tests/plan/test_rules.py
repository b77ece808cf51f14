"""The rules by which pieces fit in the time there is: the cases that the page shares, and the promises for any plan."""

from itertools import groupby, pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given

from schakel.plan.fit import fit, piece
from schakel.plan.rules import STRETCH, Piece, Slot, arrange
from tests.plan.sessions import DELIVERIES, SESSIONS

CASES = yaml.safe_load((Path(__file__).parent / "cases.yml").read_text(encoding="utf-8"))


def read(case):
    """The pieces of a case, and the way to give them."""
    written = (
        entry if isinstance(entry, dict) else dict(zip(("planned", "least"), entry, strict=True)) for entry in case["pieces"])
    pieces = [
        Piece(one["planned"], one["least"], one.get("rounds", 1), one.get("priority", "must"), one.get("rest", False))
        for one in written]
    return pieces, case.get("minutes"), case.get("rest", 0), [tuple(entry) for entry in case.get("breaks", ())]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_a_case(case):
    expected = [Slot(None if index == "-" else index, start, end) for index, start, end in case["slots"]]
    assert list(arrange(*read(case))) == expected


@given(SESSIONS, DELIVERIES)
def test_any_plan_keeps_the_promises(session, delivery):
    fitted = fit(session, delivery)
    assert fitted == fit(session, delivery)
    assert all(one.end == other.start for one, other in pairwise(fitted.slots))
    needed = fitted.slots[-1].end if fitted.slots else 0
    lengths = {
        at: sum(slot.minutes for slot in fitted.slots if slot.index == at) for at in range(len(session.blocks))
        if at not in fitted.lapsed}
    assert [at for at, _ in groupby(slot.index for slot in fitted.slots if slot.index is not None)] == list(lengths)
    assert all(session.blocks[at].least <= length <= session.blocks[at].length for at, length in lengths.items())
    gone, kept = ({session.blocks[at].priority for at in places} for places in (fitted.lapsed, lengths))
    assert "must" not in gone
    assert not ("should" in gone and "could" in kept)
    if delivery.rest:
        assert all(stretch <= STRETCH for stretch in stretches(session, fitted.slots))
    if delivery.minutes is None:
        assert not fitted.lapsed and all(session.blocks[at].length == length for at, length in lengths.items())
        return
    assert fitted.over == max(0, needed - delivery.minutes)
    if fitted.over:
        assert kept <= {"must"} and all(session.blocks[at].least == length for at, length in lengths.items())
    elif not delivery.rest:
        # What is left over is too little for the next round of anything that is shorter than planned.
        for at, length in lengths.items():
            one = piece(session.blocks[at])
            assert length == one.planned or needed + one.rounds > delivery.minutes


def stretches(session, slots):
    """How long people work between two breaks."""
    work = [0]
    for slot in slots:
        if slot.index is None or session.blocks[slot.index].is_break:
            work.append(0)
        else:
            work[-1] += slot.minutes
    return work
