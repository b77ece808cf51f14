"""What `schakel check` says of a statement as time goes by."""

import datetime

import pytest

from schakel.checks import check
from schakel.checks.overdue_limitation import overdue
from schakel.library import load

STATEMENT = """
title: Toegankelijkheid
summary: Wat nog niet goed is.
compliance: partial
drawn_up: 2026-11-22
contact: Bel de redactie.
limitations:
  - {title: Kaart, text: Zonder tekst., until: 2027-03-01}
  - {title: Film, text: Zonder ondertitels., until: 2028-03-01}
"""


@pytest.mark.parametrize(("today", "number"), [("2026-11-22", 0), ("2027-02-28", 0), ("2027-03-01", 1), ("2030-01-01", 2)])
def test_a_date_that_is_past_is_said_and_is_no_mistake(content, today: str, number: int) -> None:
    library = load([content({"docs/toegankelijkheid.yml": STATEMENT})])
    assert check(library) == ()
    found = list(overdue(library, datetime.date.fromisoformat(today)))
    assert [problem.line for problem in found] == [8, 9][:number]
