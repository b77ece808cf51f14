"""Een aangekondigde bijeenkomst is voorbij, of een bijeenkomst die nog komt staat er als een van vroeger.

Bij een aankondiging (`report: announcement`) zien lezers wanneer en waar het is en hoe zij zich aanmelden, en staat zij in de
agenda. Is de dag voorbij, schrijf dan het verslag en haal `report` weg, of zet er title-only van. Een bijeenkomst met
title-only die nog moet komen, wordt een aankondiging.
"""

import datetime
from collections.abc import Iterator

from ..library import Library
from ..model import Cafe
from ..problems import Problem
from .report import at_value

ID = "past-announcement"


def notices(library: Library, today: datetime.date) -> Iterator[Problem]:
    for entry in library.entries:
        cafe = entry.item
        if not isinstance(cafe, Cafe) or entry.status != "published" or cafe.date is None or cafe.date_certainty != "exact":
            continue
        last = cafe.until or cafe.date
        if cafe.report == "announcement" and last < today:
            yield at_value(
                entry, ("report",), ID, f"‘{cafe.title}’ was op {last} en staat er nog als aankondiging",
                "schrijf het verslag, of zet report: title-only")
        elif cafe.report == "title-only" and last > today:
            yield at_value(
                entry, ("report",), ID, f"‘{cafe.title}’ is pas op {last}, en de pagina zegt dat er geen verslag is",
                "zet report: announcement, met begin, place en registration")
