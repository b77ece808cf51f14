"""The personal data in items: what of it is a mistake, what is a question, and what is allowed with a reason."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..library import Entry, Library
from ..model import Cafe, Case, Field, Helpline, Item, Organisation, Practice, Session
from ..model.base import Allowed, Reference
from ..model.kind import FOR_EDITORS
from ..personal import Finding, findings

WORDS = {
    "iban": "een rekeningnummer", "mail": "een mailadres van een persoon", "profile": "het profiel van een persoon",
    "coordinates": "een plek op de kaart", "bsn": "een burgerservicenummer", "file-number": "een nummer van een dossier",
    "birth-date": "een geboortedatum", "phone": "een telefoonnummer", "address": "een woonadres", "plate": "een kenteken"}
"""What was found → what it looks like, to an editor."""

_OF_ORGANISATIONS = ("phone", "address", "mail", "coordinates", "profile")
_PUBLIC: dict[type[Item], tuple[str, ...]] = {
    Organisation: (), Helpline: (), Practice: ("contact",), Cafe: ("place", "registration"), Session: ("room", "blocks")}
"""Kind → its fields, empty for all of them, in which an organisation has its own number and address."""


@dataclass(frozen=True)
class Personal:
    """Something personal in an item."""

    entry: Entry
    field: Field
    finding: Finding
    allowed: Allowed | None
    """The decision of the editors that it may stand there."""

    @property
    def is_mistake(self) -> bool:
        """Whether it keeps the item from being published; otherwise it is a question."""
        if self.finding.kind == "address":
            return self.entry.model is Case
        return self.finding.is_sure


def found(library: Library) -> tuple[Personal, ...]:
    """Everything personal in a library, apart from what organisations say of themselves."""
    return library.derived(_found)


def _found(library: Library) -> tuple[Personal, ...]:
    return tuple(_each(library))


def _each(library: Library) -> Iterator[Personal]:
    for entry in library.entries:
        for field in entry.fields:
            if not isinstance(field.mark, Reference) and field.location[0] not in FOR_EDITORS:
                for finding in findings(field.text):
                    if not _is_public(entry, field, finding):
                        yield Personal(entry, field, finding, _allowed(entry, finding))


def unused(library: Library) -> Iterator[tuple[Entry, int, Allowed]]:
    """Decisions about what does not stand in the item (any more), each with its entry and its place in the list."""
    for entry in library.entries:
        decisions = entry.item.allow if entry.item else ()
        texts = [_plain(field.text) for field in entry.fields if field.location[0] not in FOR_EDITORS] if decisions else ()
        for at, decision in enumerate(decisions):
            if not any(_plain(decision.what) in text for text in texts):
                yield entry, at, decision


def _is_public(entry: Entry, field: Field, finding: Finding) -> bool:
    places = _PUBLIC.get(entry.model)
    if places is None or finding.kind not in _OF_ORGANISATIONS or finding.kind != "address" and finding.is_sure:
        return False
    return not places or field.location[0] in places


def _allowed(entry: Entry, finding: Finding) -> Allowed | None:
    decisions = entry.item.allow if entry.item else ()
    return next((one for one in decisions if _plain(finding.text) in _plain(one.what)), None)


def _plain(text: str) -> str:
    """Without what a number may be divided by, so that it is found however it is written."""
    return re.sub(r"[\s()./-]", "", text).lower()
