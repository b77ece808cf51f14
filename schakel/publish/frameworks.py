"""Frameworks as open data: each as a SKOS concept scheme in JSON-LD, and one table of who works at what."""

import json
from collections.abc import Iterator
from typing import Any

from ..library import PublicLibrary
from ..model import Case, Framework
from ..render import Addresses
from ..render.addresses import relative
from ..render.aims import claims
from .data import table
from .site_info import Output, SiteInfo

COVERAGE = "data/kaders/dekking.csv"
_CONTEXT = {
    "skos": "http://www.w3.org/2004/02/skos/core#", "dct": "http://purl.org/dc/terms/", "title": "dct:title",
    "source": "dct:source", "notation": "skos:notation", "prefLabel": {"@id": "skos:prefLabel", "@language": "nl"},
    "note": {"@id": "skos:note", "@language": "nl"}, "inScheme": {"@id": "skos:inScheme", "@type": "@id"},
    "broader": {"@id": "skos:broader", "@type": "@id"}, "topConceptOf": {"@id": "skos:topConceptOf", "@type": "@id"},
}
UNVERIFIED = "Nog te controleren bij wie het kader heeft vastgesteld."


def files(library: PublicLibrary, site: SiteInfo) -> Iterator[Output]:
    """The files about the frameworks of a library; none if it has no frameworks."""
    frameworks = library.of(Framework)
    if frameworks:
        yield Output(COVERAGE, table(_COLUMNS, _rows(library)))
    for name, framework in frameworks.items():
        path = f"data/kaders/{name.partition('/')[2]}.jsonld"
        values = _scheme(framework, _address(library, site, name, path))
        yield Output(path, (json.dumps(values, ensure_ascii=False, indent=1) + "\n").encode())


_COLUMNS = ("kader", "titel", "code", "onderdeel", "casussen", "bijeenkomsten_en_cursussen", "nog_niets")


def _rows(library: PublicLibrary) -> Iterator[list[Any]]:
    found = library.derived(claims)
    for name, framework in library.of(Framework).items():
        wholes = {part.within for part in framework.parts}
        for part in framework.parts:
            names = found.get((name, part.id), ())
            cases = [one for one in names if isinstance(library.items[one], Case)]
            lessons = [one for one in names if one not in cases]
            yield [name, framework.title, part.code, part.title, cases, lessons, not names and part.id not in wholes]


def _address(library: PublicLibrary, site: SiteInfo, name: str, path: str) -> str:
    page = Addresses(library).page(name)
    return site.link(page, page) if site.url else relative(path, site.address(page))


def _scheme(framework: Framework, address: str) -> dict[str, Any]:
    scheme = {
        "@id": address, "@type": "skos:ConceptScheme", "title": framework.title, "notation": framework.code,
        "source": framework.found_in, "note": None if framework.verified else UNVERIFIED}
    concepts = [
        {"@id": f"{address}#onderdeel-{part.id}", "@type": "skos:Concept", "notation": part.code, "prefLabel": part.title,
         "note": part.text, "inScheme": address, "topConceptOf": None if part.within else address,
         "broader": f"{address}#onderdeel-{part.within}" if part.within else None}
        for part in framework.parts]
    whole = [{key: value for key, value in one.items() if value} for one in (scheme, *concepts)]
    return {"@context": _CONTEXT, "@graph": whole}
