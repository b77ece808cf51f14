"""What the content is made of: every kind of item, complete, as frozen pydantic models."""

from .article import Article, Page
from .base import Item, Part
from .cafe import Cafe
from .case import Case
from .course import Course
from .handout import Handout, Workform
from .log import Log
from .method import Method, Role
from .practice import Practice
from .register import Organisation, Source, Team, Term, Theme
from .session import Session
from .statement import Statement
from .validate import ModelFault, validate
from .walk import Field, Link, bare_fields, fields, links, references, texts

KINDS: tuple[type[Item], ...] = (
    Method, Role, Course, Session, Handout, Workform, Case, Cafe, Practice, Article,
    Theme, Term, Team, Organisation, Source, Page, Log, Statement,
)
"""Every kind, in the order in which overviews list them."""

BY_KIND: dict[str, type[Item]] = {model.kind: model for model in KINDS}
BY_PREFIX: dict[str, type[Item]] = {model.prefix: model for model in KINDS}

OVERVIEW = "overzicht"
"""The prefix with which a text links to the overview of a kind."""

OVERVIEWS: dict[str, type[Item]] = {
    model.folder: model for model in KINDS if model is not Session and model.folder
}

__all__ = [
    "BY_KIND", "BY_PREFIX", "KINDS", "OVERVIEW", "OVERVIEWS", "Article", "Cafe", "Case", "Course", "Field", "Handout", "Item",
    "Link", "Log", "Method", "ModelFault", "Organisation", "Page", "Part", "Practice", "Role", "Session", "Source", "Statement",
    "Team", "Term", "Theme", "Workform", "bare_fields", "fields", "links", "references", "texts", "validate",
]
