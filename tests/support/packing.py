"""Packages for learning environments: made without a build, unpacked, and held against the schemas of Common Cartridge."""

import io
import re
import zipfile
from dataclasses import replace
from urllib.parse import urlsplit

from lxml import etree

from schakel.documents import catalogue
from schakel.documents.catalogue import Document, manuscript
from schakel.documents.manuscript import pictures
from schakel.documents.produce import produce
from schakel.library import Library
from schakel.packages import Web
from tests.support import ROOT

CP = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"
QTI = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
GRAMMAR = etree.RelaxNG(etree.parse(ROOT / "tests/data/cartridge.rng"))
WEB = Web("https://voorbeeld.nl/", license="https://voorbeeld.nl/licentie")


def packages(library: Library, web: Web = WEB) -> dict[str, Document]:
    """Place → document, of every cartridge and question bank."""
    return {document.place: document for document in catalogue(library, web) if document.format in ("IMSCC", "XML")}


def package(library: Library, place: str, web: Web = WEB) -> bytes:
    """The bytes of one of them, by its place."""
    return bytes_of(library, packages(library, web)[place])


def bytes_of(library: Library, document: Document) -> bytes:
    """The bytes of a document that is a package."""
    source = manuscript(library, document)
    return produce(source.source, document.format, pictures(source))


def opened(data: bytes) -> dict[str, bytes]:
    """The files in a cartridge, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def changed(library: Library, **fields: object) -> Library:
    """The library in which `casus/familie-o` has other fields."""
    return Library(library.roots, tuple(
        replace(entry, item=entry.item.model_copy(update=fields)) if entry.id == "casus/familie-o" else entry
        for entry in library.entries))


def look(files: dict[str, bytes]) -> None:
    """Fail where a package has another structure than the schemas of Common Cartridge 1.1 and the rules in them want."""
    assert next(iter(files)) == "imsmanifest.xml"
    assert b'xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"' in files["imsmanifest.xml"][:1024], "Moodle looks here"
    for name, data in files.items():
        assert re.fullmatch(r"[a-z0-9_/-]+\.[a-z]+", name), name
        if name.endswith(".xml"):
            assert GRAMMAR.validate(etree.fromstring(data)), f"{name}: {GRAMMAR.error_log}"
    manifest = etree.fromstring(files["imsmanifest.xml"])
    ids = [node.get("identifier") for node in manifest.iter() if node.get("identifier")]
    assert len(ids) == len({*ids})
    resources = {resource.get("identifier"): resource for resource in manifest.iter(f"{CP}resource")}
    assert [item.get("identifierref") for item in manifest.iter(f"{CP}item") if item.get("identifierref")] == [*resources]
    named = {file.get("href") for file in manifest.iter(f"{CP}file")}
    assert named | {"imsmanifest.xml"} == {*files}
    for resource in resources.values():
        files_of = [file.get("href") for file in resource.iter(f"{CP}file")]
        assert len(files_of) == len({*files_of}) and resource.get("href") in (None, files_of[0])
    assert max((len(title.text) for title in manifest.iter(f"{CP}title")), default=0) <= 100
    for name in [name for name in files if name.endswith(".html")]:
        page = etree.fromstring(files[name], etree.HTMLParser(encoding="utf-8"))
        for address in [*page.xpath("//@href"), *page.xpath("//@src")]:
            is_here = f"{name.rpartition('/')[0]}/{address}" in files
            assert is_here or urlsplit(address).scheme in ("https", "http", "mailto", "tel") or address.startswith("#"), address
        assert not page.xpath("//script | //style | //link | //iframe")
    for name in [name for name in files if "/vragen-" in name]:
        quiz = etree.fromstring(files[name])
        asked = [item.get("ident") for item in quiz.iter(f"{QTI}item")]
        assert len(asked) == len({*asked}) > 0
        for item in quiz.iter(f"{QTI}item"):
            fields = {field[0].text: field[1].text for field in item.iter(f"{QTI}qtimetadatafield")}
            assert fields == {"cc_profile": "cc.essay.v0p1", "qmd_scoringpermitted": "Yes", "qmd_computerscored": "No"}
