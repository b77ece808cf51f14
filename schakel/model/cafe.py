"""A kenniscafé: the report of a meeting, with what was said, found and agreed."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .base import (
    CafeRef,
    CaseRef,
    Day,
    InsightRef,
    Item,
    Line,
    OrganisationRef,
    Part,
    PracticeRef,
    Slug,
    TeamRef,
    Text,
    WorkformRef,
    YesNo,
)
from .kind import Kind
from .section import Section

Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]


class Visitors(Part):
    """One group of visitors."""

    shorthand = "group"

    group: Line
    """Groep: bijvoorbeeld bewoners."""
    number: Annotated[int, Field(ge=0)] | None = None
    """Aantal: leeg als het niet bekend is."""


class Attendance(Part):
    """How many people came."""

    number: Annotated[int, Field(ge=1)]
    """Aantal: het genoemde getal."""
    qualifier: Literal["exactly", "about", "over", "nearly", "at-least"] = "exactly"
    """Zekerheid: exactly, about (ongeveer), over (ruim), nearly (bijna) of at-least (minstens)."""
    composition: tuple[Visitors, ...] = ()
    """Samenstelling: wie er waren."""
    note: Text | None = None
    """Opmerking: bij de telling."""


class Speaker(Part):
    """Someone who spoke in public."""

    name: Line
    """Naam: voor- en achternaam."""
    role: Line | None = None
    """Functie: bijvoorbeeld lector."""
    organisation: Line | None = None
    """Organisatie: waar de spreker werkt."""
    contribution: Text | None = None
    """Bijdrage: waar de spreker over sprak."""


class WorkformUse(Part):
    """A work form as it was used at this meeting."""

    workform: WorkformRef | None = None
    """Werkvorm: id van de werkvorm."""
    name: Line | None = None
    """Naam: als de werkvorm geen eigen pagina heeft."""
    note: Text | None = None
    """Verloop: hoe het hier ging."""


class Statements(Part):
    """Propositions put to the room."""

    announced: Annotated[int, Field(ge=1)] | None = None
    """Aangekondigd: hoeveel stellingen er waren."""
    texts: tuple[Text, ...] = ()
    """Stellingen: de stellingen die bekend zijn."""
    topics: tuple[Line, ...] = ()
    """Onderwerpen: waar de stellingen over gingen."""
    note: Text | None = None
    """Opmerking: bijvoorbeeld dat de tekst niet bekend is."""


class Outcome(Part):
    """What came out of one group's work."""

    group: Line
    """Groep: subgroep, tafel of plenair."""
    form: Literal["praise", "improve", "wish", "promise", "question", "decision"] | None = None
    """Soort: praise (wat goed gaat), improve (wat beter kan), wish, promise, question of decision (besluit)."""
    points: tuple[Text, ...] = Field(min_length=1)
    """Uitkomsten: de punten van deze groep."""


class Insight(Part):
    """Something learned, that later meetings can confirm, contradict or extend."""

    id: Slug
    """Id: kort en uniek binnen het verslag."""
    text: Text
    """Inzicht: wat er geleerd is."""
    confirms: tuple[InsightRef, ...] = ()
    """Bevestigt: inzichten uit andere verslagen, als kenniscafe/naam#id."""
    contradicts: tuple[InsightRef, ...] = ()
    """Spreekt tegen: inzichten uit andere verslagen."""
    extends: tuple[InsightRef, ...] = ()
    """Vult aan: inzichten uit andere verslagen."""


class Action(Part):
    """Something that was agreed."""

    text: Text
    """Actie: wat er is afgesproken."""
    promised: YesNo = False
    """Toegezegd: true als iemand dit in het openbaar toezegde; dan hoort erbij wie en wanneer."""
    role: Line | None = None
    """Wie: rol of organisatie die het doet."""
    due: Line | None = None
    """Wanneer: genoemde datum of periode."""
    state: Literal["open", "done", "unknown"] = "unknown"
    """Stand: open, done (gedaan) of unknown (onbekend)."""
    closed_by: CafeRef | None = None
    """Afgerond in: id van het kenniscafé waar dit terugkomt."""
    result: Text | None = None
    """Wat ervan kwam: hoe het verderging."""


