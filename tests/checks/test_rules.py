"""Every rule on its own: `<rule>/good.yml` has no mistake, `<rule>/bad.yml` gives exactly `<rule>/expected.txt`.

For a notice they are read on `TODAY`, and neither has a mistake.

good.yml and bad.yml are small folders of content: path → text (see tests/support/folders.py for what is no text). Read
the expected reports as an editor would: they are the product. A list of all kinds stands there under a name.
"""

import datetime
from pathlib import Path

import pytest
import yaml

from schakel.checks import NOTICES, RULES, find, notices
from schakel.library import load
from schakel.model import KINDS
from schakel.problems import as_text

HERE = Path(__file__).parent
IDS = [rule.ID for rule in RULES]
TODAY = datetime.date(2026, 11, 28)
NAMES = {
    ", ".join(dict.fromkeys(model.kind.folder for model in KINDS if model.kind.folder)): "(alle overzichten)",
    ", ".join(model.kind.prefix for model in KINDS): "(alle soorten)",
}
"""Lists that grow with every kind → what stands for them in the expected reports."""


def _files(rule: str, which: str) -> dict[str, object]:
    return yaml.safe_load((HERE / rule / which).read_text(encoding="utf-8"))


def test_every_rule_has_a_folder() -> None:
    assert sorted(path.parent.name for path in HERE.glob("*/bad.yml")) == sorted([*IDS, *(rule.ID for rule in NOTICES)])


@pytest.mark.parametrize("rule", IDS)
def test_good(rule: str, content) -> None:
    assert as_text(find(load([content(_files(rule, "good.yml"))]))) == ""


@pytest.mark.parametrize("rule", IDS)
def test_bad(rule: str, content, expect) -> None:
    problems = find(load([content(_files(rule, "bad.yml"))]))
    report = as_text(problems) + "\n"
    for all_of_them, name in NAMES.items():
        report = report.replace(all_of_them, name)
    expect(report, HERE / rule / "expected.txt")
    assert {problem.rule for problem in problems} == {rule}


@pytest.mark.parametrize("rule", [rule.ID for rule in NOTICES])
def test_notice(rule: str, content, expect, tmp_path) -> None:
    good = load([content(_files(rule, "good.yml"))])
    assert find(good) == notices(good, TODAY) == ()
    bad = load([content(_files(rule, "bad.yml"))])
    assert find(bad) == ()
    found = notices(bad, TODAY)
    expect(as_text(found) + "\n", HERE / rule / "expected.txt")
    assert {problem.rule for problem in found} == {rule}
