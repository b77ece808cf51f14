"""What the head of a page tells catalogues and those who share it: only what the content says, and safe to embed."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from schakel.library import Library
from schakel.publish import Output, SiteInfo
from schakel.publish.head import ExtraPage, Heads
from schakel.publish.metadata import Describer, compact

CASE, CAFE = "casus/familie-a", "kenniscafe/geld-2019"


@pytest.fixture
def describe(library: Library, site_info: Callable[..., SiteInfo]) -> Callable[[str], dict[str, Any]]:
    return Describer(library, site_info()).item


def test_case(describe: Callable[[str], dict[str, Any]]) -> None:
    case = describe(CASE)
    assert case["@type"] == "LearningResource"
    assert case["url"] == "https://voorbeeld.nl/handboek/casussen/familie-a/"
    assert case["description"] == "Een moeder vraagt hulp bij Leefwereld."
    assert [level["name"] for level in case["educationalLevel"]] == ["MBO, Niveau 4: Middenkaderopleiding", "HBO"]
    assert case["educationalLevel"][1]["@id"].endswith("/begrippenkader/be140797-803f-4b9e-81cc-5572c711e09c")
    assert case["timeRequired"] == "PT1H15M"
    assert case["inLanguage"] == "nl"
    assert case["license"].startswith("https://creativecommons.org/")
    assert case["audience"] == {"@type": "EducationalAudience", "educationalRole": "learner"}
    assert case["temporalCoverage"] == "2011"
    assert case["citation"] == "Jansen, A. (2011). Een boek. Uitgever."
    assert [about["name"] for about in case["about"]] == ["Armoede & schulden", "Leefwereld"]


def test_course_with_its_sessions(describe: Callable[[str], dict[str, Any]]) -> None:
    course = describe("cursus/basis")
    assert course["@type"] == "Course"
    assert course["timeRequired"] == "PT2H15M"
    assert course["hasPart"]["name"] == "Luisteren"
    assert course["hasPart"]["url"].endswith("/cursussen/basis/luisteren/")
    session = describe("sessie/luisteren")
    assert session["isPartOf"] == {
        "@type": "Course", "name": "Basiscursus", "url": "https://voorbeeld.nl/handboek/cursussen/basis/"}
    assert session["teaches"][0] == "Je kunt doorvragen."


def test_meeting(describe: Callable[[str], dict[str, Any]]) -> None:
    meeting = describe(CAFE)
    assert (meeting["@type"], meeting["startDate"]) == ("Event", "2019-10-31")
    assert meeting["location"] == {"@type": "Place", "name": "De Brug, Schiedam"}
    assert meeting["subjectOf"]["learningResourceType"] == "informatiebron"
    assert "license" not in meeting, "a licence is of the report, not of the meeting"
    assert "isAccessibleForFree" not in meeting, "nobody said that the meeting was free"


def test_nothing_invented(describe: Callable[[str], dict[str, Any]]) -> None:
    doubtful = describe("kenniscafe/twijfel-2018")
    assert "startDate" not in doubtful
    assert doubtful["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"
    assert "subjectOf" not in describe("kenniscafe/alleen-titel-2017")


def test_without_an_address_links_are_from_the_page(library: Library, site_info: Callable[..., SiteInfo]) -> None:
    case = Describer(library, site_info("")).item(CASE)
    assert case["url"] == "./"
    assert case["isPartOf"]["url"] == "../../"
    assert [about["url"] for about in case["about"]] == ["../../themas/schulden/", "../../begrippen/leefwereld/"]
    properties = {name for name, _ in Heads(library, site_info(""))["casussen/familie-a.md"].graph}
    assert properties == {"og:type", "og:title", "og:description", "og:site_name", "og:locale"}


@pytest.mark.parametrize("url", ["", "https://voorbeeld.nl/"])
def test_every_page_has_a_head_that_cannot_break_out(library: Library, site_info: Callable[..., SiteInfo], url: str) -> None:
    found = Heads(library, site_info(url))
    assert {"index.md", "casussen/familie-a.md", "casussen/index.md", "bronnen.md", "begrippen/leefwereld.md"} <= set(found)
    for path, head in found.items():
        assert not re.search(r"[<>&\u2028\u2029]", head.metadata), path
        values = json.loads(head.metadata)
        assert values["@context"] == "https://schema.org" and values["@type"] and values["name"], path
        assert compact(values) == values, path
        assert "GEHEIM" not in head.metadata, path
    assert json.loads(found["casussen/familie-a.md"].metadata)["name"] == 'Familie </script><b>"A"</b> & co'


@pytest.mark.parametrize(("url", "start"), [("", ""), ("https://voorbeeld.nl/", "https://voorbeeld.nl/data/")])
def test_open_data_is_a_dataset_with_its_files(
    library: Library, site_info: Callable[..., SiteInfo], url: str, start: str,
) -> None:
    extra_pages = [
        ExtraPage("data.md", "Open data", "Alles.", files=lambda: [
            Output("data/casussen.csv", b""), Output("data/bronnen.json", b"")]),
        ExtraPage("zoeken/index.md", "Zoeken", "Alles bij elkaar.")]
    found = Heads(library, site_info(url), (), extra_pages)
    dataset = json.loads(found["data.md"].metadata)
    assert (dataset["@type"], dataset["name"]) == ("Dataset", "Schakel: open data")
    assert dataset["license"].startswith("https://creativecommons.org/")
    assert dataset["distribution"] == [
        {"@type": "DataDownload", "name": name, "contentUrl": f"{start}{name}", "encodingFormat": kind}
        for name, kind in (("casussen.csv", "text/csv"), ("bronnen.json", "application/json"))]
    assert json.loads(found["zoeken/index.md"].metadata)["@type"] == "WebPage"
    assert ("og:title", "Zoeken") in found["zoeken/index.md"].graph
