"""A course: sessions in order, for whom, how often, and what it leads to."""

from typing import Annotated

from pydantic import Field

from .base import CompetenceRef, HandoutRef, Item, Line, MethodRef, Part, SessionRef, TermRef, Text
from .kind import Kind
from .section import Section


class GroupSize(Part):
    """How many people take part."""

    minimum: Annotated[int, Field(ge=1)] | None = None
    """Minimum: kleinste groep waarin het werkt."""
    maximum: Annotated[int, Field(ge=1)] | None = None
    """Maximum: grootste groep waarin het werkt."""
    ideal: Annotated[int, Field(ge=1)] | None = None
    """Ideaal: groep waarvoor het plan is gemaakt."""


class Task(Part):
    """Homework: what participants do, for which session and for whom."""

    task: Text
    """Opdracht: wat deelnemers doen."""
    parts: tuple[Text, ...] = ()
    """Onderdelen: vragen of punten van de opdracht."""
    for_session: SessionRef | None = None
    """Voor bijeenkomst: id van de bijeenkomst waarin het resultaat wordt gebruikt."""
    use: Text | None = None
    """Gebruik: wat er met het resultaat gebeurt."""
    to: Line | None = None
    """Naar wie: aan wie deelnemers het sturen."""


class Course(Item):
    """A series of sessions."""

    kind = Kind(
        name="course", prefix="cursus", one="cursus", many="Cursussen",
        intro="Cursussen met uitgewerkte bijeenkomsten: klaar om te geven.", files="curriculum/cursussen/*/cursus.yml",
        folder="cursussen", tab="Cursussen", use="om mee te werken", audiences=frozenset({"training geven"}), shelf="plans",
        document="Cursusboek",
        schema_type="Course", resource_type="kennisoverdracht")

    purpose: Text
    """Doel: wat de cursus wil bereiken."""
    target_group: Text
    """Doelgroep: voor wie de cursus is."""
    entry: tuple[Text, ...] = ()
    """Instapvoorwaarden: wat deelnemers meebrengen."""
    rhythm: Text | None = None
    """Ritme: hoe vaak en hoe lang."""
    trainers: Text | None = None
    """Trainers: wie de cursus geeft."""
    group_size: GroupSize | None = None
    """Groepsgrootte: aantal deelnemers."""
    preparation: tuple[Text, ...] = ()
    """Voorbereiding: wat de organisator vooraf regelt."""
    homework_before: tuple[Task, ...] = ()
    """Opdracht vooraf: wat deelnemers vóór de eerste bijeenkomst doen."""
    outcomes: tuple[Text, ...] = ()
    """Opbrengst: wat deelnemers na afloop kunnen of hebben."""
    sessions: tuple[SessionRef, ...] = ()
    """Bijeenkomsten: hun ids, in volgorde."""
    closing_event: Text | None = None
    """Afsluiting: hoe de cursus eindigt."""
    coaching: Text | None = None
    """Begeleiding: hulp buiten de bijeenkomsten."""
    methods: tuple[MethodRef, ...] = ()
    """Methoden: ids van de methoden die de cursus leert."""
    handouts: tuple[HandoutRef, ...] = ()
    """Hand-outs: ids van hand-outs bij de hele cursus."""
    terms: tuple[TermRef, ...] = ()
    """Begrippen: ids van begrippen die deelnemers leren kennen."""
    competences: tuple[CompetenceRef, ...] = ()
    """Werkt aan: onderdelen van kaders, als kader/mbo-sociaal-werker-25958#b1-k1-w6."""
    sections: tuple[Section, ...] = ()
    """Verdere delen: wat nergens anders past."""

    @property
    def is_printable(self) -> bool:
        """Whether it has sessions; without them its reader would be only a cover."""
        return bool(self.sessions)
