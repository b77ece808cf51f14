"""Map our levels and types of files to the terms of NL-LOM and other standards.

Levels are the values of NL-LOM as Dutch catalogues of teaching material read them (Begrippenkader of Edustandaard; decision
0008). A value that starts with HBO or MBO decides whether a catalogue accepts an item at all.
"""

LEVEL_SET = "http://purl.edustandaard.nl/begrippenkader"
LEVELS = {
    "mbo-3": "MBO, Niveau 3: Vakopleiding",
    "mbo-4": "MBO, Niveau 4: Middenkaderopleiding",
    "hbo": "HBO",
}

MEDIA_TYPES = {"json": "application/json", "csv": "text/csv"}
"""Extension of a file → its media type (IANA)."""

LEARNER, TEACHER = "learner", "teacher"
"""The roles of people who use the material (`intendedEndUserRole` of NL-LOM)."""


def duration(minutes: int) -> str:
    """`minutes` in ISO 8601: 135 → PT2H15M."""
    hours, rest = divmod(minutes, 60)
    return "PT" + (f"{hours}H" if hours else "") + (f"{rest}M" if rest else "")
