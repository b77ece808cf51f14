"""The words that educational catalogues agree on, beside ours.

Levels and types are the values of NL-LOM as Dutch catalogues of teaching material read them (Begrippenkader of Edustandaard;
decision 0008). A value that starts with HBO or MBO decides whether a catalogue takes an item at all.
"""

from ..model import Article, Case, Course, Handout, Item, Method, Practice, Session, Workform

LEVEL_SET = "http://purl.edustandaard.nl/begrippenkader"
LEVELS = {
    "mbo-3": "MBO, Niveau 3: Vakopleiding",
    "mbo-4": "MBO, Niveau 4: Middenkaderopleiding",
    "hbo": "HBO",
}

RESOURCE_TYPES: dict[type[Item], str] = {
    Case: "open opdracht",
    Course: "kennisoverdracht",
    Method: "handleiding",
    Practice: "informatiebron",
    Session: "lesplan",
    Workform: "werkvorm",
}
"""What an item is good for. The first four are values of NL-LOM; it has none for a session plan and a work form."""

TYPES: dict[type[Item], str] = {
    Article: "Article", Case: "LearningResource", Course: "Course", Handout: "LearningResource",
    Method: "LearningResource", Practice: "LearningResource", Session: "LearningResource", Workform: "LearningResource",
}
"""schema.org types of the kinds that are works; the other kinds are described in `metadata`."""

MEDIA_TYPES = {"json": "application/json", "csv": "text/csv"}
"""Types of files (IANA) by the end of their name."""

LEARNER, TEACHER = "learner", "teacher"
"""Who works with the material (`intendedEndUserRole` of NL-LOM)."""


def duration(minutes: int) -> str:
    """`minutes` as ISO 8601: 135 → PT2H15M."""
    hours, rest = divmod(minutes, 60)
    return "PT" + (f"{hours}H" if hours else "") + (f"{rest}M" if rest else "")
