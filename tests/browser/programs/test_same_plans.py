"""fit.js and words.js fit a plan as `schakel/plan` does: the cases that both share, and random sessions.

`SCHAKEL_PLANS=10000 pytest tests/browser/programs/test_same_plans.py` tries as many.
"""

import os
import random
from collections.abc import Callable
from typing import Any

import pytest

from schakel.dutch import phrases
from schakel.model import Session
from schakel.plan.fit import Delivery, fit
from schakel.plan.rules import RULES
from schakel.render.desk import timed
from tests.plan.sessions import planned
from tests.plan.test_rules import CASES, read

MANY = int(os.environ.get("SCHAKEL_PLANS", "400"))
FIT = """([plans, rules]) => plans.map(([pieces, wish]) => {
    const slots = schakelDesk.arrange(pieces, wish, rules);
    return [slots.map(slot => [slot.index, slot.start, slot.end]), schakelDesk.remarks(pieces, slots, wish, rules)];
})"""


@pytest.fixture
def page(open_page: Callable[..., Any]) -> Any:
    return open_page("", "desk/fit.js", "desk/words.js")


def test_the_cases_come_out_the_same(page: Any) -> None:
    plans, expected = [], []
    for case in CASES:
        pieces, minutes, rest, breaks = read(case)
        shown = [vars(one) | {"rest": one.is_rest, "number": at + 1, "title": "", "at": None} for at, one in enumerate(pieces)]
        plans.append([shown, {"minutes": minutes, "rest": rest, "breaks": breaks}])
        expected.append([[None if index == "-" else index, start, end] for index, start, end in case["slots"]])
    assert [slots for slots, _ in page.evaluate(FIT, [plans, RULES])] == expected


def random_block(dice: random.Random) -> dict[str, Any]:
    block: dict[str, Any] = {
        "minutes": dice.choice([5, 10, 15, 20, 25, 30, 45, dice.randint(1, 90), dice.randint(60, 250)]),
        "part": dice.choice(["core", "core", "core", "core", "break"]),
        "priority": dice.choice(["must", "must", "should", "could"])}
    if dice.random() < 0.7:
        block["minutes_minimum"] = dice.randint(1, block["minutes"])
    if dice.random() < 0.15:
        block["rounds"] = dice.randint(2, 5)
    if dice.random() < 0.15:
        block["at"] = dice.choice(["09:00", "13:30", "23:59"])
    return block


def random_plan(dice: random.Random) -> tuple[Session, Delivery]:
    session = planned(*(random_block(dice) for _ in range(dice.randint(1, 12))))
    return session, Delivery(
        start=dice.choice([None, 540, 810, 1430]), minutes=dice.choice([None, 60, 90, 120, 150, 180, dice.randint(1, 600)]),
        group=dice.choice([None, 1, 5, 12, 30]), rest=dice.choice([0, 0, 10, 15]),
        breaks=tuple((dice.randint(1, 30), dice.randint(0, 300)) for _ in range(dice.choice([0, 0, 1, 2]))))


def test_random_plans_come_out_the_same(page: Any) -> None:
    dice, over, differences = random.Random(27), 0, []
    for first in range(0, MANY, 500):
        tried = [random_plan(dice) for _ in range(min(500, MANY - first))]
        plans = [
            [timed(session), {
                "start": session.begin if delivery.start is None else delivery.start, "minutes": delivery.minutes,
                "group": delivery.group, "rest": delivery.rest, "breaks": delivery.breaks,
                "size": {"minimum": 8, "maximum": 16, "words": phrases.group_size(session.group_size)}}]
            for session, delivery in tried]
        for (session, delivery), (slots, remarks) in zip(tried, page.evaluate(FIT, [plans, RULES]), strict=True):
            fitted = fit(session, delivery)
            if slots != [[slot.index, slot.start, slot.end] for slot in fitted.slots] or tuple(remarks) != fitted.remarks:
                differences.append((session.blocks, delivery, slots, fitted.slots, remarks, fitted.remarks))
            end = fitted.slots[-1].end if fitted.slots else 0
            over += not fitted.over and delivery.minutes is not None and end > delivery.minutes
    print(f"{MANY} plans: {over} over their time without saying so, {len(differences)} different")
    assert not over and not differences[:1]
