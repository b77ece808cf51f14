"""Why a picture cannot be published; the rule `unusable-image` puts it into words."""

from typing import Literal

Reason = Literal[
    "unreadable", "not-a-picture", "heic", "damaged", "moving", "too-heavy", "too-large", "active", "outside", "element",
    "entities", "no-size", "too-complex"]


class Flaw(Exception):
    """What is wrong with the file of a picture, as a fact.

    Args:
        reason: The kind of flaw.
        detail: What the rule needs to explain it, such as the name of an element of a drawing.
    """

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail
