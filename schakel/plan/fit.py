"""Fit a session plan to the time available: start time, total minutes, breaks and group size.

How a session is delivered is an argument, never content. Blocks are shortened rather than dropped: only if even their
shortest lengths do not fit do blocks lapse, the least important first.
"""

import math
import re
from dataclasses import dataclass, field, replace

from ..dutch import labels, phrases
from ..model import Session
from ..model.session import Material
from ..model.timed import minutes_of
from ..problems import UsageError
from . import timetable
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

    index: int | None
    """The place of the block in the session; None for a break that the plan itself does not have."""
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
    """The places of the blocks that are left out."""
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
    """Fit `session` to this delivery; a plan with a begin of its own needs none in the delivery."""
    if delivery.start is None:
        delivery = replace(delivery, start=session.begin)
    ideal = {index: block.length for index, block in enumerate(session.blocks)}
    resting = sum(length for length, _ in delivery.breaks)
    remarks: list[str] = []
    lapsed: tuple[int, ...] = ()
    lengths = ideal
    if delivery.minutes is not None:
        lengths, lapsed = _shortened(session, ideal, delivery.minutes - resting)
        remarks += _remarks(session, sum(lengths.values()) + resting, delivery.minutes, lengths)
    if delivery.group and session.group_size:
        remarks += _group_remark(session, delivery.group)
    slots = _slots(lengths, delivery.breaks)
    return Fitted(slots, lapsed, (*remarks, *_clashes(session, delivery.start, slots)))


def _shortened(session: Session, ideal: dict[int, int], room: int) -> tuple[dict[int, int], tuple[int, ...]]:
    """Lengths of blocks that fit in `room` minutes, if possible, and the blocks that lapse to make them fit."""
    least = {index: block.least for index, block in enumerate(session.blocks)}
    kept = dict(ideal)
    for priority in ("could", "should"):
        optional = [index for index, block in enumerate(session.blocks) if block.priority == priority]
        for index in reversed(optional):
            if sum(least[other] for other in kept) <= room:
                break
            del kept[index]
    while kept and (excess := sum(kept.values()) - room) > 0:
        widest = max(kept, key=lambda index: kept[index] - least[index])
        if (slack := kept[widest] - least[widest]) <= 0:
            break
        rounds = session.blocks[widest].rounds or 1
        kept[widest] -= min(-(-min(STEP, excess) // rounds) * rounds, slack)
    return kept, tuple(index for index in ideal if index not in kept)


def _remarks(session: Session, needed: int, available: int, lengths: dict[int, int]) -> list[str]:
    if needed > available:
        return [
            f"Dit past niet in {phrases.minutes(available)}. Ook met de kortste tijden is {phrases.minutes(needed)} nodig: "
            f"{needed - available} minuten meer. Verdeel de bijeenkomst over twee keer of kies zelf wat vervalt."
        ]
    remarks = []
    shorter = [index for index, length in lengths.items() if length < session.blocks[index].length]
    numbers = [str(number) for index in shorter if (number := timetable.numbers(session)[index])]
    if numbers:
        remarks.append(f"Korter dan in het plan: blok {phrases.listed(numbers)}.")
    if len(numbers) < len(shorter):
        remarks.append("De pauze is korter dan in het plan.")
    if needed < available:
        remarks.append(f"Er is {phrases.minutes(available - needed)} over. Gebruik die als speling.")
    return remarks


def _group_remark(session: Session, group: int) -> list[str]:
    size = session.group_size
    if size and (size.minimum and group < size.minimum or size.maximum and group > size.maximum):
        return [f"Het plan is gemaakt voor {phrases.group_size(size)}; deze groep heeft er {group}."]
    return []


def _clashes(session: Session, start: int | None, slots: tuple[Slot, ...]) -> list[str]:
    """For every block with a fixed moment that does not begin then: by how much. Nothing is moved."""
    if start is None:
        return []
    remarks = []
    for block, begins in ((session.blocks[slot.index], start + slot.start) for slot in slots if slot.index is not None):
        if block.at and (late := (begins - minutes_of(block.at) + 720) % 1440 - 720):
            remarks.append(
                f"‘{block.title}’ moet om {block.at} beginnen, maar begint in dit plan om {_at(begins)}: "
                f"{phrases.minutes(abs(late))} te {'laat' if late > 0 else 'vroeg'}.")
    return remarks


def _slots(lengths: dict[int, int], breaks: tuple[tuple[int, int], ...]) -> tuple[Slot, ...]:
    """Blocks in order, with each break between the two blocks that meet nearest to its moment."""
    ends = [sum(list(lengths.values())[:at]) for at in range(1, len(lengths))]
    places: dict[int, int] = {}
    for length, after in breaks:
        if ends:
            nearest = min(range(len(ends)), key=lambda at: abs(ends[at] - after))
            places[nearest] = places.get(nearest, 0) + length
    slots, now = [], 0
    for at, (index, length) in enumerate(lengths.items()):
        slots.append(Slot(index, now, now := now + length))
        if at in places:
            slots.append(Slot(None, now, now := now + places[at]))
    return tuple(slots)


def clock(delivery: Delivery, moment: int) -> str:
    """`moment` as 13:05 if the delivery has a start time, otherwise as 0:05 from the beginning."""
    if delivery.start is None:
        return phrases.clock(moment)
    return _at(delivery.start + moment)


def _at(moment: int) -> str:
    """13:05 for a moment in minutes after midnight, also of the next day."""
    return f"{moment // 60 % 24:02d}:{moment % 60:02d}"


def quantity(material: Material, group: int | None) -> str:
    """How much to bring: `14 ×` for a group of known size, otherwise `1 per deelnemer`."""
    if group is None:
        is_one = material.per == "session"
        return (f"{material.quantity} ×" if material.quantity > 1 else "") if is_one else (
            f"{material.quantity} {labels.choice('per', material.per)}")
    times = math.ceil(group / PEOPLE[material.per]) if material.per in PEOPLE else 1
    return f"{material.quantity * times} ×"
