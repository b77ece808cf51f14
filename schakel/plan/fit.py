"""Fit a session plan to the time available: start time, total minutes, breaks and group size.

How a session is delivered is an argument, never content. What fits is decided by `rules`; here it is told in words.
"""

import datetime
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..dutch import labels, phrases
from ..model import Session
from ..model.session import Block, Material
from ..model.timed import minutes_of
from ..problems import UsageError
from . import timetable
from .rules import PEOPLE, RULES, Piece, Slot, arrange

SENTENCES: Mapping[str, str] = RULES["sentences"]


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
    rest: int = 0
    """The length of the breaks that come by rule, in minutes; 0 for none."""
    date: datetime.date | None = None


@dataclass(frozen=True)
class Fitted:
    """A session fitted to a delivery."""

    slots: tuple[Slot, ...]
    title: str = ""
    lapsed: tuple[int, ...] = ()
    """The places of the blocks that are left out; `gone` has their names."""
    remarks: tuple[str, ...] = ()
    """Dutch sentences for the trainer."""
    gone: tuple[str, ...] = ()
    """The numbers and titles of what lapses."""
    over: int = 0
    """The minutes that it takes more than there are."""


def read_delivery(
    start: str | None, minutes: int | None, group: int | None, breaks: list[str], rest: int | None = None,
    date: str | None = None,
) -> Delivery:
    """Read the arguments of a command, such as `13:00`, 120, 14 and `15@60`.

    Args:
        start: A clock time.
        minutes: The time available, including breaks.
        group: The number of participants.
        breaks: Each as length@moment, both in minutes.
        rest: The length of breaks by rule.
        date: A day, such as 2026-12-03.

    Raises:
        UsageError: If an argument cannot be understood.
    """
    if any(value is not None and value < 1 for value in (minutes, group, rest)):
        raise UsageError("minuten, groep en pauze zijn getallen vanaf 1")
    return Delivery(
        _clock(start) if start else None, minutes, group, tuple(sorted(map(_break, breaks), key=lambda b: b[1])), rest or 0,
        _day(date) if date else None)


def _clock(text: str) -> int:
    match = re.fullmatch(r"(\d{1,2})[:.](\d{2})", text)
    if not match or int(match[1]) > 23 or int(match[2]) > 59:
        raise UsageError(f"‘{text}’ is geen tijd; schrijf bijvoorbeeld 13:00")
    return int(match[1]) * 60 + int(match[2])


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"‘{text}’ is geen datum; schrijf bijvoorbeeld 2026-12-03") from None


def _break(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{1,3})@(\d{1,3})", text)
    if not match or not int(match[1]):
        raise UsageError(f"‘{text}’ is geen pauze; 15@60 is een kwartier pauze na een uur")
    return int(match[1]), int(match[2])


def fit(session: Session, delivery: Delivery) -> Fitted:
    """Fit `session` to this delivery; a plan with a begin of its own needs none in the delivery."""
    if delivery.start is None:
        delivery = replace(delivery, start=session.begin)
    slots = arrange([piece(block) for block in session.blocks], delivery.minutes, delivery.rest, delivery.breaks)
    lengths: dict[int | None, int] = {}
    for slot in slots:
        lengths[slot.index] = lengths.get(slot.index, 0) + slot.minutes
    needed = slots[-1].end if slots else 0
    remarks: list[str] = []
    if delivery.minutes is not None:
        remarks = _remarks(session, needed, delivery.minutes, {at: length for at, length in lengths.items() if at is not None})
    if delivery.group and session.group_size:
        remarks += _group_remark(session, delivery.group)
    lapsed, numbers = tuple(at for at in range(len(session.blocks)) if at not in lengths), timetable.numbers(session)
    return Fitted(
        slots, session.title, lapsed, (*remarks, *_clashes(session, delivery.start, slots)),
        tuple(f"{numbers[at]}. {session.blocks[at].title}" if numbers[at] else session.blocks[at].title for at in lapsed),
        max(0, needed - (delivery.minutes or needed)))


def piece(block: Block) -> Piece:
    """A block as far as time is concerned."""
    return Piece(block.length, block.least, block.rounds or 1, block.priority, block.is_break)


def _remarks(session: Session, needed: int, available: int, lengths: dict[int, int]) -> list[str]:
    if needed > available:
        return [SENTENCES["over"].format(
            available=phrases.minutes(available), needed=phrases.minutes(needed), more=phrases.minutes(needed - available))]
    remarks = []
    shorter = [index for index, length in lengths.items() if length < session.blocks[index].length]
    numbers = [str(number) for index in shorter if (number := timetable.numbers(session)[index])]
    if numbers:
        remarks.append(SENTENCES["shorter"].format(blocks=phrases.listed(numbers)))
    if len(numbers) < len(shorter):
        remarks.append(SENTENCES["shorter_rest"])
    if needed < available:
        remarks.append(SENTENCES["left"].format(left=phrases.minutes(available - needed)))
    return remarks


def _group_remark(session: Session, group: int) -> list[str]:
    size = session.group_size
    if size and (size.minimum and group < size.minimum or size.maximum and group > size.maximum):
        return [SENTENCES["group"].format(planned=phrases.group_size(size), group=group)]
    return []


def _clashes(session: Session, start: int | None, slots: tuple[Slot, ...]) -> list[str]:
    """For every block with a fixed moment that does not begin then: by how much. Nothing is moved."""
    if start is None:
        return []
    remarks = []
    for index, begins in {slot.index: start + slot.start for slot in reversed(slots) if slot.index is not None}.items():
        block = session.blocks[index]
        if block.at and (late := (begins - minutes_of(block.at) + 720) % 1440 - 720):
            remarks.append(SENTENCES["clash"].format(
                title=block.title, at=block.at, begins=_at(begins), off=phrases.minutes(abs(late)),
                way=SENTENCES["late" if late > 0 else "early"]))
    return remarks[::-1]


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
