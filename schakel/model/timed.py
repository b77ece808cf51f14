"""Pieces of time in a plan: a moment on the clock, steps with minutes, and what happens in several places at once."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from .base import Line, Minutes, Part, Text

Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""A moment on the clock, such as 09:30."""

Mode = Literal["room", "online", "both"]


class TimedStep(Part):
    """A step, which may say how long it takes."""

    shorthand = "text"

    text: Text
    """Stap: wat er gebeurt."""
    minutes: Minutes | None = None
    """Minuten: hoe lang deze stap duurt."""


class Group(Part):
    """What one group does while the others do something else: a workshop beside other workshops, a place in a round."""

    title: Line
    """Naam: van de groep, de workshop of de plek."""
    minutes: Minutes | None = None
    """Minuten: hoe lang het duurt, bij rondes één ronde; leeg als het zo lang is als het blok."""
    instruction: Text | None = None
    """Aanpak: wat er hier gebeurt."""
    leaders: tuple[Line, ...] = ()
    """Leiding: wie dit leidt."""
    place: Line | None = None
    """Plek: zaal of kamer."""
    mode: Mode | None = None
    """Waar: room (in de ruimte), online of both (beide)."""
    language: Line | None = None
    """Voertaal: als dat geen Nederlands is, bijvoorbeeld Engels."""


def minutes_of(text: str) -> int:
    """A moment on the clock in minutes after midnight."""
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)
