"""Describe an item in schema.org JSON-LD, for catalogues and search engines.

Only what the content says: no value is guessed, and an empty field gives no property (decision 0008). Addresses are absolute if
the site has an address, and otherwise relative to the page itself, which is their base (JSON-LD 1.1, section 7.1).
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ..dutch import apa
from ..dutch.labels import choice
from ..library import PublicLibrary
from ..model import (
    HOME,
    Article,
    Cafe,
    Case,
    Course,
    Framework,
    Handout,
    Item,
    Method,
    Practice,
    Session,
    Source,
    Team,
    Term,
    Workform,
)
from ..model.base import Part
from ..plan import timetable
from ..render import Addresses
from ..render.addresses import overview
from ..render.aims import of_case
from ..render.plain import plain
from .site_info import Output, SiteInfo
from .vocabularies import LEARNER, LEVEL_IDS, LEVEL_SET, LEVELS, MEDIA_TYPES, TEACHER, duration

Values = dict[str, Any]

PAGES = ("CollectionPage", "WebPage")
"""Types of pages about a thing; a reference to such an item means the thing itself."""


class Describer:
    """Describes the items and pages of a public library."""

    def __init__(self, library: PublicLibrary, site: SiteInfo) -> None:
        self._library = library
        self._info = site
        self._addresses = Addresses(library)

    def item(self, name: str) -> Values:
        """The description of the item `name`; empty if it has no page of its own."""
        item = self._library.items[name]
        if not item.kind.has_pages:
            return {}
        if name == HOME:
            return self._website()
        path = self._addresses.page(name)
        details = self._details(name, item, path)
        return described({
            "@context": "https://schema.org", "@type": details["@type"], "name": item.title,
            "description": self._plain(item.summary), "url": self._info.link(path, path), **details})

    def page(self, path: str, title: str, description: str, kind: str = "CollectionPage", **details: Any) -> Values:
        """The description of a page that is not about an item, such as an overview.

        Args:
            path: Its path in the tree of pages.
            title: Its title.
            description: What it offers, in a sentence.
            kind: Its type in schema.org.
            **details: More properties.
        """
        return described({
            "@context": "https://schema.org", "@type": kind, "name": title, "description": description,
            "url": self._info.link(path, path), **self._rights(), "isPartOf": self._site(path), **details})

    def dataset(self, path: str, title: str, description: str, files: Iterable[Output]) -> Values:
        """The description of the page with the open data, for catalogues of data."""
        parts = [
            {"@type": "DataDownload", "name": file.path.rpartition("/")[2],
             "contentUrl": self._info.file(path, file.path), "encodingFormat": MEDIA_TYPES[file.path.rpartition(".")[2]]}
            for file in files]
        return self.page(path, f"{self._info.name}: {title.lower()}", description, "Dataset", distribution=parts)

    def _details(self, name: str, item: Item, path: str) -> Values:
        """The properties that depend on the kind; a plain kind has only those of every work."""
        kind = type(item).kind
        work = {
            "@type": kind.schema_type, "learningResourceType": kind.resource_type, **self._work(item, path),
            "isPartOf": self._site(path)}
        match item:
            case Cafe():
                return self._cafe(item, path)
            case Team():
                return {"@type": kind.schema_type, "about": self._refs(item.themes, path)}
            case Term():
                terms = {"@type": "DefinedTermSet", "name": kind.many, "url": self._info.link(path, overview(Term))}
                return {
                    "@type": kind.schema_type, "inDefinedTermSet": terms,
                    "alternateName": [*filter(None, [item.abbreviation]), *item.synonyms]}
            case Case():
                return work | self._case(item, path)
            case Course():
                return work | self._course(item, path)
            case Session():
                return work | self._session(name, item, path)
            case Handout():
                return work | {
                    "learningResourceType": choice("handout", item.form),
                    "audience": {"@type": "EducationalAudience", "audienceType": item.audience} if item.audience else None}
            case Workform():
                time = duration(item.duration) if item.duration else None
                return work | {"timeRequired": time, "audience": _audience(TEACHER)}
            case Method():
                return work | {"isPartOf": (self._ref(item.part_of, path) if item.part_of else {}) or self._site(path)}
            case Practice():
                return work | {"about": self._refs((*item.themes, *item.methods), path)}
            case Article():
                series = {"@type": "CreativeWorkSeries", "name": item.series} if item.series else None
                return work | {
                    "creditText": item.author, "isPartOf": series or self._site(path), "position": item.order or None}
        return work

    def _case(self, item: Case, path: str) -> Values:
        """What a case is about; not its outcome and its lessons, which are for after the questions."""
        return {
            "educationalLevel": [
                {"@type": "DefinedTerm", "@id": f"{LEVEL_SET}/{LEVEL_IDS[level]}", "name": LEVELS[level],
                 "termCode": LEVEL_IDS[level], "inDefinedTermSet": LEVEL_SET}
                for level in item.levels],
            "timeRequired": duration(item.minutes) if item.minutes else None,
            "audience": _audience(LEARNER),
            "educationalAlignment": list(self._alignments(of_case(item), path)),
            "about": self._refs((*item.themes, *item.methods, *item.terms), path)}

    def _alignments(self, names: Iterable[str], path: str) -> Iterator[Values]:
        """The parts of frameworks that an item works at."""
        for name in names:
            target, _, part_id = name.partition("#")
            framework = self._library.items.get(self._library.resolve(target) or "")
            if isinstance(framework, Framework):
                for part in framework.parts:
                    if part.id == part_id:
                        yield {
                            "@type": "AlignmentObject", "alignmentType": "teaches", "educationalFramework": framework.title,
                            "targetName": part.title, "targetDescription": part.code}

    def _course(self, item: Course, path: str) -> Values:
        sessions = [(name, self._library.items[name]) for id_ in item.meetings if (name := self._library.resolve(id_))]
        minutes = sum(session.minutes for _, session in sessions if isinstance(session, Session))
        parts = [
            {**self._ref(name, path), "position": number, "timeRequired": duration(session.minutes)}
            for number, (name, session) in enumerate(sessions, 1) if isinstance(session, Session)]
        return {
            "audience": _audience(LEARNER, self._plain(item.target_group)),
            "coursePrerequisites": [self._plain(text) for text in item.entry],
            "teaches": [self._plain(text) for text in item.outcomes] + self._refs(item.terms, path),
            "timeRequired": duration(minutes) if minutes else None,
            "hasPart": parts}

    def _session(self, name: str, item: Session, path: str) -> Values:
        course = timetable.course_of(self._library, name)
        return {
            "timeRequired": duration(item.minutes), "position": item.number, "audience": _audience(TEACHER),
            "teaches": [self._plain(goal) for goal in item.goals] + self._refs(item.terms, path),
            "isPartOf": self._ref(course[0], path) if course else self._site(path)}

    def _cafe(self, item: Cafe, path: str) -> Values:
        """A meeting; its report is a work of its own, with the licence. An uncertain date is left out."""
        report = {"@type": "LearningResource", "name": item.title, "url": self._info.link(path, path),
                  "learningResourceType": "informatiebron", **self._work(item, path)}
        del report["about"]
        mode = "MixedEventAttendanceMode" if item.place else "OnlineEventAttendanceMode"
        return {
            "@type": "Event", "inLanguage": "nl",
            "startDate": f"{event_date(item)}T{item.begin}" if item.begin and event_date(item) else event_date(item),
            "endDate": _end(item),
            "location": [{"@type": "Place", "name": item.place}] if item.place else None,
            "eventAttendanceMode": f"https://schema.org/{mode}" if item.online else None,
            "organizer": [
                *self._refs([item.team] if item.team else [], path),
                *({"@type": "Organization", "name": partner} for partner in item.partners)],
            "performer": [
                {"@type": "Person", "name": speaker.name, "jobTitle": speaker.role,
                 "affiliation": {"@type": "Organization", "name": speaker.organisation} if speaker.organisation else None}
                for speaker in item.speakers],
            "about": self._refs(item.themes, path),
            "subjectOf": report if item.report == "full" else None}

    def _work(self, item: Item, path: str) -> Values:
        """The properties of every work."""
        return {
            **self._rights(item), **_makers(item), "temporalCoverage": str(item.as_of) if item.as_of else None,
            "about": self._refs(item.themes, path), "citation": [self._citation(c) for c in item.sources]}

    def _rights(self, item: Item | None = None) -> Values:
        language = item.written_in if item else None
        return {"inLanguage": language or "nl", "license": self._info.license, "isAccessibleForFree": True}

    def _website(self) -> Values:
        return described({
            "@context": "https://schema.org", "@type": "WebSite", "name": self._info.name,
            "description": self._info.description, "url": self._info.link("index.md", "index.md"), **self._rights()})

    def _site(self, path: str) -> Values:
        return {"@type": "WebSite", "name": self._info.name, "url": self._info.link(path, "index.md")}

    def _ref(self, name: str, path: str) -> Values:
        """A link to another item, with its type; empty if it is not in the library."""
        id_ = self._library.resolve(name)
        if id_ is None:
            return {}
        item = self._library.items[id_]
        kind = "Thing" if item.kind.schema_type in PAGES else item.kind.schema_type
        return {"@type": kind, "name": item.title, "url": self._info.link(path, self._addresses.place(id_))}

    def _refs(self, names: Iterable[str], path: str) -> list[Any]:
        return [ref for name in dict.fromkeys(names) if (ref := self._ref(name, path))]

    def _citation(self, citation: Part) -> str | None:
        source = self._library.items.get(self._library.resolve(citation.source) or "")  # type: ignore[attr-defined]
        return "".join(run.text for run in apa.runs(source)) if isinstance(source, Source) else None

    def _plain(self, text: str | None) -> str:
        return plain(self._library, text or "")


def event_date(cafe: Cafe) -> str | None:
    """The date of a meeting in ISO 8601, as far as it is certain: a day, a month, or None."""
    if cafe.date is None or cafe.date_certainty not in ("exact", "month"):
        return None
    return cafe.date.isoformat()[:10 if cafe.date_certainty == "exact" else 7]


def _makers(item: Item) -> Values:
    """Who worked on an item: a role makes a contributor, and without one somebody is an author."""
    authors = [{"@type": "Thing", "name": one.name} for one in item.contributors if not one.role]
    return {"author": authors, "contributor": [
        {"@type": "Role", "roleName": one.role, "contributor": {"@type": "Thing", "name": one.name}}
        for one in item.contributors if one.role]}


def _end(cafe: Cafe) -> str | None:
    """When a meeting ends, as far as that is said."""
    day = cafe.until or cafe.date
    if day is None or cafe.date_certainty != "exact" or not (cafe.until or cafe.end):
        return None
    return f"{day}T{cafe.end}" if cafe.end else day.isoformat()


def _audience(role: str, words: str = "") -> Values:
    return described({"@type": "EducationalAudience", "educationalRole": role, "audienceType": words})


def described(values: Values) -> Values:
    """A description without empty properties."""
    kept: Values = compact(values)
    return kept


def compact(value: Any) -> Any:
    """`value` without empty parts, at any depth; False and 0 are kept."""
    if isinstance(value, dict):
        kept = {key: inner for key, entry in value.items() if (inner := compact(entry)) not in (None, "", [], {})}
        return {} if set(kept) == {"@type"} else kept
    if isinstance(value, list):
        kept_list = [inner for entry in value if (inner := compact(entry)) not in (None, "", [], {})]
        return kept_list[0] if len(kept_list) == 1 else kept_list
    return value


def as_script(values: Values) -> str:
    """JSON to put inside `<script type="application/ld+json">`; nothing in it can end the element."""
    text = json.dumps(values, ensure_ascii=False, indent=1)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
