"""What is in the package of a case: for students pages, a discussion and quizzes; for teachers the note, and nothing else.

The two never share a package: importers that do not know that a page is for teachers show it to everyone.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..dutch import labels
from ..library import Library, PublicLibrary
from ..model import Case
from ..model.question import StudyQuestion
from ..render.case_views import case_view, teaching_view, words_explained
from ..render.plain import plain
from .cartridge import Activity, Kind, Module, Package, cartridge, written
from .present import PackagePresenter
from .web import Web


def for_students(library: PublicLibrary, names: Sequence[str], web: Web, level: str = "") -> Package:
    """Pack cases for students, a module for each.

    Args:
        library: The public library.
        names: Ids of the cases, in order.
        web: Where the handbook is on the web.
        level: Only the questions for that level; empty for all.
    """
    modules = [Module(library.items[name].title, tuple(_study(library, name, web, level))) for name in names]
    return cartridge(_title(library, names, level), _description(library, names), web.license, modules)


def for_teachers(library: Library, names: Sequence[str], web: Web, level: str = "") -> Package:
    """Pack the teaching notes of cases, a module for each, from the whole library; the package must never be published.

    Args:
        library: The whole library.
        names: Ids of the cases, in order.
        web: Where the handbook is on the web.
        level: Only the answers for that level; empty for all.
    """
    modules = [Module(library.items[name].title, tuple(_notes(library, name, web, level))) for name in names]
    return cartridge(f"{_title(library, names, level)}: voor de docent", _description(library, names), web.license, modules)


def asked(case: Case, level: str) -> list[StudyQuestion]:
    """The questions about a whole case at a level; with no level, those for everyone."""
    return [question for question in case.questions if not question.levels or level in question.levels]


def _study(library: PublicLibrary, name: str, web: Web, level: str) -> Iterator[Activity]:
    """What students do with a case, in order: read, talk, answer, and see what is to be learned."""
    pages = PackagePresenter(library, web, explains=True)
    view = case_view(pages, name, level or None)
    folder, total = name.partition("/")[2], len(view["parts"])
    yield _page(pages, f"{folder}/begin.html", "Vooraf", "begin", case=view)
    for number, part in enumerate(view["parts"], 1):
        # The menu of a course tells the titles of all pages, and that of a part can give the story away.
        title = f"Deel {number} van {total}" if total > 1 else part["title"]
        yield _page(
            pages, f"{folder}/deel-{number}.html", title, "part", part=part, total=total, is_last=number == total)
    yield from _talk_and_answer(library, name, web, level)
    words = words_explained(pages, [name], pages.explained)
    yield _page(pages, f"{folder}/slot.html", "Over deze casus", "end", case=view, words=words, license=web.license)
    yield from _way_back(pages, name)


def _talk_and_answer(library: PublicLibrary, name: str, web: Web, level: str) -> Iterator[Activity]:
    """The discussion of the questions to stop at, and a quiz for each level."""
    case, folder = library.of(Case)[name], name.partition("/")[2]
    words = PackagePresenter(library, web, shows_pictures=False)
    parts = [part for part in case_view(words, name, level or None)["parts"] if part["stop_questions"]]
    if parts:
        text = written("discussion.html", parts=parts)
        yield _activity("discussion", f"{folder}/gesprek.xml", "Bespreek de stopvragen", "topic", text=text)
    quizzes = {one: asked(case, one) for one in ([level] if level else case.levels)}
    if quizzes and all(questions == asked(case, "") for questions in quizzes.values()):
        quizzes = {"": asked(case, "")}
    for one, questions in quizzes.items():
        if questions:
            title = f"Vragen voor {labels.choice('level', one)}" if one else "Vragen"
            shown = [{"id": question.id, "text": words.text(question.text)} for question in questions]
            path = f"{folder}/vragen-{one or 'alle'}.xml"
            yield _activity("quiz", path, title, "quiz", path=path, questions=shown)


def _notes(library: Library, name: str, web: Web, level: str) -> Iterator[Activity]:
    """What teachers get of a case."""
    pages = PackagePresenter(library, web)
    with pages.speaking(library.items[name].written_in):
        view = teaching_view(pages, name, level or None)
    path = f"{name.partition('/')[2]}/docent.html"
    yield _page(pages, path, "Voor de docent", "teaching", kind="notes", case=view)
    yield from _way_back(pages, name)


def _way_back(presenter: PackagePresenter, name: str) -> Iterator[Activity]:
    if address := presenter.address(name):
        path = f"{name.partition('/')[2]}/handboek.xml"
        yield _activity("link", path, "Deze casus in het handboek", "link", address=address)


def _page(
    presenter: PackagePresenter, path: str, title: str, template: str, *, kind: Kind = "page", **values: Any,
) -> Activity:
    """A page, with the pictures that are on it."""
    text = written(f"{template}.html", title=title, **values)
    shown: Mapping[str, Path] = {
        f"{path.rpartition('/')[0]}/{name}": file for name, file in presenter.images.items() if f'src="{name}"' in text}
    return Activity(kind, title, path, text, shown)


def _activity(kind: Kind, file: str, title: str, template: str, **values: Any) -> Activity:
    return Activity(kind, title, file, written(f"{template}.xml", title=title, **values))


def _title(library: Library, names: Sequence[str], level: str) -> str:
    return f"Casussen voor {labels.choice('level', level)}" if level else library.items[names[0]].title


def _description(library: Library, names: Sequence[str]) -> str:
    """What a package is about: a case in its own words, or how many there are."""
    if len(names) == 1:
        return plain(library, library.items[names[0]].summary or "")
    return f"{len(names)} casussen om te lezen en te doordenken."
