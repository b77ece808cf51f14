"""A case: a situation to think through, in parts, with the teaching note kept apart."""

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from .base import (
    Citation,
    CompetenceRef,
    ConceptRef,
    Day,
    HelplineRef,
    Item,
    Level,
    Line,
    MethodRef,
    Minutes,
    Part,
    Slug,
    TermRef,
    Text,
    WebLink,
)
from .kind import Kind
from .question import StudyQuestion
from .section import Section, Table


class Fact(Part):
    """One thing to know about someone, as a row of a small table."""

    name: Line
    """Wat: bijvoorbeeld Leeftijd, Thuistaal of Opleiding."""
    value: Annotated[Line, WithJsonSchema({"type": ["string", "number"], "minLength": 1})]
    """Waarde: bijvoorbeeld 16 jaar."""


class Person(Part):
    """Someone in the case."""

    name: Line
    """Naam: verzonnen voornaam of rol."""
    role: Line | None = None
    """Rol: wie deze persoon in het verhaal is."""
    description: Text | None = None
    """Beschrijving: wat de lezer over deze persoon weet."""
    facts: tuple[Fact, ...] = ()
    """Gegevens: wat je kort kunt zeggen, zoals leeftijd en opleiding; ze komen in een tabelletje."""


class Quote(Part):
    """What someone says, apart from the story."""

    text: Text
    """Citaat: de woorden zelf, zonder aanhalingstekens."""
    speaker: Line | None = None
    """Spreker: wie dit zegt, bijvoorbeeld Joran (16)."""


class Recording(WebLink):
    """Something to listen to or to look at; it stays where it is, and its words are in the case too."""

    medium: Literal["audio", "film"] = "audio"
    """Soort: audio (om te beluisteren) of film (om te bekijken)."""
    duration: Line | None = None
    """Duur: hoe lang het duurt, bijvoorbeeld 3 minuten."""
    transcript: Text
    """Uitgeschreven: wat er te horen en te zien is, voor wie niet kan luisteren of kijken en voor op papier."""


class CasePart(Part):
    """A piece of the story, ending in questions to stop and think."""

    id: Slug | None = None
    """Id: korte naam waarmee een bijeenkomst naar dit deel verwijst."""
    title: Line
    """Kop: titel van dit deel."""
    text: Text
    """Tekst: het verhaal."""
    quotes: tuple[Quote, ...] = ()
    """Citaten: wat iemand zegt; ze komen na de tekst."""
    table: Table | None = None
    """Tabel: een schema, zoals een ondersteuningsplan; die komt na de citaten."""
    recordings: tuple[Recording, ...] = ()
    """Opnamen: om te beluisteren of te bekijken, met de uitgeschreven tekst; ze komen na de tabel."""
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

    kind: Literal["real-with-consent", "changed", "composite", "fiction", "from-publication", "…"]
    """Soort: hoe de mensen in de casus beschermd zijn; … zolang je dat nog niet weet."""
    changed: Text | None = None
    """Aangepast: wat er veranderd of weggelaten is."""
    checked: Day | None = None
    """Nagekeken: datum van de laatste controle."""


class Case(Item):
    """A situation to read and think through."""

    kind = Kind(
        name="case", prefix="casus", one="casus", many="Casussen",
        intro="Situaties om te lezen en te doordenken, met vragen voor mbo en hbo.", files="casuistry/casussen/*.yml",
        folder="casussen", tab="Leren", use="uit de praktijk", audiences=frozenset({"les geven", "studeren"}),
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
    competences: tuple[CompetenceRef, ...] = ()
    """Werkt aan: onderdelen van kaders, als kader/mbo-sociaal-werker-25958#b1-k1-w6."""
    outcome: Text | None = None
    """Afloop: hoe het verderging."""
    lessons: tuple[Text, ...] = ()
    """Lessen: wat de bron eruit haalt."""
    sensitivity: tuple[Line, ...] = ()
    """Gevoelige onderwerpen: bijvoorbeeld huiselijk geweld; op de pagina ‘Gaat over: …’."""
    safety_note: Text | None = None
    """Vooraf: alleen als lezers kunnen schrikken of geraakt worden; dan komt er een kader boven de casus."""
    helplines: tuple[HelplineRef, ...] = ()
    """Hulplijnen: ids van hulplijnen waar lezers nu terechtkunnen; nummers en kosten staan bij de hulplijn zelf."""
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
