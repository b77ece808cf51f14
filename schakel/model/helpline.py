"""Immediate help by telephone or chat."""

from .base import Code, Day, Item, Line, Text
from .kind import Kind


class Helpline(Item):
    """A helpline. Numbers change, so each has the day on which it was last seen in its source."""

    kind = Kind(
        name="helpline", prefix="hulplijn", one="hulplijn", many="Hulplijnen",
        intro="Waar je nu kunt bellen of chatten als je hulp nodig hebt of je zorgen maakt.",
        files="casuistry/hulplijnen", is_list=True, folder="hulplijnen", has_pages=False, tab="Naslag", use="om mee te werken",
        audiences=frozenset({"training geven", "les geven", "studeren", "in de wijk werken"}), schema_type="ContactPoint")

    number: Code | None = None
    """Nummer: telefoonnummer, zoals je het draait."""
    chat: Code | None = None
    """Chat: adres op het web, of een nummer voor berichten."""
    cost: Line | None = None
    """Kosten: wat bellen of chatten kost, bijvoorbeeld gratis."""
    hours: Line | None = None
    """Bereikbaar: op welke dagen en uren; leeg als dat niet is nagegaan."""
    for_whom: Text | None = None
    """Voor wie: wie er mag bellen."""
    source: Line | None = None
    """Vindplaats: waar het nummer staat, met het jaar van die pagina als dat bekend is."""
    seen_on: Day
    """Gezien op: de dag waarop het nummer in die bron is nagekeken (jjjj-mm-dd)."""
