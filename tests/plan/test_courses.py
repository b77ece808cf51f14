"""A session in its courses: in none, in one, or in two; and how long a course takes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from schakel.library import Library, load
from schakel.model import Course
from schakel.plan.timetable import course_of, courses_of, loose_sessions, minutes_of, neighbours
from schakel.render import Addresses, navigation, pages

SESSION = (
    "{title: %s, summary: S., number: %d, homework: [{task: Lees., minutes: 30}, {task: Denk.}], "
    "blocks: [{title: B, minutes: 60, instruction: I.}, {title: P, part: break, minutes: 15}]}")
LENDING = "sessions: [sessie/b, sessie/a]\nparts: [{title: E, lessons: [{title: L, url: 'https://x.nl', minutes: 5}]}]"
COURSE = "title: %s\nsummary: S.\npurpose: P.\ntarget_group: T.\n%s\n"


@pytest.fixture
def library(content: Callable[[dict[str, str]], Path]) -> Library:
    return load([content({
        "curriculum/cursussen/eigen/cursus.yml": COURSE % (
            "Eigen", "sessions: [sessie/a]\nparts: [{title: W, sessions: [sessie/b]}]"),
        "curriculum/cursussen/eigen/a.yml": SESSION % ("A", 1), "curriculum/cursussen/eigen/b.yml": SESSION % ("Bijna", 2),
        "curriculum/cursussen/ander/cursus.yml": COURSE % ("Ander", LENDING),
        "curriculum/bijeenkomsten/los.yml": "{title: Los, summary: S., blocks: [{title: B, minutes: 60, instruction: I.}]}",
    })])


def test_the_course_of_its_folder_comes_first(library: Library) -> None:
    assert [name for name, _ in courses_of(library, "sessie/a")] == ["cursus/eigen", "cursus/ander"]
    assert course_of(library, "sessie/los") is None and loose_sessions(library) == ["sessie/los"]
    assert neighbours(library, "sessie/a") == (None, "sessie/b")


def test_a_page_names_every_course_and_the_menu_has_it_once(library: Library) -> None:
    found = {page.path: page.article for page in pages(library.public)}
    page = found["cursussen/eigen/b.md"]
    assert "bijeenkomst 2 van 2" in page and 'Ook in: <a href="../../ander/">Ander</a>, bijeenkomst 1 van 2.' in page
    assert Addresses(library.public).page("sessie/los") == "bijeenkomsten/los.md" in found
    assert str(navigation(library.public)).count("cursussen/eigen/b.md") == 1


def test_a_course_takes_its_sessions_lessons_and_homework_without_breaks(library: Library) -> None:
    course = library.items["cursus/ander"]
    assert isinstance(course, Course)
    assert minutes_of(library, course) == (60 + 60 + 5, 30 + 30)
