"""A small handbook with one of everything that publishing must treat with care."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from textwrap import dedent

import pytest

from schakel.library import Library, load
from schakel.publish import SiteInfo
from schakel.site.redirects import html_path

FILES = {
    "casuistry/themas.yml": """
        schulden: {title: Armoede & schulden, summary: Over geld.}
    """,
    "curriculum/begrippen.yml": """
        leefwereld: {title: Leefwereld, summary: De wereld van alledag.}
    """,
    "curriculum/bronnen.yml": """
        boek: {title: Een boek, form: book, authors: ["Jansen, A."], year: 2011, publisher: Uitgever}
    """,
    "casuistry/casussen/familie-a.yml": """
        title: Familie </script><b>"A"</b> & co
        summary: Een moeder vraagt **hulp** bij [[begrip/leefwereld]].
        themes: [thema/schulden]
        terms: [begrip/leefwereld]
        sources: [{source: bron/boek, locator: p. 12}]
        as_of: 2011
        levels: [mbo-4, hbo]
        minutes: 75
        parts: [{title: Begin, text: Het begint.}]
        lessons: ["=SOM(A1) is geen les."]
        anonymisation: {kind: fiction}
        teaching_note: {aim: GEHEIM-DOEL}
    """,
    "casuistry/casussen/concept.yml": """
        title: GEHEIM-CONCEPT
        summary: Nog niet klaar.
        status: draft
        levels: [hbo]
        parts: [{title: Begin, text: Tekst.}]
        anonymisation: {kind: fiction}
    """,
    "casuistry/kenniscafes/geld-2019.yml": """
        title: Praten over geld
        summary: Hoe begin je een gesprek?
        date: 2019-10-31
        place: De Brug, Schiedam
        themes: [thema/schulden]
        partners: [Welzijn Zuid]
        speakers: [{name: A. Jansen, role: lector}]
    """,
    "casuistry/kenniscafes/twijfel-2018.yml": """
        title: Twijfel over de datum
        summary: De bronnen verschillen.
        date: 2018-02-01
        date_certainty: disputed
        online: true
    """,
    "casuistry/kenniscafes/alleen-titel-2017.yml": """
        title: Alleen een titel
        summary: Er is geen verslag.
        date: 2017-05-29
        report: title-only
    """,
    "curriculum/cursussen/basis/cursus.yml": """
        title: Basiscursus
        summary: Voor wie begint.
        purpose: Leren luisteren.
        target_group: Vrijwilligers
        outcomes: [Je kunt luisteren.]
        sessions: [sessie/luisteren]
    """,
    "curriculum/cursussen/basis/luisteren.yml": """
        title: Luisteren
        summary: De eerste keer.
        number: 1
        goals: [Je kunt doorvragen.]
        terms: [begrip/leefwereld]
        blocks:
          - {title: Rondje, minutes: 90, instruction: Iedereen vertelt iets.}
          - {title: Oefening, minutes: 45, instruction: Oefen.}
    """,
    "docs/wijzigingen.yml": """
        title: Wat is er nieuw
        summary: Wat er veranderde.
        changes:
          - {date: 2026-03-02, text: "Nieuw: [[casus/familie-a]].", items: [casus/familie-a]}
          - {date: 2026-04-01, text: Twee dingen **hersteld**., items: [casus/familie-a, begrip/leefwereld]}
          - {date: 2026-03-02, text: De eerste uitgave.}
    """,
    "docs/index.md": "---\ntitle: Welkom\nsummary: Een handboek.\n---\nTekst.\n",
}


@pytest.fixture
def site_info() -> Callable[..., SiteInfo]:
    """The publication: `site_info()` with an address of its own, `site_info("")` without."""
    return lambda url="https://voorbeeld.nl/handboek/": SiteInfo(
        "Schakel", "Een handboek.", url, "https://creativecommons.org/licenses/by-sa/4.0/",
        partial(html_path, use_folders=True))


@pytest.fixture
def library(content: Callable[[dict[str, object]], Path]) -> Library:
    """The public library of the small handbook."""
    found = load([content({name: dedent(text) for name, text in FILES.items()})])
    assert [entry.faults for entry in found.entries if entry.faults] == []
    return found.public
