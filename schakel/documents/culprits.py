"""Which items break a document: each item of it is tried on paper by itself."""

from collections.abc import Collection, Mapping

from ..library import Library
from ..model import Course
from ..plan.fit import Delivery
from ..render.views import course_handouts
from . import cases, handbook, lessons, single
from .catalogue import Audience, Document
from .jobs import Job, readable, run
from .manuscript import pictures

Broken = dict[tuple[Audience, str], str]
"""Audience and id of an item that cannot be printed → why not."""


def members(library: Library, document: Document) -> list[str]:
    """Ids of the items that a document is made of."""
    public = library.public
    if document.kind == "handbook":
        return [name for _, names in handbook.parts(public) for name in names]
    if document.kind == "course":
        course = public.of(Course)[document.subject]
        return [document.subject, *public.present(course.sessions), *course_handouts(public, course)]
    if document.kind == "session":
        return [document.subject, *lessons.session_handouts(public, document.subject, Delivery())]
    return list(document.items)


def broken(library: Library, failed: Mapping[Document, str], sound: Collection[str]) -> Broken:
    """The items that break documents.

    Args:
        library: The whole library.
        failed: What could not be made, and why not.
        sound: Ids of items of which it is known that they can be printed.
    """
    within = {document: members(library, document) for document in failed}
    found = {
        (document.audience, document.subject): why for document, why in failed.items()
        if within[document] == [document.subject]}
    suspects = {(document.audience, name): None for document, names in within.items() for name in names}
    trials = []
    for audience, name in suspects:
        if (audience, name) in found or audience == "public" and name in sound:
            continue
        document = Document("proef.pdf", name, "trial", audience, (name,), name)
        try:
            alone = single.item(library.public, name) if audience == "public" else cases.teacher(library, [name])
            trials.append(Job(document, alone, pictures(alone)))
        except Exception as error:
            found[audience, name] = str(readable(error))
    for printed in run(trials):
        if printed.failure:
            found[printed.job.document.audience, printed.job.document.subject] = str(printed.failure)
    return found
