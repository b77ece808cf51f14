"""What passes `check` builds: links of all sorts are named there, with their line, and not only in the built site."""

import json
import random
import shutil
from pathlib import Path

import pytest

from schakel.checks import check
from schakel.library import load
from schakel.site import engine
from schakel.site.build import write_config
from schakel.site.inspect import inspect
from tests.support import KLEIN

NUMBER = 400
"""Texts in one build."""

STARTS = (
    "https://", "http://", "HTTPS://", "https:", "//", "/", "", "../", "./", "#", "?", "mailto:", "tel:", "ftp://",
    "javascript:", "data:", "file:", "casus:", "www.", "\\", "%2e%2e/", "&#104;ttps://", " https://", "https&colon;//",
    "beelden/", "http://[", "https://a[b]", "casussen/")
ENDS = (
    "foo", "foo.md", "foo/", "", "a.nl/é", "a.nl/%C3%A9", "a.nl/?q=1&amp;b=2", "a.nl/(x)", "a.nl/x\\)", "kop", "a@b.nl", "x y",
    "a.nl#y", "[", "::1]", "a.nl:99999/", "tafel.svg", "index.html", "020 123", "foo\u200b", 'a.nl/"x"', "straat/index.html")
ITEMS = (
    "casus/straat", "casus/familie-oud", "begrip/taboe", "bron/putnam-2000", "overzicht/casussen", "overzicht/zoeken",
    "kenniscafe/ontmoeten", "pagina/index", "pagina/zoeken", "praktijk/gestopt", "hulplijn/luisterlijn", "cursus/kort")
PLACES = ("", "#straat", "#1", "#de-straat", "#inzicht-1")
FORMS = (
    "[x]({})", "[x](<{}>)", "[x]({} 'titel')", "[x][1]\n\n[1]: {}", "[1]\n\n[1]: <{}>", "<{}>", "![x]({})", "Zie {} daar",
    "[![x](beelden/tafel.svg)]({})", "`[x]({})`", "[[{}]]", "[[{}|x]]", "[a [[casus/straat]] b]({})",
    "- [x]({0})\n- > [y]({0})",
    "[x]( {} )", "[x]({}", "[x]\n({})", "## Kop [x]({})", "<a href='{}'>x</a>", "[x]:{}\n\n[x][] [x]", "![x][p]\n\n[p]: {}",
    "| a | b |\n|---|---|\n| [x]({}) | y |")
FIELDS = ("summary", "text", "title", "editor_note", "lessons", "see_also", "url")


def _write(field: str, text: str, name: str, root: Path) -> None:
    """An item with this text in one of its fields."""
    line = " ".join(text.split("\n"))
    if field == "url":
        values = {name: {"title": name, "form": "website", "url": line}}
        path = root / f"curriculum/bronnen/{name}.yml"
    else:
        values = {
            "title": "Z", "summary": "Kort.", "levels": ["hbo"], "parts": [{"title": "Een", "text": "a"}],
            "anonymisation": {"kind": "fiction"}}
        values |= {
            "title": {"title": line}, "text": {"parts": [{"title": "Een", "text": text}]}, "lessons": {"lessons": [text]},
            "see_also": {"see_also": [line]}}.get(field, {field: text})
        path = root / f"casuistry/casussen/{name}.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")


@pytest.mark.parametrize("seed", [1, 2])
def test_no_link_that_passes_the_check_leads_nowhere(seed: int, tmp_path: Path) -> None:
    root, dice, written = tmp_path / "klein", random.Random(seed), {}
    shutil.copytree(KLEIN, root)
    for number in range(NUMBER):
        field = dice.choice(FIELDS)
        is_item = field == "see_also" or dice.random() < 0.25
        target = dice.choice(ITEMS) + dice.choice(PLACES) if is_item else dice.choice(STARTS) + dice.choice(ENDS)
        text = target if field in ("see_also", "url") else dice.choice(FORMS).format(target)
        _write(field, text, f"z{number}", root)
        written[f"z{number}"] = text
    wrong = {root / problem.file for problem in check(load([root]))}
    assert NUMBER / 4 < len(wrong) < NUMBER * 3 / 4
    for path in wrong:
        path.unlink()
    library = load([root])
    assert check(library) == ()
    engine.run(write_config([root], tmp_path))
    assert [(problem, written.get(Path(problem.file).stem)) for problem in inspect(tmp_path / "site", library)] == []
