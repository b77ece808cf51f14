"""A record in NL-LOM of every case for the hbo, for Dutch catalogues of teaching material (Edurep, Edusources).

These catalogues require a level of higher education and a licence that they know, and a record must say where the case is. So
only cases with such a level have records, on a site with an address and a licence. Sessions and courses have no level in the
content, and none is guessed. There is no date, because the content has none (decision 0008).
"""

from collections.abc import Iterator
from xml.etree import ElementTree

from ..library import PublicLibrary
from ..model import Case
from ..render import Addresses
from ..render.plain import plain
from .site_info import Output, SiteInfo
from .vocabularies import LEARNER, LEVEL_IDS, LEVEL_SET, LEVELS, duration

NAMESPACE = "http://www.imsglobal.org/xsd/imsmd_v1p2"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_VOCABULARY = "http://purl.edustandaard.nl/"
_SOURCES = {
    "aggregationlevel": "vdex_aggregationlevel_czp_20060628.xml",
    "role": "vdex_lifecycle_contribute_role_lomv1p0_20060628.xml",
    "learningresourcetype": "vdex_learningresourcetype_czp_20060628.xml",
    "intendedenduserrole": "vdex_intendedenduserrole_lomv1p0_20060628.xml",
    "cost": "vdex_cost_lomv1p0_20060628.xml",
    "copyrightandotherrestrictions": "copyrightsandotherrestrictions_nllom_20110411",
    "purpose": "vdex_classification_purpose_czp_20060628.xml",
}
"""Element → the vocabulary that its value is from."""

LEARNING_OBJECT = "2"
"""Aggregation level of a case: more than a fragment (1), less than a lesson (3) or a course (4)."""

ElementTree.register_namespace("czp", NAMESPACE)


def record_path(name: str) -> str:
    """The path of the record of the case `name`, from the root of the site."""
    return f"meta/{name.partition('/')[2]}.nllom.xml"


def records(library: PublicLibrary, site: SiteInfo) -> Iterator[Output]:
    """The record of every case that a catalogue of higher education accepts."""
    if site.url and site.license:
        for name, case in library.of(Case).items():
            if "hbo" in case.levels:
                root = _record(library, site, name, case)
                ElementTree.indent(root)
                data = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
                yield Output(record_path(name), data + b"\n")


def _record(library: PublicLibrary, site: SiteInfo, name: str, case: Case) -> ElementTree.Element:
    path = Addresses(library).page(name)
    address = site.link(path, path)
    root = ElementTree.Element(f"{{{NAMESPACE}}}lom")

    general = _add(root, "general")
    _text(general, "title", case.title)
    entry = _add(general, "catalogentry")
    _add(entry, "catalog", "URI")
    _text(entry, "entry", address, "x-none")
    _add(general, "language", "nl")
    _text(general, "description", plain(library, case.summary))
    for subject in dict.fromkeys((*case.themes, *case.terms)):
        if id_ := library.resolve(subject):
            _text(general, "keyword", library.items[id_].title)
    _choice(general, "aggregationlevel", LEARNING_OBJECT)

    publisher = _add(_add(root, "lifecycle"), "contribute")
    _choice(publisher, "role", "publisher")
    _add(_add(publisher, "centity"), "vcard", _vcard(site.name))

    scheme = _add(root, "metametadata")
    _add(scheme, "metadatascheme", "LOMv1.0")
    _add(scheme, "metadatascheme", "nl_lom_v1p0")

    technical = _add(root, "technical")
    _add(technical, "format", "text/html")
    _add(technical, "location", address)

    educational = _add(root, "educational")
    _choice(educational, "learningresourcetype", Case.kind.resource_type)
    _choice(educational, "intendedenduserrole", LEARNER)
    if case.minutes:
        _add(_add(educational, "typicallearningtime"), "datetime", duration(case.minutes))

    rights = _add(root, "rights")
    _choice(rights, "cost", "no")
    _choice(rights, "copyrightandotherrestrictions", "yes")
    _text(rights, "description", site.license, "x-none")

    level = _add(root, "classification")
    _choice(level, "purpose", "educational level")
    for case_level in case.levels:
        taxon = _add(level, "taxonpath")
        _text(taxon, "source", LEVEL_SET, "x-none")
        entry = _add(taxon, "taxon")
        _add(entry, "id", LEVEL_IDS[case_level])
        _text(entry, "entry", LEVELS[case_level])
    return root


def _add(parent: ElementTree.Element, name: str, text: str | None = None) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, f"{{{NAMESPACE}}}{name}")
    element.text = text
    return element


def _text(parent: ElementTree.Element, name: str, text: str, language: str = "nl") -> None:
    """Add an element with a text in a language; `x-none` marks a text that is in none."""
    _add(_add(parent, name), "langstring", text).set(_LANGUAGE, language)


def _choice(parent: ElementTree.Element, name: str, value: str) -> None:
    """Add an element with a value from a vocabulary."""
    element = _add(parent, name)
    _text(element, "source", _VOCABULARY + _SOURCES[name], "x-none")
    _text(element, "value", value, "x-none")


def _vcard(name: str) -> str:
    """The publisher as a vCard (RFC 2426), in which `\\`, `;`, `,` and line ends have a meaning of their own."""
    for character in "\\;,":
        name = name.replace(character, f"\\{character}")
    name = " ".join(name.split())
    return f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nN:{name};;;;\nORG:{name}\nEND:VCARD"
