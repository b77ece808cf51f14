"""A good practice: something that was done, planned or recommended, and what made it work."""

from typing import Literal

from .base import CafeRef, CaseRef, Item, Line, MethodRef, OrganisationRef, Part, TeamRef, Text, WebLink, Year
from .kind import Kind
from .section import Section


class Evidence(Part):
    """What is known about the effect, and how."""

    basis: Literal["experience", "opinion", "count", "measurement", "study", "none"]
    """Grondslag: opinion (mening), experience (ervaring), count (telling), measurement (meting), study (onderzoek) of none."""
    text: Text | None = None
    """Toelichting: wat er bekend is."""


class Contact(Part):
    """Where to ask more about a practice: a function at an organisation, never a private person."""

    role: Line
    """Functie: wie je spreekt, zoals de coördinator of de receptie; geen naam van een persoon."""
    organisation: Line | None = None
    """Organisatie: waar die werkt."""
    address: Text
    """Adres: algemeen mailadres, telefoonnummer of webadres van de organisatie; geen adres van een persoon."""
    last_seen: Year | None = None
    """Nagegaan in: het jaar waarin dit adres voor het laatst klopte."""


class Successor(Part):
    """Someone who does the same elsewhere."""

    shorthand = "who"

    who: Line
    """Wie: gemeente, organisatie of groep."""
    year: Year | None = None
    """Sinds: het jaar waarin die begon."""
    text: Text | None = None
    """Hoe: wat daar anders is."""


class Practice(Item):
    """A way people help, meet or organise."""

    kind = Kind(
        name="practice", prefix="praktijk", one="praktijk", many="Praktijken",
        intro="Wat mensen en organisaties doen, en waarom het werkt.", files="casuistry/praktijken/*.yml",
        folder="praktijken", tab="Praktijken", use="uit de praktijk", audiences=frozenset({"in de wijk werken"}),
        schema_type="LearningResource", resource_type="informatiebron")

    state: Literal["running", "past", "plan", "advice", "proposal", "example"]
    """Stand: running (liep nog), past (voorbij), plan, advice (advies), proposal (voorstel) of example (voorbeeld)."""
    last_seen: Year | None = None
    """Liep nog in: het laatste jaar waarvan je weet dat het liep; leeg is het peiljaar. De pagina meldt ‘liep in 2019’."""
    for_whom: Text
    """Voor wie: wie er baat bij heeft."""
    how: Text
    """Hoe: wat er gebeurt."""
    working_element: Text | None = None
    """Wat werkt: waarom het helpt."""
    conditions: tuple[Text, ...] = ()
    """Voorwaarden: wat nodig is."""
    pitfalls: tuple[Text, ...] = ()
    """Let op: wat er mis kan gaan."""
    evidence: Evidence | None = None
    """Bewijs: wat er over het effect bekend is."""
    place: Line | None = None
    """Plaats: waar het gebeurt."""
    period: Line | None = None
    """Periode: wanneer het gebeurde."""
    scale: Text | None = None
    """Schaal: hoe groot het is, zoals het aantal plekken, deelnemers of keren."""
    cost: Text | None = None
    """Kosten: wat het kost, in geld en in uren; noem het jaar."""
    funding: Text | None = None
    """Geld van: wie het betaalt of betaalde."""
    contact: Contact | None = None
    """Contact: waar je meer kunt vragen."""
    taken_over_by: tuple[Successor, ...] = ()
    """Overgenomen door: wie dit ook is gaan doen."""
    links: tuple[WebLink, ...] = ()
    """Op het web: pagina’s, films en bestanden over deze praktijk."""
    organisations: tuple[OrganisationRef, ...] = ()
    """Organisaties: ids van betrokken organisaties."""
    team: TeamRef | None = None
    """Werkteam: id van het werkteam."""
    cafes: tuple[CafeRef, ...] = ()
    """Kenniscafés: ids van bijeenkomsten waar dit aan bod kwam."""
    cases: tuple[CaseRef, ...] = ()
    """Casussen: ids van casussen waarin dit te zien is."""
    methods: tuple[MethodRef, ...] = ()
    """Methoden: ids van methoden achter deze praktijk."""
    part_of: str | None = None
    """Onderdeel van: naam van het grotere geheel."""
    sections: tuple[Section, ...] = ()
    """Verdere delen: wat nergens anders past."""
