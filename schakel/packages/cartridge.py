"""A Common Cartridge 1.1: modules of pages, discussions, quizzes and links, with the manifest that names them all."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment

from ..dutch import phrases
from ..render.environment import environment

MANIFEST = "imsmanifest.xml"
LONGEST = 100
"""The longest name of an activity or a question; Moodle keeps 255 characters, and a menu shows far fewer."""

Kind = Literal["page", "notes", "discussion", "quiz", "link"]

TYPES: dict[Kind, str] = {
    "page": "webcontent", "notes": "webcontent", "discussion": "imsdt_xmlv1p1",
    "quiz": "imsqti_xmlv1p2/imscc_xmlv1p1/assessment", "link": "imswl_xmlv1p1",
}
"""What an activity is called in a manifest. Notes are a page that only teachers see, where the importer knows that."""

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True)
class Activity:
    """One thing that a learner opens."""

    kind: Kind
    title: str
    path: str
    """Its file in the package: letters, digits, hyphens and slashes."""
    text: str
    """What is in that file."""
    pictures: Mapping[str, Path] = field(default_factory=dict)
    """The path in the package of every picture on the page → its clean file."""


@dataclass(frozen=True)
class Module:
    """Activities under one heading, in order."""

    title: str
    activities: tuple[Activity, ...]


@dataclass(frozen=True)
class Package:
    """What is in the file that a teacher imports."""

    texts: Mapping[str, str]
    """Path → text, the manifest first."""
    pictures: Mapping[str, Path] = field(default_factory=dict)
    """Path → clean file."""


def cartridge(title: str, description: str, license: str, modules: Sequence[Module]) -> Package:
    """Pack modules.

    Args:
        title: The title of the whole.
        description: What it is, in a sentence without markup.
        license: The address of its licence; empty if it has none.
        modules: What is in it.
    """
    activities = [activity for module in modules for activity in module.activities]
    manifest = written(
        "manifest.xml", title=title, description=description, license=license, modules=modules, activities=activities)
    texts = {MANIFEST: manifest} | {activity.path: activity.text for activity in activities}
    return Package(texts, {name: path for activity in activities for name, path in activity.pictures.items()})


def written(template: str, **values: Any) -> str:
    """A file of a package, by its template; without characters that XML cannot hold."""
    return _NO_XML.sub("", _environment().get_template(template).render(values))


def identifier(name: str) -> str:
    """A name that may be an id in XML and is always the same for the same words."""
    return f"i{hashlib.sha256(name.encode()).hexdigest()[:20]}"


@cache
def _environment() -> Environment:
    packages = environment("packages")
    packages.filters |= {"identifier": identifier, "shortened": partial(phrases.shortened, longest=LONGEST)}
    packages.globals["types"] = TYPES
    return packages
