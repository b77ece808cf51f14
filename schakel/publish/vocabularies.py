"""The words that educational catalogues agree on, beside ours.

Levels and types are the values of NL-LOM as Dutch catalogues of teaching material read them (Begrippenkader of Edustandaard;
decision 0008). A value that starts with HBO or MBO decides whether a catalogue takes an item at all.
"""


LEVEL_SET = "http://purl.edustandaard.nl/begrippenkader"
LEVELS = {
    "mbo-3": "MBO, Niveau 3: Vakopleiding",
    "mbo-4": "MBO, Niveau 4: Middenkaderopleiding",
    "hbo": "HBO",
}

MEDIA_TYPES = {"json": "application/json", "csv": "text/csv"}
"""Types of files (IANA) by the end of their name."""

LEARNER, TEACHER = "learner", "teacher"
"""Who works with the material (`intendedEndUserRole` of NL-LOM)."""


def duration(minutes: int) -> str:
    """`minutes` as ISO 8601: 135 → PT2H15M."""
    hours, rest = divmod(minutes, 60)
    return "PT" + (f"{hours}H" if hours else "") + (f"{rest}M" if rest else "")
