"""A case: a situation to think through, in parts, with the teaching note kept apart."""

from typing import Literal

from pydantic import Field

from .base import Citation, ConceptRef, Day, Item, Level, Line, MethodRef, Minutes, Part, Slug, TermRef, Text
from .kind import Kind
from .question import StudyQuestion
from .section import Section


class Person(Part):
    """Someone in the case."""

    name: Line
    """Naam: verzonnen voornaam of rol."""
    role: Line | None = None
    """Rol: wie deze persoon in het verhaal is."""
    description: Text | None = None
    """Beschrijving: wat de lezer over deze persoon weet."""


class CasePart(Part):
    """A piece of the story, ending in questions to stop and think."""

    id: Slug | None = None
    """Id: korte naam waarmee een bijeenkomst naar dit deel verwijst."""
    title: Line
    """Kop: titel van dit deel."""
    text: Text
    """Tekst: het verhaal."""
    stop_questions: tuple[StudyQuestion, ...] = ()
    """Stopvragen: vragen om over na te denken voor je verder leest."""


class Answer(Part):
    """A model answer to a question of the case."""

    question: Slug
    """Vraag: id van de vraag."""
    answer: Text
    """Antwoord: wat een goed antwoord bevat."""
    criteria: tuple[Text, ...] = Field(default=(), max_length=5)
    """Criteria: waaraan je een goed antwoord herkent, een tot vijf regels; zo kijken twee docenten hetzelfde na."""
    concepts: tuple[ConceptRef, ...] = ()
    """Begrippen: ids van begrippen of methoden die een student in dit antwoord gebruikt."""
    sources: tuple[Citation, ...] = ()
    """Bronnen: ids van bronnen om dit antwoord mee te onderbouwen, met de vindplaats."""


class CaseProblem(Part):
    """One problem in the inventory of the case."""

    id: Slug
    """Id: korte naam voor de relaties."""
    title: Line
    """Naam: het probleem in een paar woorden."""
    text: Text | None = None
    """Toelichting: waaraan je dit ziet."""


class Relation(Part):
    """How one problem leads to another."""

    cause: Slug
    """Oorzaak: id van het eerste probleem."""
    effect: Slug
    """Gevolg: id van het tweede probleem."""
    label: Line | None = None
    """Uitleg: hoe het een tot het ander leidt."""


class Referral(Part):
    """Where help can be found for one area."""

    area: Line
    """Gebied: waar de hulp over gaat."""
    to: tuple[Text, ...] = Field(min_length=1)
    """Naar wie: organisaties of beroepen."""
    note: Text | None = None
    """Opmerking: bijvoorbeeld dat de actualiteit moet worden nagegaan."""


class TeachingNote(Part):
    """Everything that only teachers get; it is never part of the public site."""

    aim: Text
    """Doel: wat studenten van de casus leren."""
    use: Text | None = None
    """Werkwijze: hoe je de casus in een les gebruikt."""
    answers: tuple[Answer, ...] = ()
    """Antwoorden: modelantwoorden, per vraag."""
    problems: tuple[CaseProblem, ...] = ()
    """Problemen: inventarisatie van de problemen."""
    relations: tuple[Relation, ...] = ()
    """Relaties: hoe de problemen op elkaar inwerken."""
    referrals: tuple[Referral, ...] = ()
    """Doorverwijzingen: waar hulp te vinden is."""
    safety: Text | None = None
    """Veiligheid: hoe je de les veilig houdt."""
    sections: tuple[Section, ...] = ()
    """Verdere delen: wat nergens anders past."""


class Anonymisation(Part):
    """How the people in the case are protected."""

    kind: Literal["real-with-consent", "changed", "composite", "fiction", "from-publication"]
    """Soort: real-with-consent, changed (aangepast), composite (samengesteld), fiction of from-publication."""
    changed: Text | None = None
    """Aangepast: wat er veranderd of weggelaten is."""
    checked: Day | None = None
    """Nagekeken: datum van de laatste controle."""


class Contact(Part):
    """Where readers who are affected by the case find help now."""

    name: Line
    """Naam: naam van de hulplijn."""
    contact: Line
    """Contact: telefoonnummer of adres op het web."""


class Case(Item):
    """A situation to read and think through."""

    kind = Kind(
        name="case", prefix="casus", one="casus", many="Casussen",
        intro="Situaties om te lezen en te doordenken, met vragen voor mbo en hbo.", files="casuistry/casussen/*.yml",
        folder="casussen", tab="Casussen", use="uit de praktijk", audiences=frozenset({"les geven", "studeren"}),
        shelf="cases", schema_type="LearningResource", resource_type="open opdracht", private=frozenset({"teaching_note"}))

    levels: tuple[Level, ...] = Field(min_length=1)
    """Niveaus: mbo-3, mbo-4, hbo; alleen de niveaus waarvoor deze casus echt geschikt is."""
    length: Literal["starter", "casus"] = "casus"
    """Omvang: starter (startcasus: een korte situatie van ongeveer tien minuten) of casus (een hele casus)."""
    minutes: Minutes | None = None
    """Minuten: lezen en bespreken; reken 150 woorden per minuut, 3 minuten per stopvraag en 5 per vraag van een niveau."""
    setting: Text | None = None
    """Situatie: waar en wanneer het speelt."""
    people: tuple[Person, ...] = ()
    """Personen: wie er in de casus voorkomen."""
    parts: tuple[CasePart, ...] = Field(min_length=1)
    """Delen: het verhaal in stukken."""
    questions: tuple[StudyQuestion, ...] = ()
    """Vragen: vragen bij de hele casus, per niveau."""
    outcome: Text | None = None
    """Afloop: hoe het verderging."""
    lessons: tuple[Text, ...] = ()
    """Lessen: wat de bron eruit haalt."""
    sensitivity: tuple[Line, ...] = ()
    """Gevoelige onderwerpen: bijvoorbeeld huiselijk geweld."""
    safety_note: Text | None = None
    """Vooraf: waarschuwing en zorg voor lezers."""
    helplines: tuple[Contact, ...] = ()
    """Hulplijnen: waar lezers nu hulp vinden."""
    methods: tuple[MethodRef, ...] = ()
    """Methoden: ids van methoden die in de casus te zien zijn."""
    terms: tuple[TermRef, ...] = ()
    """Begrippen: ids van begrippen bij de casus."""
    anonymisation: Anonymisation
    """Anonimisering: hoe de personen beschermd zijn."""
    teaching_note: TeachingNote | None = None
    """Docentenhandleiding: alleen voor docenten; komt nooit op de openbare site."""

    @property
    def duration(self) -> int | None:
        """The minutes it takes."""
        return self.minutes
