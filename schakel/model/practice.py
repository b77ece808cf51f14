"""A good practice: something that was done, planned or recommended, and what made it work."""

from typing import Literal

from .base import CafeRef, CaseRef, Item, Line, MethodRef, OrganisationRef, Part, TeamRef, Text
from .kind import Kind
from .section import Section


class Evidence(Part):
    """What is known about the effect, and how."""

    basis: Literal["experience", "opinion", "count", "measurement", "study", "none"]
    """Grondslag: experience, opinion, count (telling), measurement (meting), study (onderzoek) of none."""
    text: Text | None = None
    """Toelichting: wat er bekend is."""


class Practice(Item):
    """A way people help, meet or organise."""

    kind = Kind(
        name="practice", prefix="praktijk", one="praktijk", many="Praktijken",
        intro="Wat mensen en organisaties doen, en waarom het werkt.", files="casuistry/praktijken/*.yml",
        folder="praktijken", tab="Praktijken", use="uit de praktijk", audiences=frozenset({"in de wijk werken"}),
        schema_type="LearningResource", resource_type="informatiebron")

    state: Literal["running", "past", "plan", "advice", "proposal", "example"]
    """Stand: running (loopt), past (voorbij), plan, advice (advies), proposal (voorstel) of example (voorbeeld)."""
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
