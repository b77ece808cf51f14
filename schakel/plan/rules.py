"""The rules by which pieces of a session fit in the time there is, without words: never over it, never without a must.

`browser/desk/fit.js` follows the same rules in the page, step for step; what both read of them stands in `rules.yml`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

RULES: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "rules.yml").read_text(encoding="utf-8"))
STEP: int = RULES["step"]
STRETCH: int = RULES["stretch"]
PEOPLE: dict[str, int] = RULES["people"]

Lengths = dict[int, int]
"""The place of a piece → its minutes, in the order of the plan; pieces that lapse are not in it."""


@dataclass(frozen=True)
class Piece:
    """A block, or a break, as far as time is concerned."""

    planned: int
    """The minutes it takes by preference."""
    least: int
    """The minutes it takes if time is short."""
    rounds: int = 1
    """When it is shortened, it stays a multiple of this."""
    priority: str = "must"
    is_rest: bool = False
    """Whether it is a break."""


@dataclass(frozen=True)
class Slot:
    """A line of the timetable."""

    index: int | None
    """The place of the piece; None for a break that the plan itself does not have."""
    start: int
    """Minutes from the beginning of the session."""
    end: int
    """Minutes from the beginning of the session."""

    @property
    def minutes(self) -> int:
        return self.end - self.start


Run = list[tuple[int | None, int, bool]]
"""Pieces in order: place, minutes, and whether it is a break."""


def arrange(
    pieces: Sequence[Piece], minutes: int | None = None, rest: int = 0, breaks: Sequence[tuple[int, int]] = (),
) -> tuple[Slot, ...]:
    """When each piece begins and ends.

    Pieces become shorter before one lapses. A break by rule comes between two pieces, and within one only if that is longer
    than people can work at a stretch; there are as few as possible, and the stretches are as even as that allows.

    Args:
        pieces: In order.
        minutes: The time available, including breaks; None to take as long as is planned.
        rest: The length of a break by rule; 0 for none.
        breaks: Length and moment of further breaks, which come at the change of pieces nearest to it.
    """
    fixed, number = sum(length for length, _ in breaks), 0
    lengths = _shortened(pieces, None if minutes is None else minutes - fixed)
    while rest and _needed(_run(pieces, lengths, breaks)) > number:
        number += 1
        lengths = _shortened(pieces, None if minutes is None else minutes - fixed - number * rest)
    run = _run(pieces, lengths, breaks)
    places = _even(run, number)
    if minutes is not None and len(places) < number:
        lengths = _filled(pieces, lengths, breaks, len(places), minutes - fixed - len(places) * rest)
        run = _run(pieces, lengths, breaks)
        places = _even(run, len(places))
    return _slots(run, places, rest)


def _shortened(pieces: Sequence[Piece], room: int | None) -> Lengths:
    """Lengths that fit in `room` minutes, if possible; what is left over is spread towards what is planned."""
    if room is None:
        return {at: piece.planned for at, piece in enumerate(pieces)}
    kept = _kept(pieces, room)
    lengths = {at: pieces[at].planned for at in kept}
    while (excess := sum(lengths.values()) - room) > 0 and lengths:
        widest = max(lengths, key=lambda at: lengths[at] - pieces[at].least)
        if lengths[widest] == pieces[widest].least:
            break
        rounds = pieces[widest].rounds
        lengths[widest] = max(pieces[widest].least, (lengths[widest] - min(STEP, excess)) // rounds * rounds)
    left = room - sum(lengths.values())
    for at in lengths:
        while 0 < (more := _longer(pieces[at], lengths[at]) - lengths[at]) <= left:
            lengths[at] += more
            left -= more
    return lengths


def _kept(pieces: Sequence[Piece], room: int) -> list[int]:
    """The pieces whose shortest lengths fit: the last of the least important lapse first."""
    kept = set(range(len(pieces)))
    least = sum(piece.least for piece in pieces)
    for priority in RULES["lapsing"]:
        gone = []
        for at in reversed([at for at in sorted(kept) if pieces[at].priority == priority]):
            if least <= room:
                break
            kept.remove(at)
            gone.append(at)
            least -= pieces[at].least
        if least <= room:
            for at in sorted(gone):  # what turned out not to be in the way stays
                if least + pieces[at].least <= room:
                    kept.add(at)
                    least += pieces[at].least
            break
    return sorted(kept)


def _longer(piece: Piece, length: int) -> int:
    """The next length of a piece towards what is planned."""
    return min(piece.planned, (length // piece.rounds + 1) * piece.rounds)


def _filled(pieces: Sequence[Piece], lengths: Lengths, breaks: Sequence[tuple[int, int]], number: int, room: int) -> Lengths:
    """Pieces made longer in the time of breaks that found no place, as long as this asks for no further break."""
    lengths = dict(lengths)
    for at in lengths:
        while (longer := _longer(pieces[at], lengths[at])) > lengths[at]:
            tried = lengths | {at: longer}
            if sum(tried.values()) > room or _needed(_run(pieces, tried, breaks)) > number:
                break
            lengths = tried
    return lengths


def _run(pieces: Sequence[Piece], lengths: Lengths, breaks: Sequence[tuple[int, int]]) -> Run:
    """The pieces that are kept with the breaks that have a moment; pieces that are too long to be one stretch in parts."""
    ends = [sum(list(lengths.values())[:at]) for at in range(1, len(lengths))]
    after: dict[int, int] = {}
    for length, moment in breaks:
        if ends:
            nearest = min(range(len(ends)), key=lambda at: abs(ends[at] - moment))
            after[nearest] = after.get(nearest, 0) + length
    run: Run = []
    for number, (at, length) in enumerate(lengths.items()):
        parts = [length] if pieces[at].is_rest else _parts(length, pieces[at].rounds)
        run += [(at, part, pieces[at].is_rest) for part in parts]
        if number in after:
            run.append((None, after[number], True))
    return run


def _parts(length: int, rounds: int) -> list[int]:
    """A length in as few parts as can be worked at a stretch, as even as can be; rounds are not broken off."""
    unit = length // rounds if length % rounds == 0 and length // rounds <= STRETCH else 1
    units = length // unit if unit else 0
    number = max(1, -(-units // (STRETCH // unit))) if unit else 1
    return [(units // number + (at < units % number)) * unit for at in range(number)]


def _places(run: Run, cap: int) -> set[int]:
    """Before which pieces a break comes, if nobody works longer than `cap` minutes where that can be helped."""
    places, work = set(), 0
    for place, (_, length, is_rest) in enumerate(run):
        if is_rest:
            work = 0
            continue
        if work and work + length > cap:
            places.add(place)
            work = 0
        work += length
    return places


def _needed(run: Run) -> int:
    """How many breaks it takes so that nobody works too long."""
    return len(_places(run, STRETCH))


def _even(run: Run, number: int) -> set[int]:
    """Before which pieces a break comes, for at most `number` breaks with stretches as even as can be."""
    every = (_places(run, cap) for cap in range(1, STRETCH + 1)) if number else iter(())
    return next((places for places in every if len(places) <= number), set())


def _slots(run: Run, places: set[int], rest: int) -> tuple[Slot, ...]:
    """The timetable: parts of one piece without a break between them are one line."""
    slots: list[Slot] = []
    now = 0
    for place, (at, length, _) in enumerate(run):
        if place in places:
            slots.append(Slot(None, now, now := now + rest))
        if slots and at is not None and slots[-1].index == at:
            slots[-1] = Slot(at, slots[-1].start, now + length)
        else:
            slots.append(Slot(at, now, now + length))
        now += length
    return tuple(slots)
