"""Fit a session plan to the time available: start time, total minutes, breaks and group size.

How a session is delivered is an argument, never content. Blocks are shortened rather than dropped: only if even their
shortest lengths do not fit do blocks lapse, the least important first.
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
"""Minutes by which blocks are shortened, so that clock times stay easy to read."""


@dataclass(frozen=True)
class Delivery:
    """How a session is delivered; what is None is not known."""

    start: int | None = None
    """Minutes after midnight."""
    minutes: int | None = None
    """The time available, including breaks."""
    group: int | None = None
    """The number of participants."""
    breaks: tuple[tuple[int, int], ...] = ()
    """Length and starting moment of each break, in minutes."""


@dataclass(frozen=True)
class Slot:
    """A line of the timetable."""

    number: int
    """The number of the block; 0 for a break."""
    start: int
    """Minutes from the beginning of the session."""
    end: int
    """Minutes from the beginning of the session."""

    @property
    def minutes(self) -> int:
        return self.end - self.start


@dataclass(frozen=True)
class Fitted:
    """A session fitted to a delivery."""

    slots: tuple[Slot, ...]
    lapsed: tuple[int, ...] = ()
    """Numbers of the blocks that are left out."""
    remarks: tuple[str, ...] = field(default=())
    """Dutch sentences for the trainer."""


def read_delivery(start: str | None, minutes: int | None, group: int | None, breaks: list[str]) -> Delivery:
    """Read the arguments of a command, such as `13:00`, 120, 14 and `15@60`.

    Args:
        start: A clock time.
        minutes: The time available, including breaks.
        group: The number of participants.
        breaks: Each as length@moment, both in minutes.

    Raises:
        UsageError: If an argument cannot be understood.
    """
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
    """Fit `session` to this delivery."""
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
    """Lengths of blocks that fit in `room` minutes, if possible, and the blocks that lapse to make them fit."""
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


def _remarks(needed: int, available: int, ideal: dict[int, int], lengths: dict[int, int]) -> list[str]:
    if needed > available:
        return [
            f"Dit past niet in {phrases.minutes(available)}. Ook met de kortste tijden is {phrases.minutes(needed)} nodig: "
            f"{needed - available} minuten meer. Verdeel de bijeenkomst over twee keer of kies zelf wat vervalt."
        ]
    remarks = []
    shorter = [str(number) for number, length in lengths.items() if length < ideal[number]]
    if shorter:
        remarks.append(f"Korter dan in het plan: blok {phrases.listed(shorter)}.")
    if needed < available:
        remarks.append(f"Er is {phrases.minutes(available - needed)} over. Gebruik die als speling.")
    return remarks


def _group_remark(session: Session, group: int) -> list[str]:
    size = session.group_size
    if size and (size.minimum and group < size.minimum or size.maximum and group > size.maximum):
        return [f"Het plan is gemaakt voor {phrases.group_size(size)}; deze groep heeft er {group}."]
    return []


def _slots(lengths: dict[int, int], breaks: tuple[tuple[int, int], ...]) -> tuple[Slot, ...]:
    """Blocks in order, with each break between the two blocks that meet nearest to its moment."""
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
    """`moment` as 13:05 if the delivery has a start time, otherwise as 0:05 from the beginning."""
    if delivery.start is None:
        return phrases.clock(moment)
    moment = (delivery.start + moment) % (24 * 60)
    return f"{moment // 60:02d}:{moment % 60:02d}"


def quantity(material: Material, group: int | None) -> str:
    """How much to bring: `14 ×` for a group of known size, otherwise `1 per deelnemer`."""
    if group is None:
        is_one = material.per == "session"
        return (f"{material.quantity} ×" if material.quantity > 1 else "") if is_one else (
            f"{material.quantity} {labels.choice('per', material.per)}")
    times = math.ceil(group / PEOPLE[material.per]) if material.per in PEOPLE else 1
    return f"{material.quantity * times} ×"
