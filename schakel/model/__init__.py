"""The content model: every kind of item as a frozen pydantic model."""

from .article import Article, Page
from .base import Item, Part
from .cafe import Cafe
from .case import Case
from .course import Course
from .framework import Framework
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
    Course, Session, Handout, Workform, Case, Method, Role, Article, Practice, Cafe, Team, Theme,
    Term, Framework, Helpline, Organisation, Source, Page, Log, Statement,
)
"""Every kind, in the order of the menu, overviews, filters and handbook."""

BY_NAME: dict[str, type[Item]] = {model.kind.name: model for model in KINDS}
BY_PREFIX: dict[str, type[Item]] = {model.kind.prefix: model for model in KINDS}

OVERVIEW = "overzicht"
"""The prefix in a link from a text to the overview of a kind."""

OVERVIEWS: dict[str, type[Item]] = {model.kind.folder: model for model in KINDS if model.kind.intro}
"""Folder → the kind whose overview is in it."""

HOME = "pagina/index"
"""The id of the home page."""

__all__ = [
    "BY_NAME", "BY_PREFIX", "HOME", "KINDS", "OVERVIEW", "OVERVIEWS", "Article", "Cafe", "Case", "Course", "Field", "Framework",
    "Handout", "Helpline", "Item", "Kind", "Link", "Log", "Method", "ModelFault", "Organisation", "Page", "Part",
    "Practice", "Role", "Session", "Source", "Statement", "Team", "Term", "Theme", "Workform", "bare_fields", "fields",
    "links", "references", "texts", "validate",
]
