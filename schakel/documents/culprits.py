"""Which items break a document: each item of it is tried on paper by itself."""

from collections.abc import Collection, Mapping

from ..library import Library
from ..model import Case
from ..plan.fit import Delivery
from . import cases, handbook, lessons, single
from .catalogue import Audience, Document
from .jobs import Job, readable, run
from .manuscript import Manuscript, pictures

Broken = dict[tuple[Audience, str], str]
"""Audience and id of an item that cannot be printed → why not."""


def members(library: Library, document: Document) -> list[str]:
    """Ids of the items that a document is made of."""
    seen = library.public if document.audience == "public" else library.published
    subject = document.subject
    match document.kind:
        case "handbook":
            return [name for _, names in handbook.parts(library.public) for name in names]
        case "course" | "trainer-course":
            return [subject, *lessons.course_contents(seen, subject)]
        case "session" | "trainer-session":
            return [subject, *lessons.session_handouts(seen, subject, Delivery())]
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
            alone = _alone(library, audience, name)
            trials.append(Job(document, alone, pictures(alone)))
        except Exception as error:
            found[audience, name] = str(readable(error))
    for printed in run(trials):
        if printed.failure:
            found[printed.job.document.audience, printed.job.document.subject] = str(printed.failure)
    return found


def _alone(library: Library, audience: Audience, name: str) -> Manuscript:
    """The source of one item, as this audience sees it."""
    if audience == "public":
        return single.item(library.public, name)
    seen = library.published
    return cases.teacher(seen, [name]) if isinstance(seen.items[name], Case) else single.item(seen, name)
