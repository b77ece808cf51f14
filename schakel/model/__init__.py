"""What the content consists of: every kind of item, complete, as frozen pydantic models."""

from .article import Article, Page
from .base import Item, Part
from .cafe import Cafe
from .case import Case
from .course import Course
from .handout import Handout, Workform
from .helpline import Helpline
from .kind import Kind
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
    Theme, Term, Helpline, Team, Organisation, Source, Page, Log, Statement,
)
"""Every kind, in the order in which readers meet them: menu, overviews, filters, handbook."""

BY_NAME: dict[str, type[Item]] = {model.kind.name: model for model in KINDS}
BY_PREFIX: dict[str, type[Item]] = {model.kind.prefix: model for model in KINDS}

OVERVIEW = "overzicht"
"""The prefix with which a text links to the overview of a kind."""

OVERVIEWS: dict[str, type[Item]] = {model.kind.folder: model for model in KINDS if model.kind.intro}
"""Folder → the kind whose overview is there."""

HOME = "pagina/index"
"""The id of the home page."""

__all__ = [
    "BY_NAME", "BY_PREFIX", "HOME", "KINDS", "OVERVIEW", "OVERVIEWS", "Article", "Cafe", "Case", "Course", "Field", "Handout",
    "Helpline",
    "Item", "Kind", "Link", "Log", "Method", "ModelFault", "Organisation", "Page", "Part", "Practice", "Role", "Session",
    "Source", "Statement", "Team", "Term", "Theme", "Workform", "bare_fields", "fields", "links", "references", "texts",
    "validate",
]
