"""The accessibility statement: what does not work yet, when it will, how that was found, and what a test program measured."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .base import Day, Item, Line, Part, Text
from .kind import Kind

Criterion = Annotated[str, StringConstraints(pattern=r"^[1-4]\.[1-5]\.[1-9][0-9]?$")]
Width = Annotated[int, Field(ge=1)]


class Limitation(Part):
    """Something that does not work for everyone, or that nobody has looked into."""

    title: Line
    """Wat: in enkele woorden."""
    text: Text
    """Uitleg: wat iemand ervan merkt."""
    criteria: tuple[Criterion, ...] = ()
    """Criteria: nummers van de succescriteria van WCAG waar het om gaat, zoals 3.1.2; leeg als het niet onderzocht is."""
    rules: tuple[Line, ...] = ()
    """Regels: namen van de regels waarmee het testprogramma dit vindt, bijvoorbeeld color-contrast."""
    reason: Text | None = None
    """Waarom: hoe het komt dat het nog niet goed is."""
    instead: Text | None = None
    """Wat wel kan: hoe iemand toch verder kan."""
    until: Day
    """Einddatum: wanneer het klaar is (jjjj-mm-dd)."""


class Finding(Part):
    """A rule of the test program that pages break, and how often."""

    rule: Line
    """Regel: naam van de regel, bijvoorbeeld color-contrast."""
    number: Annotated[int, Field(ge=1)]
    """Aantal: hoe vaak."""


class Evaluation(Part):
    """What the accessibility tests examined and found; `pytest tests/browser --record` writes it."""

    date: Day
    """Datum: wanneer er is getest."""
    axe: Line
    """Testprogramma: versie van axe-core."""
    chromium: Line
    """Browser: versie van Chromium."""
    pages: Annotated[int, Field(ge=1)]
    """Pagina's: hoeveel er zijn bekeken."""
    widths: tuple[Width, ...] = Field(min_length=1)
    """Breedten: van het venster, in beeldpunten."""
    schemes: tuple[Literal["light", "dark"], ...] = Field(min_length=1)
    """Weergaven: light (licht) en dark (donker)."""
    findings: tuple[Finding, ...] = ()
    """Bevindingen: per regel wat er fout was; leeg als er niets fout was."""


class Statement(Item):
    """The statement that the Besluit digitale toegankelijkheid overheid requires: status, tests, limitations, contact."""

    kind = Kind(
        name="statement", prefix="verklaring", one="verklaring", many="Verklaring", files="docs/toegankelijkheid*.yml",
        tab="Wegwijs", use="om te lezen", has_document=False, in_handbook=False, data_name="toegankelijkheid",
        schema_type="WebPage", search_weight=0.9)

    compliance: Literal["full", "partial", "first-measures", "none"]
    """Naleving: full (voldoet volledig), partial (gedeeltelijk), first-measures (eerste maatregelen genomen) of none."""
    drawn_up: Day
    """Opgesteld: de dag waarop de redactie deze verklaring heeft nagelopen (jjjj-mm-dd)."""
    research: Text | None = None
    """Onderzoek: wie de site heeft onderzocht, en wat dat voor deze verklaring betekent."""
    tests: tuple[Text, ...] = ()
    """Tests: wat er nog meer is getest, en hoe."""
    limitations: tuple[Limitation, ...] = ()
    """Beperkingen: wat nog niet goed of niet onderzocht is, met een einddatum."""
    contact: Text
    """Melden: waar iemand een probleem meldt en wat er dan gebeurt."""
    evaluation: Evaluation | None = None
    """Meting: wat het testprogramma vond; geschreven door de tests, niet met de hand."""