class Reaction(Part):
    """What someone said afterwards."""

    role: Line
    """Wie: rol, of naam van een professional die in het openbaar sprak."""
    text: Text
    """Reactie: wat deze persoon vond."""
    meeting_certain: YesNo = True
    """Bijeenkomst zeker: false als onduidelijk is bij welke bijeenkomst dit hoort."""


class Cafe(Item):
    """A meeting where residents, professionals, students and researchers exchange what they know."""

    kind = Kind(
        name="cafe", prefix="kenniscafe", one="kenniscafé", many="Kenniscafés",
        intro="Verslagen van bijeenkomsten waar bewoners, professionals, studenten en onderzoekers kennis uitwisselen.",
        files="casuistry/kenniscafes/*.yml", folder="kenniscafes", tab="Kenniscafés", use="uit de praktijk",
        audiences=frozenset({"les geven", "in de wijk werken"}), shelf="reports", document="Verslag", schema_type="Event")

    date: Day | None = None
    """Datum: jjjj-mm-dd; leeg als de datum onbekend is."""
    until: Day | None = None
    """Laatste dag: jjjj-mm-dd, als de bijeenkomst meer dan een dag duurt."""
    begin: Clock | None = None
    """Begin: het uur waarop het begint, zoals 19:30."""
    end: Clock | None = None
    """Einde: het uur waarop het eindigt, zoals 21:30."""
    date_certainty: Literal["exact", "month", "disputed", "unknown"] = "exact"
    """Zekerheid van de datum: exact, month (alleen de maand), disputed (bronnen verschillen) of unknown."""
    date_note: Text | None = None
    """Opmerking bij de datum: waarom die onzeker is."""
    place: Line | None = None
    """Plaats: gebouw en gemeente."""
    online: YesNo = False
    """Online: true als de bijeenkomst online was."""
    registration: Text | None = None
    """Aanmelden: hoe je meedoet aan een bijeenkomst die nog komt, en of het iets kost."""
    report: Literal["full", "title-only", "announcement"] = "full"
    """Verslag: full (er is een verslag), title-only (alleen titel en datum) of announcement (aankondiging: komt nog)."""
    team: TeamRef | None = None
    """Werkteam: id van het werkteam dat organiseerde."""
    partners: tuple[Line, ...] = ()
    """Partners: wie meeorganiseerden."""
    organisations: tuple[OrganisationRef, ...] = ()
    """Organisaties: ids van betrokken organisaties."""
    question: Text | None = None
    """Vraag: de vraag van de bijeenkomst."""
    attendance: Attendance | None = None
    """Opkomst: hoeveel mensen er waren."""
    motives: tuple[Text, ...] = ()
    """Waarom mensen kwamen: genoemde redenen."""
    program: tuple[Text, ...] = ()
    """Programma: hoe de bijeenkomst verliep."""
    speakers: tuple[Speaker, ...] = ()
    """Sprekers: wie er spraken."""
    workforms: tuple[WorkformUse, ...] = ()
    """Werkvormen: hoe er gewerkt werd."""
    statements: Statements | None = None
    """Stellingen: waar de zaal op reageerde."""
    cases: tuple[CaseRef, ...] = ()
    """Casussen: ids van besproken casussen."""
    practices: tuple[PracticeRef, ...] = ()
    """Praktijken: ids van besproken praktijken."""
    outcomes: tuple[Outcome, ...] = ()
    """Uitkomsten: per groep."""
    insights: tuple[Insight, ...] = ()
    """Inzichten: wat de bijeenkomst leerde."""
    actions: tuple[Action, ...] = ()
    """Acties: wat er is afgesproken."""
    follow_up: Text | None = None
    """Vervolg: wat er daarna gebeurde."""
    reactions: tuple[Reaction, ...] = ()
    """Reacties: wat deelnemers vonden."""
    sections: tuple[Section, ...] = ()
    """Verdere delen: inhoud die nergens anders past."""

    @property
    def is_printable(self) -> bool:
        """Whether there is a report."""
        return self.report == "full"
