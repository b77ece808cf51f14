"""What the kinds promise readers, search and catalogues of teaching material: a choice, which nothing else can derive.

Change a row when the choice changes; a new kind needs none as long as it is plain.
"""

import pytest

from schakel.model import BY_NAME, KINDS

WORK, PRACTICE, READ = "om mee te werken", "uit de praktijk", "om te lezen"
TRAIN, TEACH, STUDY, STREET = "training geven", "les geven", "studeren", "in de wijk werken"

PROMISED: dict[str, tuple[str, str, set[str], str | None, str, str]] = {
    "method": ("Leren", WORK, {TRAIN, STREET}, None, "LearningResource", "handleiding"),
    "role": ("Leren", WORK, {TRAIN, STREET}, None, "WebPage", ""),
    "course": ("Geven", WORK, {TRAIN}, "plans", "Course", "kennisoverdracht"),
    "session": ("Geven", WORK, {TRAIN}, "plans", "LearningResource", "lesplan"),
    "handout": ("Geven", WORK, {TRAIN}, "handouts", "LearningResource", ""),
    "workform": ("Geven", WORK, {TRAIN}, None, "LearningResource", "werkvorm"),
    "case": ("Leren", PRACTICE, {TEACH, STUDY}, "cases", "LearningResource", "open opdracht"),
    "cafe": ("Kenniscafés", PRACTICE, {TEACH, STREET}, "reports", "Event", ""),
    "practice": ("Praktijken", PRACTICE, {STREET}, None, "LearningResource", "informatiebron"),
    "article": ("Leren", READ, {TEACH, STUDY}, None, "Article", ""),
    "theme": ("Thema’s", READ, {TEACH, STUDY}, None, "CollectionPage", ""),
    "term": ("Naslag", READ, {TEACH, STUDY}, None, "DefinedTerm", ""),
    "helpline": ("Naslag", WORK, {TRAIN, TEACH, STUDY, STREET}, None, "ContactPoint", ""),
    "team": ("Kenniscafés", PRACTICE, {STREET}, None, "Organization", ""),
    "organisation": ("Naslag", READ, {STREET}, None, "Organization", ""),
    "source": ("Naslag", READ, {STUDY}, None, "Thing", ""),
}
"""Its tab, what it is used for, who looks for it, its shelf on the page Downloads, its type in schema.org and in NL-LOM."""


@pytest.mark.parametrize("name", PROMISED)
def test_readers_and_catalogues_find_it_as_promised(name: str) -> None:
    kind = BY_NAME[name].kind
    promised = (kind.tab, kind.use, kind.audiences, kind.shelf, kind.schema_type, kind.resource_type)
    assert promised == PROMISED[name]


def test_what_has_no_document_and_no_place_in_the_handbook() -> None:
    assert {model.kind.name for model in KINDS if not model.kind.has_document} == {
        "term", "framework", "page", "log", "statement"}
    assert {model.kind.name for model in KINDS if not model.kind.in_handbook} == {"framework", "log", "statement"}


def test_only_a_session_shares_the_overview_of_another_kind() -> None:
    assert {model.kind.name: model.kind.within for model in KINDS if model.kind.within} == {"session": "course"}


def test_a_text_is_found_before_what_refers_to_it() -> None:
    weights = {model.kind.name: model.kind.search_weight for model in KINDS}
    about_the_site = {"page", "log", "statement"}
    texts = set(weights) - about_the_site - {"organisation", "source"}
    assert weights["source"] < weights["organisation"] < min(weights[name] for name in about_the_site)
    assert max(weights[name] for name in about_the_site) < min(weights[name] for name in texts)


def test_answers_for_teachers_are_private() -> None:
    assert {model.kind.name: model.kind.private for model in KINDS if model.kind.private} == {"case": {"teaching_note"}}


def test_a_document_has_the_name_that_readers_know() -> None:
    assert {model.kind.name: model.kind.document for model in KINDS if model.kind.document} == {
        "course": "Cursusboek", "session": "Draaiboek", "cafe": "Verslag"}
