"""Numbers of one person: of the government, a bank, a telephone, a car, a file, and the day of birth.

What a number has to look like is known by python-stdnum and phonenumbers; here stands where they look. They are imported when
something looks like a number, for they take longer to start than most texts to read.
"""

import re
from collections.abc import Iterator

from .finding import Finder, Finding

_NINE = re.compile(r"(?<![\w.,/-])\d{3}[ .]?\d{3}[ .]?\d{3}(?![\w/-]|[.,]\d)|(?<![\w.,/-])\d{4}\.\d{2}\.\d{3}(?![\w-])")
_BSN = re.compile(r"\b(?:b\.?s\.?n|burger ?service|sofi)", re.IGNORECASE)
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){10,30}\b", re.IGNORECASE)
_DIGITS = re.compile(r"\+?\(?\d(?:[ ().-]?\d){7,}")
_PUBLIC = re.compile(r"(?:\+31|0031|0)(?:800|900|906|909|88|85|84|14)|14 ?0")
"""Beginnings of Dutch numbers that are of an organisation, never of a person."""
_MOBILE = re.compile(r"(?:\+31|0031)?0?6\d{8}")
_PLATE = re.compile(
    r"(?<![\w-])(?:[A-Z]{2}-\d{2}-\d{2}|\d{2}-\d{2}-[A-Z]{2}|\d{2}-[A-Z]{2}-\d{2}|[A-Z]{2}-\d{2}-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-\d{2}"
    r"|\d{2}-[A-Z]{2}-[A-Z]{2}|\d{2}-[A-Z]{3}-\d|\d-[A-Z]{3}-\d{2}|[A-Z]{2}-\d{3}-[A-Z]|[A-Z]-\d{3}-[A-Z]{2}"
    r"|[A-Z]{3}-\d{2}-[A-Z]|[A-Z]-\d{2}-[A-Z]{3}|\d-[A-Z]{2}-\d{3}|\d{3}-[A-Z]{2}-\d)(?![\w-])")
_BARE_PLATE = re.compile(r"(?=[A-Z0-9]*[A-Z])(?=[A-Z0-9]*\d)\b[A-Z0-9]{6}\b")
_KENTEKEN = re.compile(r"\bkenteken", re.IGNORECASE)
_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_DAY = re.compile(
    rf"\b(?:\d{{1,2}}[-/. ]\d{{1,2}}[-/. ](?:1[89]|20)\d{{2}}|\d{{4}}-\d{{2}}-\d{{2}}|"
    rf"\d{{1,2}} (?:{_MONTHS}|[a-z]{{3}}\.?) (?:1[89]|20)\d{{2}})\b",
    re.IGNORECASE)
_BORN = re.compile(r"\b(?:geboren|geb\.|geboorte|geb\b)", re.IGNORECASE)
_FILE = re.compile(
    r"\b(?:cli[eë]nt|dossier|zaak|pati[eë]nt|klant|polis|leerling|student|personeels|registratie|relatie|inschrijf|bewoners?|v)-?"
    r"(?:nummer|nr\b\.?)[\s:=(]*(?:is |van [a-zà-ÿ]+ )?(?P<number>(?:[A-Z]{1,3}[-/])?\d[\d./-]*\d)", re.IGNORECASE)

_BEFORE = 40
"""How many characters before a number may say what it is."""


def ibans(text: str) -> Iterator[Finding]:
    for match in _IBAN.finditer(text):
        from stdnum import iban

        words = match.group()
        # The words of a sentence may follow the number, with spaces as between its parts.
        while len(words) > 14 and not iban.is_valid(words, check_country=False):
            words = words[:words.rstrip().rfind(" ")] if " " in words[4:] else ""
        if iban.is_valid(words, check_country=False):
            yield Finding("iban", match.start(), words)


def service_numbers(text: str) -> Iterator[Finding]:
    for match in _NINE.finditer(text):
        from stdnum.nl import bsn

        if bsn.is_valid(re.sub(r"\D", "", match.group())):
            yield Finding("bsn", match.start(), match.group(), bool(_BSN.search(_before(text, match))))


def phone_numbers(text: str) -> Iterator[Finding]:
    if not _DIGITS.search(text):
        return
    import phonenumbers

    for match in phonenumbers.PhoneNumberMatcher(text, "NL"):
        digits = re.sub(r"[^\d+]", "", match.raw_string)
        is_dutch = match.number.country_code == 31
        written = re.match(r"\(?(?:\+|00|0)", match.raw_string)
        if written and not (is_dutch and _PUBLIC.match(digits)):
            yield Finding("phone", match.start, match.raw_string, bool(_MOBILE.fullmatch(digits)))


def plates(text: str) -> Iterator[Finding]:
    for match in _PLATE.finditer(text):
        yield Finding("plate", match.start(), match.group(), bool(_KENTEKEN.search(_before(text, match))))
    for match in _BARE_PLATE.finditer(text):
        if _KENTEKEN.search(_before(text, match)):
            yield Finding("plate", match.start(), match.group())


def birth_dates(text: str) -> Iterator[Finding]:
    for match in _DAY.finditer(text):
        if _BORN.search(_before(text, match)):
            yield Finding("birth-date", match.start(), match.group())


def file_numbers(text: str) -> Iterator[Finding]:
    for match in _FILE.finditer(text):
        if sum(sign.isdigit() for sign in match["number"]) > 3:
            yield Finding("file-number", match.start("number"), match["number"])


def _before(text: str, match: re.Match[str]) -> str:
    """The words before a number, as far as the same sentence goes."""
    return re.split(r"(?<=\w{4})[.!?] ", text[max(0, match.start() - _BEFORE):match.start()].replace("\n", " "))[-1]


NUMBERS: tuple[Finder, ...] = (ibans, file_numbers, birth_dates, service_numbers, phone_numbers, plates)
"""The finders of numbers, the ones that say most first."""
