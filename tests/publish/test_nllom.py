"""Records in NL-LOM, read the way the harvester of Edusources reads them."""

import re
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree

from schakel.library import Library, PublicLibrary
from schakel.publish import SiteInfo
from schakel.publish.nllom import records

IMS = {"czp": "http://www.imsglobal.org/xsd/imsmd_v1p2"}
CREATIVE_COMMONS = re.compile(r"^https?://creativecommons\.org/\w+/([a-z-]+)/(\d\.\d)")


def read(record: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(record)


def value(root: ElementTree.Element, path: str) -> str | None:
    return root.findtext(f".//czp:{path}/czp:value/czp:langstring", None, IMS)


def test_what_decides_whether_a_catalogue_takes_it(library: Library, site_info: Callable[..., SiteInfo]) -> None:
    made = {record.path: read(record.data) for record in records(library, site_info())}
    assert list(made) == ["meta/familie-a.nllom.xml"]
    case = made["meta/familie-a.nllom.xml"]
    assert case.findtext("czp:general/czp:title/czp:langstring", None, IMS) == 'Familie </script><b>"A"</b> & co'
    assert case.findtext("czp:technical/czp:location", None, IMS) == "https://voorbeeld.nl/handboek/casussen/familie-a/"
    assert case.findtext("czp:technical/czp:format", None, IMS) == "text/html"
    assert (value(case, "aggregationlevel"), value(case, "learningresourcetype")) == ("2", "open opdracht")
    assert value(case, "intendedenduserrole") == "learner"
    assert value(case, "copyrightandotherrestrictions") == "yes"
    rights = case.findtext("czp:rights/czp:description/czp:langstring", "", IMS)
    assert CREATIVE_COMMONS.match(rights).groups() == ("by-sa", "4.0")
    keywords = [word.text for word in case.findall("czp:general/czp:keyword/czp:langstring", IMS)]
    assert keywords == ["Armoede & schulden", "Leefwereld"]
    assert value(case, "classification/czp:purpose") == "educational level"
    levels = [entry.text for entry in case.findall(".//czp:classification//czp:entry/czp:langstring", IMS)]
    assert levels == ["MBO, Niveau 4: Middenkaderopleiding", "HBO"]
    ids = [one.text for one in case.findall(".//czp:taxon/czp:id", IMS)]
    assert ids == ["8beca7eb-95a5-4c7d-9704-2d2a2fc4bc65", "be140797-803f-4b9e-81cc-5572c711e09c"]
    assert b"GEHEIM" not in ElementTree.tostring(case)


def test_the_publisher_is_a_card(library: Library, site_info: Callable[..., SiteInfo]) -> None:
    made = next(records(library, replace(site_info(), name="Werkplaats; Almere, Sarıkaş\nen co")))
    assert value(read(made.data), "contribute/czp:role") == "publisher"
    card = read(made.data).findtext(".//czp:contribute/czp:centity/czp:vcard", "", IMS).split("\n")
    assert (card[0], card[-1]) == ("BEGIN:VCARD", "END:VCARD")
    assert r"FN:Werkplaats\; Almere\, Sarıkaş en co" in card


def test_no_record_that_nobody_can_use(library: Library, site_info: Callable[..., SiteInfo]) -> None:
    assert list(records(library, site_info(""))) == []
    assert list(records(library, replace(site_info(), license=""))) == []
    case = next(entry for entry in library.entries if entry.id == "casus/familie-a")
    only_mbo = replace(case, item=case.item.model_copy(update={"levels": ("mbo-3", "mbo-4")}))
    assert list(records(PublicLibrary(library.roots, (only_mbo,)), site_info())) == []
