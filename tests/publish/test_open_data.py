"""Open data: complete, readable by a spreadsheet, and nothing in it runs."""

import csv
import io
import json
from collections.abc import Callable

import pytest

from schakel.library import Library
from schakel.model import Case
from schakel.publish import SiteInfo
from schakel.publish.data import _cell, datasets, files, page
from schakel.publish.feed import feeds


@pytest.fixture
def published(library: Library, site_info: Callable[..., SiteInfo]) -> dict[str, bytes]:
    found = tuple(datasets(library, site_info()))
    return {output.path: output.data for output in files(found, site_info())}


def test_every_kind_as_json_and_csv(published: dict[str, bytes]) -> None:
    kinds = ("begrippen", "bijeenkomsten", "bronnen", "casussen", "cursussen", "hand-outs", "kenniscafes", "paginas", "themas",
             "wijzigingen")
    assert sorted(published) == sorted(f"data/{kind}.{form}" for kind in kinds for form in ("csv", "json"))


def test_complete_without_what_is_for_teachers(published: dict[str, bytes]) -> None:
    case = json.loads(published["data/casussen.json"])["items"][0]
    assert set(case) == {"id", "page", *Case.model_fields} - {"teaching_note", "private_note", "allow", "status"}
    assert case["id"] == "casus/familie-a"
    assert case["page"] == "https://voorbeeld.nl/handboek/casussen/familie-a/"
    assert case["sources"] == [{"source": "bron/boek", "locator": "p. 12"}]
    assert not any(b"GEHEIM" in data for data in published.values())


def test_session_says_its_course(published: dict[str, bytes]) -> None:
    assert json.loads(published["data/bijeenkomsten.json"])["items"][0]["courses"] == ["cursus/basis"]


def test_csv_has_the_same_items(published: dict[str, bytes]) -> None:
    text = published["data/casussen.csv"].decode("utf-8-sig")
    row = next(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    assert row["title"] == 'Familie </script><b>"A"</b> & co'
    assert row["levels"] == "mbo-4 | hbo"
    assert json.loads(row["sources"]) == [{"source": "bron/boek", "locator": "p. 12"}]
    assert row["lessons"] == "'=SOM(A1) is geen les."


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "-2", "@x", "\t=1", "＝1", " =1", "\n=1", "\r=1"])
def test_a_cell_is_never_a_formula(text: str) -> None:
    assert _cell(text).startswith("'")
    assert _cell([text, "b"]).startswith("'")


def test_page_lists_the_files(library: Library, site_info: Callable[..., SiteInfo]) -> None:
    text = page(tuple(datasets(library, site_info())), site_info(), feeds(library)).article
    assert '<td>Casussen</td><td>1</td><td><a href="casussen.json">casussen.json</a></td>' in text
    assert "<code>levels</code>: Niveaus: mbo-3, mbo-4, hbo; alleen de niveaus" in text
    assert "feeds/kenniscafes.xml" in text
