"""Hand-outs on paper for participants, and work forms for groups."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Item, Line, Text, WorkformRef, YesNo
from .kind import Kind
from .section import Order, Section
from .timed import TimedStep


class Handout(Item):
    """A sheet for participants: tips, a form, a worksheet or a text to read."""

    kind = Kind(
        name="handout", prefix="handout", one="hand-out", many="Hand-outs",
        intro="Bladen om uit te delen: tips, werkbladen, formulieren en leesteksten.", files="curriculum/hand-outs/*.yml",
        folder="hand-outs", tab="Geven", use="om mee te werken", audiences=frozenset({"training geven"}),
        shelf="handouts", schema_type="LearningResource")
    withheld = ("intro", "sections", "closing", "proposal", "editor_note")

    form: Literal["tips", "worksheet", "form", "reading", "checklist", "overview"] = "tips"
    """Soort: tips, worksheet (werkblad), form (formulier), reading (leestekst), checklist of overview (overzicht)."""
    audience: Line | None = None
    """Voor wie: wie de hand-out krijgt."""
    use: Text | None = None
    """Gebruik: wanneer en hoe de trainer de hand-out inzet."""
    intro: Text | None = None
    """Inleiding: eerste alinea op het blad."""
    sections: tuple[Section, ...] = Field(min_length=1)
    """Delen: de inhoud van het blad, in volgorde."""
    drawing: Order | None = None
    """Tekening: van de delen: path (na elkaar), ladder, chain (ze grijpen in elkaar) of parts (los); leeg voor geen."""
    closing: Text | None = None
    """Slot: laatste alinea op het blad."""
    answers: YesNo = False
    """Antwoorden: true als het blad antwoorden geeft; dan staat de inhoud alleen in de editie voor trainers."""

    @property
    def is_printable(self) -> bool:
        """Whether there is anything on it: a sheet with answers is empty in what is public."""
        return bool(self.sections)


class Workform(Item):
    """A way of working with a group that fits more than one session."""

    kind = Kind(
        name="workform", prefix="werkvorm", one="werkvorm", many="Werkvormen",
        intro="Manieren om met een groep te werken, los te gebruiken.", files="curriculum/werkvormen/*.yml",
        folder="werkvormen", tab="Geven", use="om mee te werken", audiences=frozenset({"training geven"}),
        schema_type="LearningResource", resource_type="werkvorm")

    purpose: Text
    """Doel: wat de werkvorm oplevert."""
    group_size: Line | None = None
    """Groepsgrootte: bijvoorbeeld 8 tot 20 deelnemers."""
    minutes: Annotated[int, Field(ge=1, le=600)] | None = None
    """Minuten: hoe lang het duurt."""
    materials: tuple[Line, ...] = ()
    """Materiaal: wat je nodig hebt."""
    preparation: tuple[Text, ...] = ()
    """Voorbereiding: wat je vooraf doet."""
    steps: tuple[TimedStep, ...] = Field(min_length=1)
    """Stappen: hoe het gaat, in volgorde; een stap is een tekst, of een tekst met minuten."""
    tips: tuple[Text, ...] = ()
    """Tips: waar je op let."""
    variants: tuple[Text, ...] = ()
    """Varianten: andere manieren, bijvoorbeeld online."""
    example: Text | None = None
    """Voorbeeld: hoe de werkvorm in de praktijk ging."""
    goes_with: tuple[WorkformRef, ...] = ()
    """Past goed bij: ids van werkvormen die je ervoor of erna kunt doen."""

    @property
    def duration(self) -> int | None:
        """The minutes it takes: what is stated, or its steps if all of them have minutes."""
        if self.minutes is None and all(step.minutes for step in self.steps):
            return sum(step.minutes or 0 for step in self.steps)
        return self.minutes
