"""Het handboek zegt niet bij wie lezers terecht kunnen.

Klopt er iets niet, lukt iets niet of wil een docent de antwoorden? Dan moet een lezer iemand kunnen bereiken. Zet in
`mkdocs.yml` bij `plugins`, onder `schakel`, de regel `contact:` met een mailadres of een webadres. Het staat dan onder aan
elke pagina en in de toegankelijkheidsverklaring. Een build houdt dit niet tegen; zonder adres zegt de verklaring dat er nog
geen is.
"""

import datetime
from collections.abc import Iterator

from ..contact import CONFIG, missing_at
from ..library import Library
from ..problems import Problem

ID = "no-contact"


def notices(library: Library, today: datetime.date) -> Iterator[Problem]:
    for root in library.roots[:1]:
        if line := missing_at(root):
            yield Problem(
                CONFIG, line, 1, ID, "lezers kunnen nergens melden dat iets niet klopt",
                "zet bij plugins, schakel: ‘contact:’ met een mailadres of een webadres")
