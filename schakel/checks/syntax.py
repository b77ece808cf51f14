"""De opmaak van een bestand klopt niet.

YAML let op inspringing en op tekens met een eigen betekenis. Veel voorkomend: een dubbele punt met een spatie in een tekst
zonder aanhalingstekens, een tab in plaats van spaties, een aanhalingsteken dat niet wordt gesloten, of een regel die niet
even ver inspringt als de regels erboven. Zet een tekst met leestekens tussen aanhalingstekens, of schrijf `|` en zet de tekst
eronder, twee spaties ingesprongen.
"""

from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from .report import at_fault, faults

ID = "syntax"

_REASONS = (
    ("mapping values are not allowed", "hier staat een dubbele punt te veel",
     "zet de hele tekst tussen aanhalingstekens: titel: \"Armoede: wat nu?\""),
    ("cannot start any token", "dit teken mag hier niet staan",
     "gebruik spaties in plaats van tabs; zet een tekst die met een leesteken begint tussen aanhalingstekens"),
    ("did not find expected key", "deze regel past niet bij de regels erboven",
     "laat de regel even ver inspringen als de vorige sleutel, en sluit aanhalingstekens"),
    ("could not find expected ':'", "hier ontbreekt een dubbele punt achter een sleutel",
     "schrijf `sleutel: waarde`, of spring in als de regel bij de tekst erboven hoort"),
    ("did not find expected '-' indicator", "deze regel hoort niet in de lijst erboven",
     "begin elk punt van een lijst met een streepje, even ver ingesprongen"),
    ("block sequence entries are not allowed", "hier mag geen lijst beginnen", "zet de lijst op de volgende regel, ingesprongen"),
    ("did not find expected ',' or", "een lijst of groep tussen haken wordt niet gesloten", "controleer de haken en de komma’s"),
    ("unexpected end of stream", "een aanhalingsteken wordt niet gesloten", "sluit de tekst met hetzelfde aanhalingsteken"),
    ("found unexpected end", "een aanhalingsteken wordt niet gesloten", "sluit de tekst met hetzelfde aanhalingsteken"),
    ("unknown escape", "een schuine streep (\\) mag hier niet", "gebruik enkele aanhalingstekens in plaats van dubbele"),
    ("did not find expected alphabetic", "dit leesteken heeft in YAML een eigen betekenis", "zet de tekst tussen aanhalingstekens"),
    ("undefined alias", "een tekst die met * begint verwijst naar niets", "zet de tekst tussen aanhalingstekens"),
    ("cyclic alias", "deze verwijzing met * wijst naar zichzelf", "schrijf de waarde gewoon uit"),
    ("second document", "een regel met --- begint een tweede document", "zet elk item in een eigen bestand"),
    ("complex key", "een sleutel moet één woord zijn", "schrijf `sleutel: waarde`"),
    ("control character", "hier staat een onzichtbaar stuurteken", "verwijder het teken; het komt vaak mee bij het plakken"),
    ("no front matter", "dit bestand begint niet met een kop", "begin met een regel ---, dan title en summary, dan weer ---"),
)


def check(library: Library) -> Iterator[Problem]:
    for document, fault in faults(library, ID):
        message, hint = next(
            ((message, hint) for sign, message, hint in _REASONS if sign in fault.detail),
            (f"de opmaak klopt niet ({fault.detail})", "kijk ook naar de regel erboven"))
        yield at_fault(document, fault, message, hint)
