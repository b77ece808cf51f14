"""Een oude naam staat in een tekst over een tijd waarin die naam al niet meer bestond.

Bij het begrip staat onder `replaced_by` hoe het nu heet en sinds wanneer. Het peiljaar (`as_of`) van dit item is dat jaar of
later, en de nieuwe naam staat er niet bij. Schrijf de nieuwe naam, of zet haar erbij: ‘het AMK (nu Veilig Thuis)’. Over een
item met een ouder peiljaar, of zonder, zegt deze regel niets: vroeger heette het zo.
"""

import datetime
import re
from collections.abc import Iterator

from ..library import Entry, Library
from ..model import Term
from ..problems import Problem
from .report import at_piece

ID = "old-name"


def notices(library: Library, today: datetime.date) -> Iterator[Problem]:
    replaced = [(name, term, _pattern(term)) for name, term in library.of(Term).items() if term.replaced_by]
    for entry in library.entries:
        if entry.item and entry.item.as_of and entry.status == "published":
            for name, term, old in replaced:
                if name != entry.id:
                    yield from _in(entry, term, old, library)


def _in(entry: Entry, term: Term, old: re.Pattern[str], library: Library) -> Iterator[Problem]:
    new = term.replaced_by
    if not (new and new.year and entry.item and entry.item.as_of and entry.item.as_of >= new.year):
        return
    target = library.of(Term).get(library.resolve(new.term) or "") if new.term else None
    names = [name.lower() for name in (new.name, *(target.all_forms if target else ()))]
    text = "\n".join(field.text for field in entry.texts).lower()
    if any(name in text for name in names):
        return
    for field in entry.texts:
        if found := old.search(field.text):
            yield at_piece(
                entry, field, found.group(), found.start(), ID,
                f"‘{found.group()}’ heet sinds {new.year} ‘{new.name}’, en dit item is van {entry.item.as_of}",
                f"schrijf ‘{new.name}’, of zet die naam erbij")
            return


def _pattern(term: Term) -> re.Pattern[str]:
    """The names of a term: one in capitals, such as AMK, only as it is written."""
    forms = sorted(term.all_forms, key=len, reverse=True)
    exact = {form for form in forms if form.isupper()} | term.exact_forms
    words = "|".join(re.escape(form) if form in exact else f"(?i:{re.escape(form)})" for form in forms)
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")
