"""What `schakel check` says of the number of a helpline as time goes by."""

import datetime

import pytest

from schakel.checks import check
from schakel.checks.stale_number import stale_numbers
from schakel.library import load

LINES = """
een: {title: Een, summary: Kort., number: 0800-1234, seen_on: 2026-03-01}
twee: {title: Twee, summary: Kort., number: 0800-5678, seen_on: 2026-11-27}
"""


@pytest.mark.parametrize(("today", "lines"), [("2027-03-01", []), ("2027-03-03", [2]), ("2027-11-30", [2, 3])])
def test_a_number_that_nobody_looked_at_for_a_year_is_said(content, today: str, lines: list[int]) -> None:
    library = load([content({"casuistry/hulplijnen.yml": LINES})])
    assert check(library) == ()
    assert [problem.line for problem in stale_numbers(library, datetime.date.fromisoformat(today))] == lines
