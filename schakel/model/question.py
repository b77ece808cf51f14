"""Questions: to a group of participants, and to students at a level."""

from typing import Literal

from .base import CompetenceRef, Level, Part, Slug, Text, YesNo


class Question(Part):
    """A question to a group, with what trainers may expect to hear."""

    shorthand = "text"
    withheld = ("expected",)

    text: Text
    """Vraag: de vraag zoals de trainer die stelt."""
    probes: tuple[Text, ...] = ()
    """Doorvragen: kortere vragen om verder te komen."""
    expected: tuple[Text, ...] = ()
    """Te verwachten antwoorden: wat deelnemers vaak noemen."""
    answers: YesNo = False
    """Antwoorden: true als dat een antwoord verklapt; dan staat het alleen in de editie voor trainers."""
    origin: Literal["source", "editors"] = "source"
    """Herkomst: source (uit de bron) of editors (voorstel van de redactie)."""


class StudyQuestion(Part):
    """A question to a student; its model answer is in the teaching note under the same id."""

    id: Slug
    """Id: kort en uniek binnen de casus, bijvoorbeeld s1 of hbo-2."""
    text: Text
    """Vraag: de vraag aan de student."""
    competences: tuple[CompetenceRef, ...] = ()
    """Werkt aan: onderdelen van kaders waar deze vraag over gaat, als kader/naam#onderdeel."""
    levels: tuple[Level, ...] = ()
    """Niveaus: voor wie de vraag is; leeg is voor alle niveaus van de casus."""
    origin: Literal["source", "editors"] = "editors"
    """Herkomst: source (uit de bron) of editors (voorstel van de redactie)."""
