"""What the accessibility tests looked at and found, written into the accessibility statement."""

import datetime
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import yaml

KEY = "evaluation"


@dataclass
class Record:
    """One run of the tests. findings: rule of axe → how often it was broken."""

    chromium: str
    widths: tuple[int, ...]
    axe: str = ""
    pages: set[str] = field(default_factory=set)
    schemes: list[str] = field(default_factory=list)
    findings: Counter[str] = field(default_factory=Counter)

    def write(self, statement: Path) -> None:
        """Put this run in the place of the last one, which is the end of the file `statement`."""
        values = {
            "date": datetime.date.today(), "axe": self.axe, "chromium": self.chromium, "pages": len(self.pages),
            "widths": list(self.widths), "schemes": self.schemes}
        if self.findings:
            values["findings"] = [{"rule": rule, "number": number} for rule, number in sorted(self.findings.items())]
        before, _, _ = statement.read_text(encoding="utf-8").partition(f"\n{KEY}:")
        text = yaml.safe_dump({KEY: values}, sort_keys=False, default_flow_style=None, width=120)
        statement.write_text(f"{before.rstrip()}\n{text}", encoding="utf-8")
