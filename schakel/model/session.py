"""A session plan: what a trainer does, minute by minute, without dates or clock times."""

import re
from typing import Annotated, Literal

from pydantic import Field

from .base import (
    AnyRef,
    CaseRef,
    CompetenceRef,
    HandoutRef,
    HelplineRef,
    Item,
    Line,
    Minutes,
    Part,
    Slug,
    TermRef,
    Text,
    WorkformRef,
    YesNo,
)
from .course import GroupSize, Task
from .kind import Kind
from .question import Question
from .section import Section
from .timed import Clock, Group, Mode, TimedStep, minutes_of

LOOSE = "bijeenkomsten"
"""The folder of sessions that belong to no course."""


class BoardList(Part):
    """A list on the board, prepared beforehand or gathered with the group."""

    withheld = ("items",)

    title: Line
    """Kop: wat er boven de lijst staat."""
    items: tuple[Text, ...] = ()
    """Punten: wat er op het bord komt, of wat de groep vaak noemt."""
    prepared: YesNo = False
    """Vooraf: true als de trainer dit van tevoren op het bord zet."""
    answers: YesNo = False
    """Antwoorden: true als de punten een antwoord verklappen; dan staan ze alleen in de editie voor trainers."""


class Material(Part):
    """Something the trainer brings."""

    shorthand = "item"

    item: Line
    """Wat: het materiaal."""
    quantity: Annotated[int, Field(ge=1)] = 1
    """Aantal: hoeveel per eenheid."""
    per: Literal["session", "person", "pair", "group"] = "session"
    """Per: session (bijeenkomst), person (deelnemer), pair (tweetal) of group (groepje)."""
    note: Line | None = None
    """Opmerking: bijvoorbeeld waar het klaarligt."""


