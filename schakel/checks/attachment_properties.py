"""In een bijlage staat meer dan de bladzijden laten zien: namen in de eigenschappen, of opmerkingen en bijgehouden wijzigingen.

Een bijlage gaat ongewijzigd mee, dus ook de naam van wie haar maakte. In Word, Excel en PowerPoint haal je die weg met Bestand,
Info, Controleren op problemen, Document controleren. In LibreOffice met Bestand, Eigenschappen, Eigenschappen herstellen. Mag
de naam er staan, laat het dan zo: dit is een vraag, geen fout.
"""

import datetime
from collections.abc import Iterator

from ..attachments import Attached
from ..library import Library
from ..model.attachment import attachment_names
from ..model.base import Enclosed
from ..problems import Problem
from .report import at_value

ID = "attachment-properties"


def notices(library: Library, today: datetime.date) -> Iterator[Problem]:
    for entry in library.entries:
        if entry.status != "published":
            continue
        for field in entry.fields:
            names = [field.text] if isinstance(field.mark, Enclosed) else []
            names += attachment_names(field.text) if field in entry.texts else []
            for name in names:
                found = library.attached(name)
                if found and (words := _told(found)):
                    yield at_value(
                        entry, field.location, ID, f"‘{name}’ {words}", "haal dat eruit als lezers het niet hoeven te zien")


def _told(found: Attached) -> str:
    people = f"noemt in de eigenschappen {', '.join(f'‘{name}’' for name in found.people)}" if found.people else ""
    remarks = "bevat opmerkingen of bijgehouden wijzigingen" if found.has_remarks else ""
    return " en ".join(filter(None, (people, remarks)))
