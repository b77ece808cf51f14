"""The base of every item: the frozen base class, types of text, references and the common fields.

Every field has a Dutch docstring `Naam: uitleg`. The name and the explanation go into the JSON Schema, which editors see while
typing, and into the scaffolds of `schakel new`, so that the model is the only description of the content.
"""

import datetime
import re
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError, core_schema

from .kind import Kind

UNFILLED = "…"
"""What `schakel new` writes where an editor fills something in."""

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"


@dataclass(frozen=True)
class Markdown:
    """Marks a text as CommonMark in which `[[kind/id]]` links to an item."""


@dataclass(frozen=True)
class Reference:
    """Marks a text as the id of another item."""

    kinds: tuple[str, ...] = ()
    """The allowed prefixes of the id, such as `casus`; empty for any."""
    fragment: bool = False
    """Whether `#name` must follow the id."""


def _yes_or_no(value: Any) -> Any:
    """Accept only `true` and `false`, as YAML 1.2 does; pydantic would accept `yes`, `on` and `1` as well."""
    if isinstance(value, str) and value.lower() not in ("true", "false"):
        raise PydanticCustomError("bool_parsing", "not true or false")
    return value


def _day(value: Any) -> Any:
    """Accept only jjjj-mm-dd; pydantic would accept a number as seconds since 1970, and a date with a time."""
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise PydanticCustomError("date_parsing", "not year-month-day")
    return value


@dataclass(frozen=True)
class Words:
    """Marks a line as words of a language, which a name, a number or an address is not."""


@dataclass(frozen=True)
class Enclosed:
    """Marks a line as the path below `docs/` of a file that goes along."""


_ONE_LINE = StringConstraints(strip_whitespace=True, min_length=1, pattern=r"^[^\r\n]*$")

Line = Annotated[str, _ONE_LINE, Words()]
Code = Annotated[str, _ONE_LINE]
FilePath = Annotated[str, _ONE_LINE, Enclosed()]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), Markdown()]
Slug = Annotated[str, StringConstraints(pattern=f"^{SLUG}$")]
Year = Annotated[int, Field(ge=1500, le=2200)]
Minutes = Annotated[int, Field(ge=1, le=600)]
YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]
Day = Annotated[datetime.date, BeforeValidator(_day)]

AnyRef = Annotated[str, Reference()]
CaseRef = Annotated[str, Reference(("casus",))]
CafeRef = Annotated[str, Reference(("kenniscafe",))]
HandoutRef = Annotated[str, Reference(("handout",))]
HelplineRef = Annotated[str, Reference(("hulplijn",))]
MethodRef = Annotated[str, Reference(("methode",))]
OrganisationRef = Annotated[str, Reference(("organisatie",))]
PracticeRef = Annotated[str, Reference(("praktijk",))]
RoleRef = Annotated[str, Reference(("rol",))]
SessionRef = Annotated[str, Reference(("sessie",))]
SourceRef = Annotated[str, Reference(("bron",))]
TeamRef = Annotated[str, Reference(("werkteam",))]
TermRef = Annotated[str, Reference(("begrip",))]
CompetenceRef = Annotated[str, Reference(("kader",), fragment=True)]
ConceptRef = Annotated[str, Reference(("begrip", "methode"))]
ThemeRef = Annotated[str, Reference(("thema",))]
WorkformRef = Annotated[str, Reference(("werkvorm",))]
InsightRef = Annotated[str, Reference(("kenniscafe",), fragment=True)]

Level = Literal["mbo-3", "mbo-4", "hbo"]
Language = Literal["en", "de", "fr"]


class Part(BaseModel):
    """A piece of an item: frozen, without unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    shorthand: ClassVar[str | None] = None
    """The field that a bare text fills, so that `- Vraag?` means `- text: Vraag?`."""

    usual: ClassVar[tuple[str, ...]] = ()
    """The fields that nearly every part of this kind has, though a rare one does without: a new file has them ready."""

    withheld: ClassVar[tuple[str, ...]] = ()
    """The fields that are not public if its field `answers` is true; see `answers.py`."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        schema = handler(source)
        if cls.shorthand is None:
            return schema
        def expand(value: Any) -> Any:
            return {cls.shorthand: value} if isinstance(value, str) else value

        return core_schema.no_info_before_validator_function(expand, schema)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        described: dict[str, Any] = handler(schema)
        if cls.shorthand is None:
            return described
        return {"anyOf": [{"type": "string"}, described]}


class Citation(Part):
    """Where something was found: a source and the place in it."""

    shorthand = "source"

    source: SourceRef
    """Bron: id van de bron, bijvoorbeeld bron/giltay-veth-2009-zalmgedrag."""
    locator: Line | None = None
    """Vindplaats: bladzijde, hoofdstuk of regels in de bron."""