class Block(Part):
    """One piece of a session, done in one work form."""

    usual = ("minutes", "instruction")

    title: Line
    """Naam: korte naam van het blok."""
    part: Literal["opening", "core", "closing", "break"] = "core"
    """Plaats: opening, core (kern), closing (afsluiting) of break (pauze, die niet meetelt als werktijd)."""
    form: Line | None = None
    """Vorm: bijvoorbeeld rondje, uitleg, rollenspel."""
    workform: WorkformRef | None = None
    """Werkvorm: id van de werkvorm waar dit blok een voorbeeld van is."""
    grouping: Literal["plenary", "individual", "pairs", "small-groups", "halves", "mixed"] = "plenary"
    """Groepering: plenary (hele groep), individual, pairs, small-groups, halves (twee helften) of mixed."""
    minutes: Minutes | None = None
    """Minuten: hoe lang het blok bij voorkeur duurt; mag weg als de groepen tegelijk minuten hebben, dan telt de langste."""
    minutes_minimum: Minutes | None = None
    """Minuten minimaal: hoe kort het kan als de tijd krap is."""
    priority: Literal["must", "should", "could"] = "must"
    """Belang: must (nooit overslaan), should (liefst doen) of could (kan vervallen)."""
    at: Clock | None = None
    """Vast tijdstip: hoe laat het blok moet beginnen, bijvoorbeeld 15:00; het plan zegt het als dat niet uitkomt."""
    leaders: tuple[Line, ...] = ()
    """Leiding: wie dit blok leidt."""
    place: Line | None = None
    """Plek: zaal of kamer, als die voor dit blok een andere is."""
    mode: Mode | None = None
    """Waar: room (in de ruimte), online of both (beide)."""
    instruction: Text | None = None
    """Aanpak: wat er in dit blok gebeurt; een pauze kan zonder, en groepen tegelijk ook."""
    steps: tuple[TimedStep, ...] = ()
    """Stappen: de aanpak in volgorde; een stap is een tekst, of een tekst met minuten."""
    groups: tuple[Group, ...] = ()
    """Groepen tegelijk: wat er op hetzelfde moment op verschillende plekken gebeurt."""
    rounds: Annotated[int, Field(ge=2, le=20)] | None = None
    """Rondes: hoe vaak de groepen hun plek doen, als zij van plek wisselen."""
    trainer_note: Text | None = None
    """Voor de trainer: achtergrond en aandachtspunten."""
    board: tuple[BoardList, ...] = ()
    """Bord: lijsten op het bord."""
    questions: tuple[Question, ...] = ()
    """Vragen: vragen aan de groep."""
    debrief: Text | None = None
    """Nabespreking: hoe het blok wordt afgerond."""
    case: CaseRef | None = None
    """Casus: id van de casus in dit blok."""
    case_parts: tuple[Slug, ...] = ()
    """Delen van de casus: ids van de delen die in dit blok worden gelezen."""
    handouts: tuple[HandoutRef, ...] = ()
    """Hand-outs: ids van hand-outs in dit blok."""
    materials: tuple[Material, ...] = ()
    """Materiaal: wat alleen in dit blok nodig is."""
    output: Text | None = None
    """Resultaat: wat er na dit blok ligt."""

    @property
    def is_break(self) -> bool:
        """Whether it is time to rest, which is counted apart."""
        return self.part == "break"

    @property
    def length(self) -> int:
        """The minutes it takes: what is stated, or every round of the longest group."""
        return self.minutes or (self.rounds or 1) * max((group.minutes or 0 for group in self.groups), default=0)

    @property
    def least(self) -> int:
        """The minutes it takes if time is short; every round stays equally long."""
        least, rounds = min(self.length, self.minutes_minimum or self.length), self.rounds or 1
        return min(self.length, -(-least // rounds) * rounds)


class TrainerAction(Part):
    """Something the trainer does around the session."""

    action: Text
    """Actie: wat de trainer doet."""
    when: Literal["before", "after"] = "before"
    """Wanneer: before (vóór) of after (na de bijeenkomst)."""


class Session(Item):
    """One meeting, of a course or on its own."""

    kind = Kind(
        name="session", prefix="sessie", one="bijeenkomst", many="Bijeenkomsten", files="curriculum/cursussen/*/*.yml",
        loose=f"curriculum/{LOOSE}/*.yml", folder="cursussen", within="course", tab="Geven", use="om mee te werken",
        audiences=frozenset({"training geven"}), shelf="plans", document="Draaiboek", data_name="bijeenkomsten",
        schema_type="LearningResource", resource_type="lesplan")

    number: Annotated[int, Field(ge=0, le=99)] | None = None
    """Nummer: plaats in de cursus; leeg als de bijeenkomst los staat."""
    goals: tuple[Text, ...] = ()
    """Leerdoelen: wat deelnemers na afloop weten, kunnen of inzien."""
    agenda: tuple[Text, ...] = ()
    """Opbouw: de punten van de bijeenkomst zoals deelnemers ze zien."""
    for_participants: Text | None = None
    """Voor deelnemers: wat zij vooraf lezen, doen of meenemen, in woorden voor hen."""
    before: tuple[AnyRef, ...] = ()
    """Wat vooraf ging: ids van bijeenkomsten of stukken die deelnemers al kennen."""
    follows: tuple[AnyRef, ...] = ()
    """Hierna: ids van bijeenkomsten of stukken die hierop volgen."""
    mode: Mode | None = None
    """Waar: room (in de ruimte), online of both (beide)."""
    timing: Literal["source", "proposed"] = "proposed"
    """Tijden: source (uit de bron) of proposed (voorstel van de redactie)."""
    group_size: GroupSize | None = None
    """Groepsgrootte: aantal deelnemers."""
    room: Text | None = None
    """Ruimte: hoe de ruimte is ingericht."""
    preparation: tuple[Text, ...] = ()
    """Voorbereiding: wat de trainer vooraf doet."""
    materials: tuple[Material, ...] = ()
    """Materiaal: wat de trainer meeneemt."""
    blocks: tuple[Block, ...] = Field(min_length=1)
    """Blokken: de bijeenkomst van begin tot eind."""
    homework: tuple[Task, ...] = ()
    """Huiswerk: opdrachten voor een volgende bijeenkomst."""
    trainer_actions: tuple[TrainerAction, ...] = ()
    """Acties van de trainer: wat de trainer voor of na de bijeenkomst doet."""
    key_points: tuple[Text, ...] = ()
    """Om te onthouden: de kern van de bijeenkomst, in een paar zinnen."""
    cases: tuple[CaseRef, ...] = ()
    """Casussen: ids van casussen die bij de hele bijeenkomst passen."""
    handouts: tuple[HandoutRef, ...] = ()
    """Hand-outs: ids van hand-outs bij de hele bijeenkomst."""
    helplines: tuple[HelplineRef, ...] = ()
    """Hulplijnen: ids van hulplijnen voor wie door deze bijeenkomst geraakt wordt."""
    competences: tuple[CompetenceRef, ...] = ()
    """Werkt aan: onderdelen van kaders, als kader/mbo-sociaal-werker-25958#b1-k1-w6."""
    terms: tuple[TermRef, ...] = ()
    """Begrippen: ids van begrippen die deelnemers leren kennen."""
    shows: tuple[AnyRef, ...] = ()
    """Laat zien: ids van methoden, rollen of praktijken die aan de orde komen."""
    sections: tuple[Section, ...] = ()
    """Verdere delen: leesstof en wat nergens anders past."""

    @property
    def shown_title(self) -> str:
        """Its title after its number, which people go by; a title that has the number already stays as it is."""
        is_said = self.number is None or str(self.number) in re.findall("[0-9]+", self.title)
        return self.title if is_said else f"{self.number}. {self.title}"

    @property
    def minutes(self) -> int:
        """The time that people work: the sum of its blocks, without breaks."""
        return sum(block.length for block in self.blocks if not block.is_break)

    @property
    def rest(self) -> int:
        """The minutes of its breaks."""
        return sum(block.length for block in self.blocks if block.is_break)

    @property
    def begin(self) -> int | None:
        """When it begins, in minutes after midnight; None unless its first block has a fixed moment."""
        return minutes_of(self.blocks[0].at) if self.blocks[0].at else None

    @property
    def duration(self) -> int | None:
        """The minutes it takes, with its breaks."""
        return self.minutes + self.rest
