"""What a profession or a training asks of people, in the words of those who set it: a framework with its parts."""

from pydantic import Field

from .base import Code, Day, Item, Level, Line, Part, Slug, Text, YesNo
from .kind import Kind


class Competence(Part):
    """A part of a framework: a core task, a work process, a profile."""

    id: Slug
    """Id: de code in kleine letters, bijvoorbeeld b1-k1-w6; zo verwijzen casussen en bijeenkomsten ernaar."""
    code: Code | None = None
    """Code: zoals die in het kader staat, bijvoorbeeld B1-K1-W6; leeg als het kader geen code geeft."""
    title: Line
    """Titel: de woorden van het kader zelf."""
    within: Slug | None = None
    """Hoort bij: id van de kerntaak waar dit een onderdeel van is."""
    text: Text | None = None
    """Toelichting: bijvoorbeeld voor welke opleiding dit onderdeel geldt."""


class Framework(Item):
    """A framework. Its titles are of others: it says where they were found, when, and whether somebody checked them."""

    kind = Kind(
        name="framework", prefix="kader", one="kader", many="Kaders",
        intro="Waar opleidingen en het beroep om vragen, en welke casussen en bijeenkomsten daaraan werken.",
        files="curriculum/kaders/*.yml", folder="kaders", tab="Naslag", use="om te lezen", audiences=frozenset({"les geven"}),
        has_document=False, in_handbook=False, schema_type="DefinedTermSet")

    code: Code | None = None
    """Code: bijvoorbeeld crebo 25958, dossier 23384."""
    levels: tuple[Level, ...] = ()
    """Niveaus: mbo-3, mbo-4 of hbo, als het kader bij een niveau hoort."""
    publisher: Line | None = None
    """Van: wie het kader heeft vastgesteld of uitgegeven."""
    valid_from: Line | None = None
    """Geldt sinds: dag of jaar, bijvoorbeeld 1 augustus 2024."""
    found_in: Text
    """Vindplaats: het stuk waar de titels in staan, met de dag of het jaar ervan."""
    seen_on: Day
    """Gezien op: de dag waarop de titels uit dat stuk zijn overgenomen (jjjj-mm-dd)."""
    verified: YesNo = False
    """Gecontroleerd: true als iemand de titels naast de officiële tekst legde; anders zegt de pagina dat dat nog moet."""
    parts: tuple[Competence, ...] = Field(min_length=1)
    """Onderdelen: kerntaken, werkprocessen of profielen, in de volgorde van het kader."""
