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
LEVEL_IDS = {
    "mbo-3": "654931e1-6f8b-4f72-aa4b-92c99c72c347",
    "mbo-4": "8beca7eb-95a5-4c7d-9704-2d2a2fc4bc65",
    "hbo": "be140797-803f-4b9e-81cc-5572c711e09c",
}
"""Our level → its id in the Begrippenkader, as in the mapping that Edurep publishes (kennisnet/edurep-files, 2023)."""

MEDIA_TYPES = {"json": "application/json", "csv": "text/csv", "jsonld": "application/ld+json"}
"""Extension of a file → its media type (IANA)."""

LEARNER, TEACHER = "learner", "teacher"
"""The roles of people who use the material (`intendedEndUserRole` of NL-LOM)."""


def duration(minutes: int) -> str:
    """`minutes` in ISO 8601: 135 → PT2H15M."""
    hours, rest = divmod(minutes, 60)
    return "PT" + (f"{hours}H" if hours else "") + (f"{rest}M" if rest else "")
