"""Every document that a library gives, as plain records: what the site links to and what is made.

Whether a hand-out fits twice on an A4 is for the press to measure, so its pair is listed here and may not come to be. The
site offers only what was made. A field of the content could not say it: it would be a guess that grows stale with the text.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from ..dutch import labels
from ..dutch.order import by_title, cafe_names
from ..library import Library
from ..model import Cafe, Case, Course, Handout, Method, Practice, Session, Workform
from ..office import pandoc
from . import cases, ebook, editable, handbook, lessons, reports
from .choice import LEVELS, Choice, chosen
from .manuscript import Manuscript

Audience = Literal["public", "teacher"]


@dataclass(frozen=True)
class Document:
    """One document.

    path: with forward slashes, below `downloads/` for the public and below `docent/` for teachers; kind: who writes it;
    items: ids of the items it belongs to; subject: the one item that it is the document of, empty for a collection; level:
    the one that its questions are for, empty for all.
    """

    path: str
    title: str
    kind: str
    audience: Audience
    items: tuple[str, ...]
    subject: str = ""
    level: str = ""

    @property
    def format(self) -> str:
        """PDF, DOCX or EPUB."""
        return self.path.rpartition(".")[2].upper()

    @property
    def place(self) -> str:
        """The path below the folder where everything is built."""
        return f"{'downloads' if self.audience == 'public' else 'docent'}/{self.path}"


Writer = Callable[[Library, Document], Manuscript]

WRITERS: dict[str, Writer] = {
    "session": lambda library, document: lessons.session(library, document.subject),
    "handout": lambda library, document: lessons.handout(library, document.subject),
    "handout-pair": lambda library, document: lessons.handout_pair(library, document.subject),
    "course": lambda library, document: lessons.course(library, document.subject),
    "case": lambda library, document: cases.student(library, document.subject),
    "case-bundle": lambda library, document: cases.student_bundle(library, document.items),
    "level-bundle": lambda library, document: cases.student_bundle(
        library, document.items, document.level, new_page_per_part=True),
    "cafe": lambda library, document: reports.cafe(library, document.subject),
    "magazine": lambda library, document: reports.magazine(library, document.items),
    "booklet": lambda library, document: reports.booklet(library, document.items),
    "method-cards": lambda library, document: reports.method_cards(library, document.items),
    "workform-cards": lambda library, document: reports.workform_cards(library, document.items),
    "handbook": lambda library, document: handbook.handbook(library),
    "session-draft": lambda library, document: editable.session(library, document.subject),
    "handout-draft": lambda library, document: editable.handout(library, document.subject),
    "handbook-draft": lambda library, document: ebook.handbook(library),
    "case-bundle-draft": lambda library, document: editable.student_bundle(
        library, document.items, has_contents=document.format == "DOCX"),
    "teacher-case": lambda library, document: cases.teacher(library, document.items),
    "teacher-bundle": lambda library, document: cases.teacher(library, document.items),
}
"""Kind of document → what writes its source. Public documents get the public library."""


def catalogue(library: Library) -> list[Document]:
    """The documents of `library`; those for teachers only when it is not the public one."""
    public = library if library.is_public else library.public
    found = list(_singles(public)) + list(_bundles(public))
    return found if library.is_public else found + list(_for_teachers(library))


def _singles(library: Library) -> Iterator[Document]:
    for name, session in library.of(Session).items():
        yield Document(f"sessies/{_slug(name)}.pdf", f"Draaiboek: {session.title}", "session", "public", (name,), name)
        if pandoc.is_present():
            title = f"Draaiboek: {session.title}"
            yield Document(f"sessies/{_slug(name)}.docx", title, "session-draft", "public", (name,), name)
    for name, handout in library.of(Handout).items():
        title = f"Hand-out: {handout.title}"
        yield Document(f"hand-outs/{_slug(name)}.pdf", title, "handout", "public", (name,), name)
        if pandoc.is_present():
            yield Document(f"hand-outs/{_slug(name)}.docx", title, "handout-draft", "public", (name,), name)
        yield Document(f"hand-outs/{_slug(name)}-twee-op-een.pdf", title, "handout-pair", "public", (name,), name)
    for name, course in library.of(Course).items():
        if course.sessions:
            members = (name, *lessons.present(library, course.sessions))
            yield Document(f"cursussen/{_slug(name)}.pdf", f"Cursusboek: {course.title}", "course", "public", members, name)
    for name, case in library.of(Case).items():
        yield Document(f"casussen/{_slug(name)}.pdf", f"Casus: {case.title}", "case", "public", (name,), name)
    for name, cafe in library.of(Cafe).items():
        if cafe.report == "full":
            yield Document(f"kenniscafes/{_slug(name)}.pdf", f"Verslag: {cafe.title}", "cafe", "public", (name,), name)


def _bundles(library: Library) -> Iterator[Document]:
    if library.of(Case):
        names = tuple(chosen(library, Choice()))
        yield Document("casuistiek-student.pdf", "Casuïstiekbundel voor studenten", "case-bundle", "public", names)
        for form in ("docx", "epub") if pandoc.is_present() else ():
            title = "Casuïstiekbundel voor studenten"
            yield Document(f"casuistiek-student.{form}", title, "case-bundle-draft", "public", names)
        for level in LEVELS:
            if some := tuple(name for name in names if level in library.of(Case)[name].levels):
                title = f"Casuïstiekbundel voor {labels.choice('level', level)}, elk deel op een nieuwe bladzijde"
                yield Document(f"casuistiek-{level}.pdf", title, "level-bundle", "public", some, level=level)
    for path, title, kind, names in (
        ("kenniscafes.pdf", "Magazine met alle kenniscafés", "magazine", cafe_names(library)),
        ("goede-praktijken.pdf", "Goede praktijken voor organisaties", "booklet", by_title(library, Practice)),
        ("methodekaarten.pdf", "Methodekaarten, twee op een A4", "method-cards", by_title(library, Method)),
        ("werkvormkaarten.pdf", "Werkvormkaarten, twee op een A4", "workform-cards", by_title(library, Workform)),
    ):
        if names:
            yield Document(path, title, kind, "public", tuple(names))
    yield Document("handboek.pdf", "Het hele handboek", "handbook", "public", ())
    if pandoc.is_present():
        yield Document("handboek.epub", "Het hele handboek", "handbook-draft", "public", ())


def _for_teachers(library: Library) -> Iterator[Document]:
    found = {name: case for name, case in library.of(Case).items() if case.status == "published" and case.teaching_note}
    for name, case in found.items():
        title = f"Casus voor de docent: {case.title}"
        yield Document(f"casussen/{_slug(name)}.pdf", title, "teacher-case", "teacher", (name,), name)
    if found:
        names = tuple(name for name in chosen(library, Choice()) if name in found)
        yield Document("casuistiek-docent.pdf", "Casuïstiekbundel voor docenten", "teacher-bundle", "teacher", names)


def _slug(name: str) -> str:
    return name.partition("/")[2]