class WebLink(Part):
    """A page, film or file elsewhere on the web."""

    title: Line
    """Titel: wat er te vinden is."""
    url: Code
    """Adres: op het web, met https:// ervoor."""


class Attachment(Part):
    """A file to take along: slides, a sheet, a form, a sound."""

    file: FilePath
    """Bestand: het pad onder docs, zoals bijlagen/formulier.docx."""
    title: Line
    """Titel: wat het is, zoals lezers het zien."""
    text: Text | None = None
    """Uitleg: waar het voor is; bij geluid of film wat er te horen is, voor wie het niet hoort."""
    credit: Line | None = None
    """Maker: wie het maakte en wat anderen ermee mogen doen, zoals CC BY 4.0."""


class Contributor(Part):
    """Someone who worked on an item."""

    shorthand = "name"

    name: Code
    """Naam: van de persoon, opleiding of organisatie; die vindt het goed om hier te staan."""
    role: Line | None = None
    """Wat: wat die deed, zoals tekst, beeld of vertaling."""


class Allowed(Part):
    """Personal data that may stand in an item, and why."""

    what: Code
    """Wat: het nummer, adres of account, zoals het in de tekst staat."""
    why: Line
    """Waarom: de reden dat het er mag staan, zoals toestemming of een openbaar adres."""
    who: Line
    """Wie: de functie van wie dit besliste, zoals de coördinator van de werkplaats."""
    when: Day
    """Wanneer: de dag van dat besluit (jjjj-mm-dd)."""


class Item(Part):
    """An item of any kind."""

    kind: ClassVar[Kind]
    """The facts about its kind."""

    title: Line
    """Titel: naam van het item, zoals die boven de pagina staat."""
    summary: Text
    """Samenvatting: één of twee zinnen voor overzichten en zoekresultaten."""
    language: Language | None = None
    """Taal van de titel: en, de of fr; leeg als de titel Nederlands is, of een woord dat in het Nederlands gewoon is."""
    written_in: Language | None = None
    """Taal van de tekst: en, de of fr als het hele item in die taal is geschreven; leeg voor Nederlands."""
    themes: tuple[ThemeRef, ...] = ()
    """Thema's: ids van de thema's waar dit bij hoort."""
    sources: tuple[Citation, ...] = ()
    """Bronnen: waar de inhoud vandaan komt."""
    as_of: Year | None = None
    """Peiljaar: het jaar waarvoor de feiten gelden; de pagina meldt ‘situatie 2011’."""
    status: Literal["draft", "published", "withdrawn"] = "published"
    """Status: draft (concept), published (openbaar) of withdrawn (ingetrokken)."""
    proposal: Text | None = None
    """Voorstel van de redactie: wat de redactie zelf heeft toegevoegd, bijvoorbeeld de tijden; openbaar, lezers zien het."""
    editor_note: Text | None = None
    """Noot van de redactie: tegenspraak of leemte in de bron en hoe die is opgelost; openbaar, lezers zien haar."""
    attachments: tuple[Attachment, ...] = ()
    """Bijlagen: bestanden om mee te nemen, zoals dia’s, een rekenblad, een formulier of geluid."""
    private_note: Text | None = None
    """Eigen notitie: voor wie de inhoud bewerkt; niet openbaar, staat op geen pagina, papier of lijst met gegevens."""
    allow: tuple[Allowed, ...] = ()
    """Toegelaten gegevens: persoonsgegevens die hier mogen staan, met de reden; deze lijst is niet openbaar."""
    contributors: tuple[Contributor, ...] = ()
    """Makers: wie eraan werkten, met wat zij deden."""
    review_by: Day | None = None
    """Nakijken vóór: dag (jjjj-mm-dd) waarop iemand moet nagaan of het nog klopt; lezers zien die dag."""
    searched_as: tuple[Line, ...] = ()
    """Zoekwoorden van lezers: woorden waarop lezers dit zoeken en die er niet in staan; op geen bladzijde te zien."""
    aliases: tuple[str, ...] = ()
    """Oude ids: adressen die naar dit item doorverwijzen."""
    see_also: tuple[AnyRef, ...] = ()
    """Zie ook: ids van verwante items."""

    @property
    def title_language(self) -> Language | None:
        """The language of its title; None for Dutch."""
        return self.language or self.written_in

    @property
    def duration(self) -> int | None:
        """How long it takes with a group, in minutes; None if that is not known."""
        return None

    @property
    def is_printable(self) -> bool:
        """Whether it has enough content for a document of its own."""
        return True

    @property
    def shown_title(self) -> str:
        """Its title wherever readers choose between items: with its number, if it has one."""
        return self.title

    @property
    def menu_title(self) -> str:
        """Its title in the menu."""
        return self.shown_title
