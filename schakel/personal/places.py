"""Where somebody lives: a street with a number, a postcode with a number, a place on the map."""

import re
from collections.abc import Iterator

from .finding import Finding

_ENDINGS = (
    "straat|laan|weg|plein|kade|singel|gracht|hof|dreef|pad|dijk|steeg|wal|plantsoen|baan|ring|vest|hage|lei|"
    "boulevard|allee|markt|haven|park")
_PARTICLES = r"(?:van der|van den|van de|van|de|der|den|ter|ten|het|'t|’t)"
_NUMBER = r"(?!(?:19|20)\d\d\b)\d{1,4}(?: ?[a-zA-Z]\b|-[IVX]{1,4}\b|-\d{1,3}\b)?(?![\d\w]|[.,:]\d)"
_UNITS = (
    r"(?!-)(?! ?(?:%|x\b|×|jaar|jaren|uur|uren|maal|keer|dagen|weken|maanden|minuten|mensen|bezoekers|bewoners|deelnemers|euro|"
    r"haltes|bladzijden|meter|kilometer|km|m2|of|tot|en)\b)")
_STREET = re.compile(
    rf"(?<![\w’'-])(?:(?:[A-ZÀ-Ý]|['’]s-[A-Z])[\w’'.-]* (?:{_PARTICLES} )?){{0,3}}"
    rf"(?:(?:[A-ZÀ-Ý]|['’]s-[A-Z])[\w’'-]*(?:{_ENDINGS})|(?:Laan|Weg|Plein|Hof|Kade) {_PARTICLES} [A-ZÀ-Ý][\w’'-]+)"
    rf" {_NUMBER}{_UNITS}(?:, ?[1-9]\d{{3}} ?[A-Z]{{2}}\b)?")
_POSTCODE = re.compile(
    r"(?<![\w€.,-])[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?: (?!(?:19|20)\d\d\b)\d{1,4}(?: ?[a-zA-Z]\b)?(?![\w,.]\d))?(?![\w-])")
_NEAR = re.compile(r"postcode|huisnummer|adres|woont|woonde", re.IGNORECASE)
_POINT = re.compile(r"(?<![\d.])-?\d{1,2}\.\d{4,}[,; ]{1,2}-?\d{1,3}\.\d{4,}(?!\d)")


def addresses(text: str) -> Iterator[Finding]:
    for match in _STREET.finditer(text):
        yield Finding("address", match.start(), match.group())
    for match in _POSTCODE.finditer(text):
        around = text[max(0, match.start() - 30):match.end() + 20]
        if " " in match.group()[5:] or _NEAR.search(around):
            yield Finding("address", match.start(), match.group())


def coordinates(text: str) -> Iterator[Finding]:
    for match in _POINT.finditer(text):
        yield Finding("coordinates", match.start(), match.group())

