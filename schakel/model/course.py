"""A course: sessions in order, for whom, how often, and what it leads to."""

from typing import Annotated

from pydantic import Field

from .base import CompetenceRef, HandoutRef, Item, Line, MethodRef, Minutes, Part, SessionRef, TermRef, Text, WebLink, YesNo
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
    minutes: Minutes | None = None
    """Minuten: hoe lang deelnemers eraan werken."""


class Lesson(WebLink):
    """A lesson that others give on the web."""

    minutes: Minutes | None = None
    """Minuten: hoe lang de les duurt."""
    text: Text | None = None
    """Toelichting: wat deelnemers er doen, of wie de les maakte."""


class CoursePart(Part):
    """A week, a module or another part of a course."""

    title: Line
    """Kop: bijvoorbeeld Week 1, of de naam van de module."""
    text: Text | None = None
    """Tekst: waar dit deel over gaat."""
    optional: YesNo = False
    """Naar keuze: true als deelnemers dit deel mogen overslaan."""
    sessions: tuple[SessionRef, ...] = ()
    """Bijeenkomsten: hun ids, in volgorde."""
    lessons: tuple[Lesson, ...] = ()
    """Lessen elders: lessen van anderen op het web."""


class Meeting(Part):
    """One day or evening in another shape of a course."""

    title: Line
    """Naam: bijvoorbeeld Dag 1."""
    sessions: tuple[SessionRef, ...] = Field(min_length=1)
    """Bijeenkomsten: ids van wat op deze dag komt."""


class Shape(Part):
    """Another way to divide the same course over days."""

    title: Line
    """Naam: bijvoorbeeld Vier dagen, of Acht avonden."""
    text: Text | None = None
    """Tekst: voor wie of wanneer dit handig is."""
    meetings: tuple[Meeting, ...] = ()
    """Dagen: wat op welke dag komt."""


class Course(Item):
    """A series of sessions."""

    kind = Kind(
        name="course", prefix="cursus", one="cursus", many="Cursussen",
        intro="Cursussen met uitgewerkte bijeenkomsten: klaar om te geven.", files="curriculum/cursussen/*/cursus.yml",
        folder="cursussen", tab="Geven", use="om mee te werken", audiences=frozenset({"training geven"}), shelf="plans",
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
    """Bijeenkomsten: hun ids, in volgorde; horen ze bij weken of modules, zet ze dan in `parts`."""
    parts: tuple[CoursePart, ...] = ()
    """Delen: weken of modules, elk met eigen bijeenkomsten."""
    shapes: tuple[Shape, ...] = ()
    """Andere vormen: dezelfde cursus anders verdeeld, bijvoorbeeld in vier dagen."""
    level: Line | None = None
    """Niveau: bijvoorbeeld vwo 5, mbo niveau 4 of hbo."""
    hours: Annotated[int, Field(ge=1, le=5000)] | None = None
    """Uren: de hele studielast; leeg om te rekenen met de bijeenkomsten, de lessen elders en het huiswerk met minuten."""
    assessment: Text | None = None
    """Toetsing: hoe deelnemers laten zien wat zij kunnen."""
    funding: Text | None = None
    """Geld: wie de cursus betaalde of mogelijk maakte."""
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
        """Whether it has sessions or parts; without them its reader would be only a cover."""
        return bool(self.sessions or self.parts)

    @property
    def meetings(self) -> tuple[str, ...]:
        """The ids of all its sessions in order: the plain list, and then those of its parts."""
        return (*self.sessions, *(name for part in self.parts for name in part.sessions))
