"""Kinds whose items are listed in one file: themes, terms, teams, organisations and sources."""

from typing import Literal

from .base import AnyRef, Code, Item, Line, OrganisationRef, Part, SourceRef, TermRef, Text, Year, YesNo
from .kind import Kind


class ThemeQuestion(Part):
    """A question that a theme asks, with where one begins to answer it."""

    shorthand = "text"
    usual = ("begin_with",)

    text: Text
    """Vraag: in de woorden van wie ermee rondloopt."""
    begin_with: tuple[AnyRef, ...] = ()
    """Begin bij: ids van twee of drie items waar een lezer het best begint, het beste eerst."""


class Theme(Item):
    """A subject that items of every kind can carry."""

    kind = Kind(
        name="theme", prefix="thema", one="thema", many="Thema’s", intro="Onderwerpen die alles bij elkaar brengen.",
        files="casuistry/themas", is_list=True, folder="themas", tab="Thema’s", use="om te lezen",
        audiences=frozenset({"les geven", "studeren"}), schema_type="CollectionPage")

    description: Text | None = None
    """Beschrijving: waar het thema over gaat."""
    questions: tuple[ThemeQuestion, ...] = ()
    """Vragen: de vragen die het thema stelt, de belangrijkste eerst, elk met waar het antwoord begint."""


class Replacement(Part):
    """What a name, a law or an organisation became."""

    shorthand = "name"

    name: Line
    """Naam: hoe het nu heet, of wat er nu voor is."""
    term: TermRef | None = None
    """Begrip: id van het begrip dat het nieuwe uitlegt."""
    year: Year | None = None
    """Sinds: het jaar waarin dat veranderde."""
    source: SourceRef | None = None
    """Bron: id van de bron waarin dat staat."""


class Term(Item):
    """An explained word; `summary` is the definition that readers see at the word in a text."""

    kind = Kind(
        name="term", prefix="begrip", one="begrip", many="Begrippen",
        intro="Woorden uit het sociaal domein, kort uitgelegd.", files="curriculum/begrippen", is_list=True,
        folder="begrippen", tab="Naslag", use="om te lezen", audiences=frozenset({"les geven", "studeren"}),
        has_document=False, schema_type="DefinedTerm")

    explanation: Text | None = None
    """Uitleg: meer dan de korte omschrijving, met voorbeelden."""
    abbreviation: Line | None = None
    """Afkorting: zoals Wmo; staat in de woordenlijst achter het woord en wordt in teksten herkend."""
    forms: tuple[Line, ...] = ()
    """Vormen: andere vormen van het woord, zoals het meervoud, in dezelfde taal als de titel."""
    synonyms: tuple[Line, ...] = ()
    """Andere woorden: woorden voor hetzelfde, in dezelfde taal als de titel."""
    translations: tuple[Line, ...] = ()
    """Vertalingen: Nederlandse woorden voor een begrip uit een andere taal."""
    explain: YesNo = True
    """Uitleggen in tekst: false voor een gewoon woord dat in teksten niet uitgelegd hoeft te worden."""
    exact: YesNo = False
    """Precies zo: true als het woord alleen met precies deze hoofdletters het begrip is, zoals MEE of ZiN."""
    by: Line | None = None
    """Van wie: wie het begrip heeft bedacht of zo gebruikt."""
    dated: YesNo = False
    """Verouderd: true als het woord van vroeger is; met een vervanging hoeft dat er niet bij."""
    replaced_by: Replacement | None = None
    """Vervangen door: hoe het nu heet; lezers zien ‘nu: Veilig Thuis, sinds 2015’ bij het woord."""

    @property
    def is_of_the_past(self) -> bool:
        """Whether the word is not used any more."""
        return self.dated or self.replaced_by is not None

    @property
    def all_forms(self) -> tuple[str, ...]:
        """Every word or group of words by which the term is recognised in a text."""
        short = (self.abbreviation,) if self.abbreviation else ()
        return (self.title, *short, *self.forms, *self.synonyms, *self.translations)

    @property
    def exact_forms(self) -> frozenset[str]:
        """The forms that are found only with the capitals they are written with.

        The capital at the start of a group of words (Zorg in natura) is that of a title, so it does not count.
        """
        def has_capitals(form: str) -> bool:
            return form[1:] != form[1:].lower() or (" " not in form and form != form.lower())

        return frozenset(form for form in self.all_forms if self.exact and has_capitals(form))


