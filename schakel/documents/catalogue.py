"""Every document of a library, as plain records: what is made, and what the site links to.

Every item of a kind with documents has its PDF. This module names only the documents beyond that: editable files, pairs,
course readers, answer sheets and bundles.

Whether a hand-out fits twice on an A4 is measured when it is compiled, so a pair that is listed here may turn out not to exist.
The site offers only what was made. A field in the content would be a guess that goes stale when the text changes.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from ..dutch import labels
from ..dutch.order import cafe_names, ordered
from ..library import Library, PublicLibrary
from ..model import KINDS, Case, Course, Handout, Item, Method, Practice, Session, Workform
from ..model.answers import has_answers
from ..office import pandoc
from ..packages import NOWHERE, Web, for_students, for_teachers, question_bank
from ..plan.fit import Delivery
from . import cases, editable, handbook, lessons, reports, single
from .choice import LEVELS, Choice, chosen
from .manuscript import Manuscript, package_manuscript

Audience = Literal["public", "teacher"]


@dataclass(frozen=True)
class Document:
    """One document."""

    path: str
    """With forward slashes, below `downloads/` for the public and below `docent/` for teachers."""
    title: str
    kind: str
    """The kind of its item, or the name of the collection: `session`, `case-bundle`."""
    audience: Audience
    items: tuple[str, ...]
    """Ids of the items it belongs to."""
    subject: str = ""
    """The id of the item that it presents; empty for a collection."""
    level: str = ""
    """The level of its questions; empty for all."""
    web: Web = NOWHERE
    """Where the handbook is on the web, for a package that leads back to it."""

    @property
    def is_collection(self) -> bool:
        """Whether it is of many items, so that nearly every change in the content changes it."""
        return not self.subject

    @property
    def format(self) -> str:
        """PDF, DOCX or EPUB; IMSCC for a package, XML for a bank with questions."""
        return self.path.rpartition(".")[2].upper()

    @property
    def place(self) -> str:
        """The path below the build folder."""
        return f"{'downloads' if self.audience == 'public' else 'docent'}/{self.path}"


WRITERS: dict[tuple[str, str], Callable[[PublicLibrary, Document], Manuscript]] = {
    ("session", "PDF"): lambda library, document: lessons.session(library, document.subject),
    ("session", "DOCX"): lambda library, document: editable.session(library, document.subject),
    ("handout", "DOCX"): lambda library, document: editable.handout(library, document.subject),
    ("handout-pair", "PDF"): lambda library, document: lessons.handout_pair(library, document.subject),
    ("course", "PDF"): lambda library, document: lessons.course(library, document.subject),
    ("case", "PDF"): lambda library, document: cases.student(library, document.subject),
    ("case-sheet", "PDF"): lambda library, document: cases.answer_sheet(library, document.subject, document.level),
    ("case-bundle", "PDF"): lambda library, document: cases.student_bundle(library, document.items),
    ("case-bundle", "DOCX"): lambda library, document: editable.student_bundle(library, document.items, has_contents=True),
    ("case-bundle", "EPUB"): lambda library, document: editable.student_bundle(library, document.items, has_contents=False),
    ("level-bundle", "PDF"): lambda library, document: cases.student_bundle(
        library, document.items, document.level, new_page_per_part=True),
    ("case-package", "IMSCC"): lambda library, document: package_manuscript(
        for_students(library, document.items, document.web)),
    ("level-package", "IMSCC"): lambda library, document: package_manuscript(
        for_students(library, document.items, document.web, document.level)),
    ("magazine", "PDF"): lambda library, document: reports.magazine(library, document.items),
    ("booklet", "PDF"): lambda library, document: reports.booklet(library, document.items),
    ("method-cards", "PDF"): lambda library, document: reports.method_cards(library, document.items),
    ("workform-cards", "PDF"): lambda library, document: reports.workform_cards(library, document.items),
    ("handbook", "PDF"): lambda library, document: handbook.handbook(library),
    ("handbook", "EPUB"): lambda library, document: handbook.ebook(library),
}
"""Kind and format → the function that writes the source, for public documents that are more than the item on paper."""

FOR_TEACHERS: dict[tuple[str, str], Callable[[Library, Document], Manuscript]] = {
    ("teacher-case", "PDF"): lambda library, document: cases.teacher(library, document.items),
    ("teacher-bundle", "PDF"): lambda library, document: cases.teacher(library, document.items),
    ("teacher-package", "IMSCC"): lambda library, document: package_manuscript(
        for_teachers(library, document.items, document.web, document.level)),
    ("question-bank", "XML"): lambda library, document: Manuscript(question_bank(library, document.items, document.web)),
    ("trainer-session", "PDF"): lambda library, document: lessons.session(library, document.subject),
    ("trainer-session", "DOCX"): lambda library, document: editable.session(library, document.subject),
    ("trainer-handout", "PDF"): lambda library, document: single.item(library, document.subject),
    ("trainer-course", "PDF"): lambda library, document: lessons.course(library, document.subject),
}
"""Kind and format → the function that writes the source, for documents with answers; it gets everything that is published."""

FOLDERS: dict[type[Item], str] = {Session: "sessies"}
"""Kind → folder of its documents, where that is not the folder of its pages."""


def manuscript(library: Library, document: Document) -> Manuscript:
    """The source of `document`."""
    if document.audience == "teacher":
        return FOR_TEACHERS[document.kind, document.format](library.published, document)
    write = WRITERS.get((document.kind, document.format))
    return write(library.public, document) if write else single.item(library.public, document.subject)


def catalogue(library: Library, web: Web = NOWHERE) -> list[Document]:
    """The documents of `library`; a public library has none for teachers.

    Args:
        library: The library.
        web: Where its site is, for packages that lead back to it.
    """
    documents = [*_singles(library.public), *_collections(library.public), *_packages(library.public, web)]
    return documents if isinstance(library, PublicLibrary) else [*documents, *_for_teachers(library, web)]


def _singles(library: PublicLibrary) -> Iterator[Document]:
    """The documents of single items: PDF, Word, and hand-outs twice on a page."""
    for model in KINDS:
        kind = model.kind
        if not (kind.has_pages and kind.has_document):
            continue
        for name, item in library.of(model).items():
            if not item.is_printable:
                continue
            title = f"{kind.document or kind.one.capitalize()}: {item.shown_title}"
            start = f"{_folder(model)}/{name.partition('/')[2]}"
            document = partial(Document, title=title, audience="public", items=(name,), subject=name)
            yield document(f"{start}.pdf", kind=kind.name)
            if (kind.name, "DOCX") in WRITERS and pandoc.is_present():
                yield document(f"{start}.docx", kind=kind.name)
            if model is Handout:
                yield document(f"{start}-twee-op-een.pdf", kind="handout-pair")
            if isinstance(item, Case):
                yield from _answer_sheets(name, item, start)


def _answer_sheets(name: str, case: Case, start: str) -> Iterator[Document]:
    """A sheet to answer on for every level at which the case asks something."""
    asked = [*case.questions, *(question for part in case.parts for question in part.stop_questions)]
    for level in case.levels:
        if any(not question.levels or level in question.levels for question in asked):
            title = f"Antwoordblad {labels.choice('level', level)}: {case.title}"
            yield Document(f"{start}-antwoordblad-{level}.pdf", title, "case-sheet", "public", (name,), name, level)


def _folder(model: type[Item]) -> str:
    return FOLDERS.get(model, model.kind.folder)


def _collections(library: PublicLibrary) -> Iterator[Document]:
    editable_formats = ("docx", "epub") if pandoc.is_present() else ()
    if library.of(Case):
        names = tuple(chosen(library, Choice()))
        for ending in ("pdf", *editable_formats):
            yield Document(
                f"casuistiek-student.{ending}", "Casuïstiekbundel voor studenten", "case-bundle", "public", names)
        for level in LEVELS:
            if fitting := tuple(name for name in names if level in library.of(Case)[name].levels):
                title = f"Casuïstiekbundel voor {labels.choice('level', level)}, elk deel op een nieuwe bladzijde"
                yield Document(f"casuistiek-{level}.pdf", title, "level-bundle", "public", fitting, level=level)
    for path, title, kind, members in (
        ("goede-praktijken.pdf", "Goede praktijken voor organisaties", "booklet", ordered(library, Practice)),
        ("kenniscafes.pdf", "Magazine met alle kenniscafés", "magazine", cafe_names(library)),
        ("werkvormkaarten.pdf", "Werkvormkaarten, twee op een A4", "workform-cards", ordered(library, Workform)),
        ("methodekaarten.pdf", "Methodekaarten, twee op een A4", "method-cards", ordered(library, Method)),
    ):
        if members:
            yield Document(path, title, kind, "public", tuple(members))
    for ending in ("pdf", *editable_formats[1:]):
        yield Document(f"handboek.{ending}", "Het hele handboek", "handbook", "public", ())


def _packages(library: PublicLibrary, web: Web) -> Iterator[Document]:
    """Cases for a learning environment: each by itself, and all for a level."""
    cases = library.of(Case)
    for name, case in cases.items():
        title = f"Lespakket: {case.title}"
        yield Document(
            f"{_folder(Case)}/{name.partition('/')[2]}.imscc", title, "case-package", "public", (name,), name, web=web)
    for level in LEVELS:
        if fitting := tuple(name for name in chosen(library, Choice()) if level in cases[name].levels) if cases else ():
            title = f"Lespakket met alle casussen voor {labels.choice('level', level)}"
            yield Document(f"lespakket-{level}.imscc", title, "level-package", "public", fitting, level=level, web=web)


def _for_teachers(library: Library, web: Web) -> Iterator[Document]:
    noted = {name: case for name, case in library.of(Case).items() if case.status == "published" and case.teaching_note}
    for name, case in noted.items():
        title = f"Casus voor de docent: {case.title}"
        start = f"casussen/{name.partition('/')[2]}"
        yield Document(f"{start}.pdf", title, "teacher-case", "teacher", (name,), name)
        title = f"Lespakket voor de docent: {case.title}"
        yield Document(f"{start}.imscc", title, "teacher-package", "teacher", (name,), name, web=web)
        title = f"Vragenbank met modelantwoorden: {case.title}"
        yield Document(f"{start}-vragenbank.xml", title, "question-bank", "teacher", (name,), name, web=web)
    if noted:
        names = tuple(name for name in chosen(library, Choice()) if name in noted)
        yield Document("casuistiek-docent.pdf", "Casuïstiekbundel voor docenten", "teacher-bundle", "teacher", names)
        yield Document("vragenbank.xml", "Vragenbank met modelantwoorden", "question-bank", "teacher", names, web=web)
        for level in LEVELS:
            if fitting := tuple(name for name in names if level in noted[name].levels):
                title = f"Lespakket voor docenten, {labels.choice('level', level)}"
                yield Document(
                    f"lespakket-{level}.imscc", title, "teacher-package", "teacher", fitting, level=level, web=web)
    yield from _for_trainers(library.published)


def _for_trainers(library: Library) -> Iterator[Document]:
    """Plans, readers and hand-outs of which the public has an edition without the answers."""
    parts = {name: [name] for name in library.of(Handout)}
    parts |= {name: [name, *lessons.session_handouts(library, name, Delivery())] for name in library.of(Session)}
    parts |= {name: lessons.course_contents(library, name) for name in library.of(Course)}
    for name, contents in parts.items():
        if not any(has_answers(library.items[part]) for part in contents):
            continue
        item = library.items[name]
        title = f"{item.kind.document or item.kind.one.capitalize()} voor de trainer: {item.title}"
        start, kind = f"{_folder(type(item))}/{name.partition('/')[2]}", f"trainer-{item.kind.name}"
        yield Document(f"{start}.pdf", title, kind, "teacher", (name,), name)
        if (kind, "DOCX") in FOR_TEACHERS and pandoc.is_present():
            yield Document(f"{start}.docx", title, kind, "teacher", (name,), name)
