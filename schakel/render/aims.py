"""What items work at: the parts of frameworks they claim, and for a framework who claims each part."""

from collections import defaultdict
from collections.abc import Iterable

from ..library import Library
from ..model import Case, Framework
from ..model.framework import Competence
from .presenter import Presenter, View

Claims = dict[tuple[str, str], tuple[str, ...]]
"""Id of a framework and of its part → ids of the items that claim it, in reading order."""


def claims(library: Library) -> Claims:
    """Who works at what, in a whole library; a question of a case counts as the case."""
    found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for name in library.items:
        for field in library.by_id[name].references:
            framework, _, part = field.text.partition("#")
            if part and field.mark.kinds == (Framework.kind.prefix,) and (id_ := library.resolve(framework)):  # type: ignore[union-attr]
                found[id_, part].setdefault(name)
    return {key: tuple(names) for key, names in found.items()}


def of_case(case: Case) -> list[str]:
    """What a case and its questions claim, each once."""
    questions = [*(question for part in case.parts for question in part.stop_questions), *case.questions]
    return list(dict.fromkeys([*case.competences, *(name for question in questions for name in question.competences)]))


def aims(presenter: Presenter, names: Iterable[str]) -> list[View]:
    """Present claims: for each framework its parts, with their codes, in the order of the framework."""
    library = presenter.library
    chosen: dict[str, set[str]] = defaultdict(set)
    for name in names:
        target, _, part_id = name.partition("#")
        chosen[library.resolve(target) or ""].add(part_id)
    return [
        {"framework": presenter.ref(name), "parts": [
            {"name": presenter.plain(named(part)), "ref": presenter.ref(f"{name}#{part.id}")}
            for part in framework.parts if part.id in chosen[name]]}
        for name in chosen if isinstance(framework := library.items.get(name), Framework)]


def named(part: Competence) -> str:
    """A part in a list: B1-K1-W6 Komt op voor de rechten van mensen."""
    return f"{part.code} {part.title}" if part.code else part.title
