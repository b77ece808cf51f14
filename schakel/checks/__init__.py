"""The rules that content must follow, one per file, with messages in plain Dutch.

A rule has an `ID`, a docstring (which `schakel explain` shows) and a function `check(library)` that yields Problems. Something
to think about, which stops nobody, has a function `notices(library, today)` in its place.
"""

import datetime
from types import ModuleType

from ..library import Library
from ..problems import Problem, UsageError
from . import (
    attachment_properties,
    broken_link,
    dangling_alias,
    double_article,
    draft_referenced,
    duplicate_id,
    duplicate_key,
    duplicate_number,
    empty_file,
    hopeful_minutes,
    image_without_alt,
    loose_note,
    missing_field,
    no_contact,
    old_name,
    overdue_limitation,
    past_announcement,
    perhaps_personal,
    personal_contact,
    personal_data,
    raw_html,
    review_due,
    session_outside_course,
    stale_number,
    syntax,
    too_big,
    too_deep,
    uneven_table,
    unexplained_finding,
    unfilled_field,
    unknown_file,
    unknown_image,
    unknown_key,
    unknown_question,
    unknown_reference,
    unprintable,
    unread_signs,
    unreadable_file,
    unsafe_link,
    unusable_attachment,
    unusable_image,
    without_reader_words,
    wrong_kind,
    wrong_minutes,
    wrong_name,
    wrong_type,
    wrong_value,
)
from .everyday_word import everyday_words
from .report import nearest
from .unpublished import unpublished

RULES: tuple[ModuleType, ...] = (
    unreadable_file, empty_file, too_big, too_deep, syntax, duplicate_key, unknown_file, wrong_name, duplicate_id,
    unknown_key, missing_field, unfilled_field, wrong_type, wrong_value, unknown_reference, wrong_kind, broken_link,
    dangling_alias, draft_referenced, raw_html, unread_signs, loose_note, unsafe_link, image_without_alt, unknown_image,
    unusable_image, unusable_attachment, uneven_table, wrong_minutes, unknown_question, session_outside_course,
    duplicate_number, overdue_limitation,
    unexplained_finding, personal_data, unprintable,
)
"""Every rule, in the order of the documentation: reading, naming, fields, references, texts, plans."""

NOTICES: tuple[ModuleType, ...] = (
    review_due, past_announcement, stale_number, hopeful_minutes, old_name, personal_contact, perhaps_personal,
    attachment_properties, without_reader_words, no_contact, double_article)
"""What is no mistake, but worth a look."""


def check(library: Library) -> tuple[Problem, ...]:
    """Every problem that stops a build, sorted by file and place: not what is in a draft, or wrong on paper only."""
    return tuple(problem for problem in find(library) if not problem.in_draft and not problem.only_paper)


def find(library: Library) -> tuple[Problem, ...]:
    """Every problem that any rule finds, also those that stop nobody, sorted by file and place."""
    return tuple(sorted({problem for rule in RULES for problem in rule.check(library)}))


def notices(library: Library, today: datetime.date) -> tuple[Problem, ...]:
    """What an editor may want to look at; it depends on the day, and stops nothing."""
    fresh = (problem for rule in NOTICES for problem in rule.notices(library, today))
    return (
        *overdue_limitation.overdue(library, today), *unpublished(library), *everyday_words(library), *fresh)


def explain(rule_id: str) -> str:
    """The explanation of a rule, in Dutch.

    Raises:
        UsageError: If there is no such rule.
    """
    rules = {rule.ID: rule for rule in (*RULES, *NOTICES)}
    if rule_id not in rules:
        near = nearest(rule_id, rules)
        hint = f"bedoel je ‘{near}’?" if near else f"regels zijn {', '.join(rules)}"
        raise UsageError(f"er is geen regel ‘{rule_id}’; {hint}")
    return f"{rule_id}: {(rules[rule_id].__doc__ or '').strip()}"
