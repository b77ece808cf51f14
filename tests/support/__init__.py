"""What tests share besides fixtures: where things stand, and reading, writing and visiting them."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The engine, and the handbook that lives with it."""

KLEIN = ROOT / "tests" / "data" / "klein"
"""The small handbook: an item of every kind, and GEHEIM or CONCEPT in every place that is not for everyone."""

VIJANDIG = ROOT / "tests" / "data" / "vijandig"
"""A handbook whose titles and texts try to be HTML, Typst, a formula or a link that runs; the check would refuse it."""
