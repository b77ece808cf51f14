"""Het testprogramma vond iets waar de toegankelijkheidsverklaring niets over zegt.

De tests schrijven onder `evaluation` welke regels er zijn overtreden. Los het op en test opnieuw; lukt dat nog niet, leg het
dan uit bij `limitations`, met de naam van de regel in `rules` en een einddatum.
"""

from collections.abc import Iterator

from ..library import Library
from ..model import Statement
from ..problems import Problem
from .report import at_value

ID = "unexplained-finding"


def check(library: Library) -> Iterator[Problem]:
    for entry in library.entries:
        item = entry.item
        if not isinstance(item, Statement) or item.evaluation is None:
            continue
        explained = {rule for limitation in item.limitations for rule in limitation.rules}
        for number, finding in enumerate(item.evaluation.findings):
            if finding.rule not in explained:
                yield at_value(
                    entry, ("evaluation", "findings", number, "rule"), ID,
                    f"geen beperking legt uit dat ‘{finding.rule}’ {finding.number} keer is overtreden",
                    "los het op en test opnieuw, of leg het uit bij limitations met deze naam in rules")
