"""Er staat iets dat van een persoon kan zijn, of dat met een reden mag blijven.

Een vast nummer, een adres, een profiel of negen cijfers kunnen van een organisatie zijn of van een mens. Kijk zelf. Is het van
een mens, haal het dan weg. Is het openbaar, zet het dan met de reden bij `allow`. Wat daar staat, blijft hier te zien: wie de
inhoud nakijkt, ziet zo wat er is toegelaten, door wie en wanneer. Een build houdt dit niet tegen.
"""

import datetime
from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from .personal_findings import WORDS, found, unused
from .report import at_piece, at_value

ID = "perhaps-personal"


def notices(library: Library, today: datetime.date) -> Iterator[Problem]:
    for one in found(library):
        words = one.finding.text
        if allowed := one.allowed:
            message = f"‘{words}’ mag er staan: {allowed.why}"
            hint = f"besloten door {allowed.who} op {allowed.when.isoformat()}; klopt het nog?"
        elif not one.is_mistake:
            message = f"‘{words}’ kan {WORDS[one.finding.kind]} zijn"
            hint = "haal het weg als het van een persoon is; anders zet je de reden bij allow"
        else:
            continue
        yield at_piece(one.entry, one.field, words, one.finding.start, ID, message, hint)
    for entry, at, decision in unused(library):
        yield at_value(
            entry, ("allow", at, "what"), ID, f"‘{decision.what}’ staat niet meer in dit item", "haal het weg bij allow")