class Team(Item):
    """A group of people that works on one subject and organises meetings."""

    kind = Kind(
        name="team", prefix="werkteam", one="werkteam", many="Werkteams",
        intro="Groepen die samen aan een onderwerp werken.", files="casuistry/werkteams", is_list=True, folder="werkteams",
        tab="Kenniscafés", use="uit de praktijk", audiences=frozenset({"in de wijk werken"}), schema_type="Organization")

    description: Text | None = None
    """Beschrijving: wat het werkteam doet."""
    period: Line | None = None
    """Periode: wanneer het werkteam actief is."""
    organisations: tuple[OrganisationRef, ...] = ()
    """Organisaties: ids van deelnemende organisaties."""


class Organisation(Item):
    """An organisation that the handbook mentions."""

    kind = Kind(
        name="organisation", prefix="organisatie", one="organisatie", many="Organisaties",
        intro="Organisaties die in het handboek voorkomen.", files="casuistry/organisaties", is_list=True,
        folder="organisaties", has_pages=False, tab="Naslag", use="om te lezen", audiences=frozenset({"in de wijk werken"}),
        schema_type="Organization", search_weight=0.7)

    description: Text | None = None
    """Beschrijving: wat de organisatie doet."""
    place: Line | None = None
    """Plaats: waar de organisatie werkt."""
    url: Code | None = None
    """Website: adres op het web."""
    current: Literal["yes", "no", "unknown"] = "unknown"
    """Bestaat nog: yes, no of unknown."""


class Source(Item):
    """A publication, website or other source, for a reference in the style of APA 7."""

    kind = Kind(
        name="source", prefix="bron", one="bron", many="Bronnen",
        intro="Waar de inhoud van dit handboek vandaan komt, volgens APA 7.", files="curriculum/bronnen", is_list=True,
        folder="bronnen", has_pages=False, tab="Naslag", use="om te lezen", audiences=frozenset({"studeren"}),
        schema_type="Thing", search_weight=0.5)

    summary: Text | None = None  # type: ignore[assignment]  # a reference says enough
    """Samenvatting: waar de bron over gaat."""
    form: Literal["book", "chapter", "article", "report", "thesis", "website", "webpage", "film", "law", "unpublished"]
    """Soort: book, chapter, article, report, thesis, website, webpage, film, law of unpublished."""
    authors: tuple[Line, ...] = ()
    """Auteurs: als Achternaam, V. of de naam van een organisatie."""
    year: Year | None = None
    """Jaar: jaar van verschijnen; leeg is z.d."""
    date: Line | None = None
    """Datum: dag en maand, voor kranten en websites."""
    container: Line | None = None
    """Verschenen in: naam van tijdschrift, boek of website."""
    editors: tuple[Line, ...] = ()
    """Redacteuren: van het boek waar het hoofdstuk in staat."""
    volume: Line | None = None
    """Jaargang: en nummer tussen haakjes."""
    pages: Line | None = None
    """Bladzijden: van-tot."""
    publisher: Line | None = None
    """Uitgever: wie het uitgaf."""
    url: Code | None = None
    """Adres: op het web."""
    url_status: Literal["works", "dead", "historical", "unchecked"] = "unchecked"
    """Stand van het adres: works, dead, historical (uit de bron, van toen) of unchecked (niet nagegaan)."""
    note: Text | None = None
    """Opmerking: bijvoorbeeld dat het jaar in de bron ontbreekt."""
