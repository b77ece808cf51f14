"""Frameworks as data: a concept scheme that a catalogue reads, and a table of what works at what."""

import json
from collections.abc import Callable

from schakel.library import load
from schakel.publish import SiteInfo
from schakel.publish.frameworks import files
from tests.support import KLEIN


def test_a_framework_is_a_concept_scheme(site_info: Callable[..., SiteInfo]) -> None:
    made = {output.path: output.data for output in files(load([KLEIN]).public, site_info())}
    scheme, whole, part, profile = json.loads(made["data/kaders/proef.jsonld"])["@graph"]
    assert scheme["@id"] == "https://voorbeeld.nl/handboek/kaders/proef/"
    assert scheme["source"] and "controleren" in scheme["note"]
    assert whole["topConceptOf"] == scheme["@id"] and part["broader"] == whole["@id"]
    assert part["@id"] == "https://voorbeeld.nl/handboek/kaders/proef/#onderdeel-b1-k1-w1" and part["notation"] == "B1-K1-W1"
    assert "notation" not in profile and profile["prefLabel"] == "Jeugd"


def test_the_table_tells_who_works_at_what_and_where_nothing_is(site_info: Callable[..., SiteInfo]) -> None:
    made = {output.path: output.data.decode("utf-8-sig") for output in files(load([KLEIN]).public, site_info())}
    rows = [line.split(";") for line in made["data/kaders/dekking.csv"].splitlines()]
    assert [(row[2], row[4], row[6]) for row in rows[1:]] == [
        ('"B1-K1"', '""', '"false"'), ('"B1-K1-W1"', '"casus/familie-o"', '"false"'), ('""', '"casus/familie-o"', '"false"')]


def test_without_frameworks_there_is_no_file(site_info: Callable[..., SiteInfo], library: object) -> None:
    public = load([KLEIN]).public
    entries = tuple(entry for entry in public.entries if not entry.id.startswith("kader/"))
    assert list(files(type(public)(public.roots, entries), site_info())) == []
