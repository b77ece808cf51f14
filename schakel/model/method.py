"""A method: a way of working in ordered steps, and the roles people have in it."""

from typing import Annotated

from pydantic import Field

from .base import CaseRef, Item, Line, MethodRef, Part, PracticeRef, RoleRef, SessionRef, Text
from .kind import Kind
from .section import Named, Order, Section


class Step(Part):
    """One step of a method; numbering starts at 0 where the source does."""

    number: Annotated[int, Field(ge=0, le=99)]
    """Nummer: plaats in de volgorde; 0 voor een voorbereidende stap."""
    title: Line
    """Naam: naam van de stap."""
    aim: Text | None = None
    """Doel: wat deze stap oplevert."""
    text: Text | None = None
    """Uitleg: wat er in deze stap gebeurt."""
    actions: tuple[Text, ...] = ()
    """Wat je doet: handelingen in deze stap."""
    advice: tuple[Text, ...] = ()
    """Tips: praktische adviezen bij deze stap."""
    pitfalls: tuple[Text, ...] = ()
    """Valkuilen: wat er mis kan gaan."""
    signs: tuple[Text, ...] = ()
    """Signalen: waaraan je ziet dat je verder kunt."""
    cases: tuple[CaseRef, ...] = ()
    """Casussen: waarin deze stap te zien is."""
    sections: tuple[Section, ...] = ()
    """Verdere delen: wat nergens anders past."""


class Method(Item):
    """A way of working."""

    kind = Kind(
        name="method", prefix="methode", one="methode", many="Methoden",
        intro="Manieren van werken, met stappen, bouwstenen en tips.", files="curriculum/methodiek/*.yml",
        folder="methodiek", tab="Leren", use="om mee te werken",
        audiences=frozenset({"training geven", "in de wijk werken"}), schema_type="LearningResource",
        resource_type="handleiding")

    purpose: Text
    """Doel: waar de methode voor dient."""
    for_whom: Text | None = None
    """Voor wie: wie ermee werkt en met wie."""
    background: Text | None = None
    """Achtergrond: waar de methode vandaan komt."""
    building_blocks: tuple[Named, ...] = ()
    """Bouwstenen: uitgangspunten waar de methode op rust."""
    steps: tuple[Step, ...] = ()
    """Stappen: in volgorde."""
    drawing: Order = "path"
    """Tekening: path (na elkaar), ladder (elke stap rust op de vorige), chain (ze grijpen in elkaar) of parts (los)."""
    conditions: tuple[Text, ...] = ()
    """Voorwaarden: wat nodig is om te slagen."""
    roles: tuple[RoleRef, ...] = ()
    """Rollen: ids van de rollen in deze methode."""
    part_of: MethodRef | None = None
    """Onderdeel van: id van de methode waar deze bij hoort."""
    cases: tuple[CaseRef, ...] = ()
    """Casussen: waarin de methode te zien is."""
    sessions: tuple[SessionRef, ...] = ()
    """Bijeenkomsten: waarin de methode wordt geleerd."""
    practices: tuple[PracticeRef, ...] = ()
    """Praktijken: waarin de methode wordt toegepast."""
    sections: tuple[Section, ...] = ()
    """Verdere delen: wat nergens anders past."""


class Role(Item):
    """A role within a method: a function, or a part to play."""

    kind = Kind(
        name="role", prefix="rol", one="rol", many="Rollen", intro="Wat iemand is of doet binnen een methode.",
        files="curriculum/rollen", is_list=True, folder="rollen", tab="Leren", use="om mee te werken",
        audiences=frozenset({"training geven", "in de wijk werken"}), schema_type="WebPage")

    tasks: tuple[Text, ...] = ()
    """Taken: wat iemand in deze rol doet."""
    pitfalls: tuple[Text, ...] = ()
    """Valkuilen: wat er mis kan gaan."""
    text: Text | None = None
    """Toelichting: uitleg bij de rol."""
