"""Packages for the learning environments of schools: cases as Common Cartridge, their questions for the bank of Moodle.

What importers take and refuse is told in decision 0029.
"""

from .bank import question_bank
from .cartridge import Package
from .contents import for_students, for_teachers
from .web import NOWHERE, Web

__all__ = ["NOWHERE", "Package", "Web", "for_students", "for_teachers", "question_bank"]
