"""Fit a session plan to an afternoon: starting time, minutes there are, breaks and the size of the group.

Delivery is an argument and never content. Blocks are shortened before any lapses; what may lapse lapses first.
"""

import math
import re
from dataclasses import dataclass, field

from ..dutch import labels, phrases
from ..model import Session
from ..model.session import Material
from ..problems import UsageError
from .timetable import PEOPLE

STEP = 5
"""Minutes by which a block is shortened at a time, so that clock times stay easy to read."""


@dataclass(frozen=True)
class Delivery:
    """How a session is given. start: minutes after midnight; minutes: in all, with breaks; breaks: (length, after)."""

    start: int | None = None
    minutes: int | None = None
    group: int | None = None
    breaks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Slot:
    """A line of the timetable. number: of the block, 0 for a break; start, end: minutes from the beginning."""

    number: int
    start: int
    end: int

    @property
    def minutes(self) -> int:
        return self.end - self.start


@dataclass(frozen=True)
class Fitted:
    """A session fitted to a delivery. lapsed: numbers of blocks left out; remarks: Dutch lines for the trainer."""

    slots: tuple[Slot, ...]
    lapsed: tuple[int, ...] = ()
    remarks: tuple[str, ...] = field(default=())


def read_delivery(start: str | None, minutes: int | None, group: int | None, breaks: list[str]) -> Delivery:
    """The delivery that the words of a command describe: `13:00`, 120, 14, `15@60`. Raises UsageError."""
    if minutes is not None and minutes < 1 or group is not None and group < 1:
        raise UsageError("minuten en groep zijn getallen vanaf 1")
    return Delivery(_clock(start) if start else None, minutes, group, tuple(sorted(map(_break, breaks), key=lambda b: b[1])))


def _clock(text: str) -> int:
    match = re.fullmatch(r"(\d{1,2})[:.](\d{2})", text)
    if not match or int(match[1]) > 23 or int(match[2]) > 59:
        raise UsageError(f"‘{text}’ is geen tijd; schrijf bijvoorbeeld 13:00")
    return int(match[1]) * 60 + int(match[2])


def _break(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{1,3})@(\d{1,3})", text)
    if not match or not int(match[1]):
        raise UsageError(f"‘{text}’ is geen pauze; 15@60 is een kwartier pauze na een uur")
    return int(match[1]), int(match[2])


def fit(session: Session, delivery: Delivery) -> Fitted:
    """The timetable of `session` in this delivery."""
    ideal = {number: block.minutes for number, block in enumerate(session.blocks, 1)}
    resting = sum(length for length, _ in delivery.breaks)
    remarks: list[str] = []
    lapsed: tuple[int, ...] = ()
    lengths = ideal
    if delivery.minutes is not None:
        lengths, lapsed = _shortened(session, ideal, delivery.minutes - resting)
        remarks += _remarks(sum(lengths.values()) + resting, delivery.minutes, ideal, lengths)
    if delivery.group and session.group_size:
        remarks += _group_remark(session, delivery.group)
    return Fitted(_slots(lengths, delivery.breaks), lapsed, tuple(remarks))


def _shortened(session: Session, ideal: dict[int, int], room: int) -> tuple[dict[int, int], tuple[int, ...]]:
    """Lengths that fit in `room` minutes, if possible, and the blocks that lapse for it."""
    least = {
        number: min(block.minutes, block.minutes_minimum or block.minutes)
        for number, block in enumerate(session.blocks, 1)
    }
    kept = dict(ideal)
    for priority in ("could", "should"):
        optional = [number for number, block in enumerate(session.blocks, 1) if block.priority == priority]
        for number in reversed(optional):
            if sum(least[n] for n in kept) <= room:
                break
            del kept[number]
    while (excess := sum(kept.values()) - room) > 0:
        widest = max(kept, key=lambda number: kept[number] - least[number])
        if (slack := kept[widest] - least[widest]) <= 0:
            break
        kept[widest] -= min(STEP, slack, excess)
    return kept, tuple(number for number in ideal if number not in kept)


def _remarks(needed: int, given: int, ideal: dict[int, int], lengths: dict[int, int]) -> list[str]:
    if needed > given:
        return [
            f"Dit past niet in {phrases.minutes(given)}. Ook met de kortste tijden is {phrases.minutes(needed)} nodig: "
            f"{needed - given} minuten meer. Verdeel de bijeenkomst over twee keer of kies zelf wat vervalt."
        ]
    found = []
    shorter = [str(number) for number, length in lengths.items() if length < ideal[number]]
    if shorter:
        found.append(f"Korter dan in het plan: blok {phrases.listed(shorter)}.")
    if needed < given:
        found.append(f"Er is {phrases.minutes(given - needed)} over. Gebruik die als speling.")
    return found


def _group_remark(session: Session, group: int) -> list[str]:
    size = session.group_size
    if size and (size.minimum and group < size.minimum or size.maximum and group > size.maximum):
        return [f"Het plan is gemaakt voor {phrases.group_size(size)}; deze groep heeft er {group}."]
    return []


def _slots(lengths: dict[int, int], breaks: tuple[tuple[int, int], ...]) -> tuple[Slot, ...]:
    """Blocks in order, each break at the change of blocks that is nearest to its moment."""
    ends = [sum(list(lengths.values())[:at]) for at in range(1, len(lengths))]
    places: dict[int, int] = {}
    for length, after in breaks:
        if ends:
            nearest = min(range(len(ends)), key=lambda at: abs(ends[at] - after))
            places[nearest] = places.get(nearest, 0) + length
    slots, now = [], 0
    for at, (number, length) in enumerate(lengths.items()):
        slots.append(Slot(number, now, now := now + length))
        if at in places:
            slots.append(Slot(0, now, now := now + places[at]))
    return tuple(slots)


def clock(delivery: Delivery, moment: int) -> str:
    """13:05 when the delivery has a starting time, else 0:05 from the beginning."""
    if delivery.start is None:
        return phrases.clock(moment)
    moment = (delivery.start + moment) % (24 * 60)
    return f"{moment // 60:02d}:{moment % 60:02d}"


def quantity(material: Material, group: int | None) -> str:
    """How much to bring: `14 ×` for a known group, else `1 per deelnemer`."""
    if group is None:
        is_one = material.per == "session"
        return (f"{material.quantity} ×" if material.quantity > 1 else "") if is_one else (
            f"{material.quantity} {labels.choice('per', material.per)}")
    times = math.ceil(group / PEOPLE[material.per]) if material.per in PEOPLE else 1
    return f"{material.quantity * times} ×"
