"""De opmaak van een bestand klopt niet.

YAML let op inspringing en op tekens met een eigen betekenis. Veel voorkomend: een dubbele punt met een spatie in een
tekst zonder aanhalingstekens, een tab in plaats van spaties, een aanhalingsteken dat niet wordt gesloten, of een regel
die niet even ver inspringt als de regels erboven. Zet een tekst met leestekens tussen aanhalingstekens, of schrijf `|`
en zet de tekst eronder, twee spaties ingesprongen.
"""

import re
from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from .report import at_fault, faults

ID = "syntax"

_REASONS = (
    ("indented key", "deze regel springt verder in dan de regels erboven",
     "haal de spaties aan het begin weg; hoort de regel bij de tekst erboven, zet dan de hele tekst tussen aanhalingstekens"),
    ("mapping values are not allowed", "hier staat een dubbele punt te veel",
     "zet de hele tekst tussen aanhalingstekens: title: \"Armoede: wat nu?\""),
    ("found unexpected ':'", "hier staat een dubbele punt te veel", "zet de tekst tussen aanhalingstekens"),
    ("tab", "hier staat een tab", "spring in met spaties; een tab mag niet"),
    ("cannot start any token", "een tekst mag niet met dit teken beginnen", "zet de tekst tussen aanhalingstekens"),
    ("text after quote", "na het aanhalingsteken staat nog tekst",
     "zet de hele tekst tussen dubbele aanhalingstekens, of schrijf een apostrof twee keer: 'Foto''s'"),
    ("did not find expected key", "deze regel past niet bij de regels erboven",
     "laat de regel even ver inspringen als de vorige sleutel, en sluit aanhalingstekens"),
    ("could not find expected ':'", "hier ontbreekt een dubbele punt achter een sleutel",
     "schrijf `sleutel: waarde`; zet achter een streepje een spatie; spring in als de regel bij de tekst erboven hoort"),
    ("did not find expected '-' indicator", "deze regel hoort niet in de lijst erboven",
     "begin elk punt van een lijst met een streepje, even ver ingesprongen"),
    ("block sequence entries are not allowed", "hier mag geen lijst beginnen",
     "zet de lijst op de volgende regel, ingesprongen"),
    ("did not find expected ',' or", "een lijst of groep tussen haken wordt niet gesloten",
     "controleer de haken en de komma’s"),
    ("unexpected end of stream", "een aanhalingsteken wordt niet gesloten", "sluit de tekst met hetzelfde aanhalingsteken"),
    ("found unexpected end", "een aanhalingsteken wordt niet gesloten", "sluit de tekst met hetzelfde aanhalingsteken"),
    ("unexpected document indicator", "een aanhalingsteken wordt niet gesloten",
     "sluit de tekst met hetzelfde aanhalingsteken"),
    ("expected <document start>", "hier begint iets wat niet bij de regels erboven past",
     "kijk of een aanhalingsteken of haak te vroeg is gesloten"),
    ("escape c", "een schuine streep (\\) mag hier niet", "gebruik enkele aanhalingstekens in plaats van dubbele"),
    ("did not find expected alphabetic", "dit leesteken heeft in YAML een eigen betekenis",
     "zet de tekst tussen aanhalingstekens"),
    ("did not find expected node content", "dit leesteken mag hier niet staan", "zet de tekst tussen aanhalingstekens"),
    ("did not find expected comment or line break", "achter | of > mag niets staan",
     "zet de tekst op de volgende regel, ingesprongen"),
    ("expected '>'", "een tekst mag niet met ! beginnen", "zet de tekst tussen aanhalingstekens"),
    ("expected whitespace", "een tekst mag niet met ! of & beginnen", "zet de tekst tussen aanhalingstekens"),
    ("unused anchor", "een tekst mag niet met & beginnen", "zet de tekst tussen aanhalingstekens"),
    ("URI escaped", "een tekst mag niet met ! beginnen", "zet de tekst tussen aanhalingstekens"),
    ("mapping keys are not allowed", "een tekst mag niet met ? beginnen", "zet de tekst tussen aanhalingstekens"),
    ("unexpected non-alphabetical", "een regel mag niet met % beginnen", "zet de tekst tussen aanhalingstekens"),
    ("tag", "een tekst mag niet met ! beginnen", "zet de tekst tussen aanhalingstekens"),
    ("directive", "een regel mag niet met % beginnen", "zet de tekst tussen aanhalingstekens"),
    ("stuck comment", "alles vanaf dit hekje (#) valt weg",
     "zet de tekst tussen aanhalingstekens; is het een opmerking, zet dan een spatie achter het hekje"),
    ("undefined alias", "een tekst die met * begint verwijst naar niets", "zet de tekst tussen aanhalingstekens"),
    ("cyclic alias", "deze verwijzing met * wijst naar zichzelf", "schrijf de waarde gewoon uit"),
    ("second document", "een regel met --- begint een tweede document", "zet elk item in een eigen bestand"),
    ("complex key", "een sleutel moet één woord zijn", "schrijf `sleutel: waarde`"),
    ("control character", "hier staat een onzichtbaar stuurteken", "verwijder het teken; het komt vaak mee bij het plakken"),
    ("no front matter", "dit bestand begint niet met een kop",
     "begin met een regel ---, dan title en summary, dan weer ---"),
    ("body in front matter", "‘body’ hoort niet in de kop", "zet de tekst van het artikel onder de tweede regel ---"),
)


def check(library: Library) -> Iterator[Problem]:
    for file, fault in faults(library, ID):
        detail = _detail(file.line(fault.line)[:fault.column], fault.detail)
        message, hint = next(
            ((message, hint) for sign, message, hint in _REASONS if sign in detail),
            (f"de opmaak klopt niet ({detail})", "kijk ook naar de regel erboven"))
        yield at_fault(file, fault, message, hint)


def _detail(line: str, detail: str) -> str:
    """What the parser reported, made more precise by the `line` up to where it got stuck."""
    if "cannot start any token" in detail and line.endswith("\t"):
        return "tab"
    if "mapping values are not allowed" in detail and re.fullmatch(r"\s+\w+:?", line):
        return "indented key"
    if "did not find expected key" in detail and line[:-1].rstrip().endswith(("'", '"')):
        return "text after quote"
    return detail
