"""The shape of the engine: data flows one way, modules stay small, every rule looks the same (docs/dev/architecture.md)."""

import ast
import importlib
import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from schakel.checks import NOTICES, RULES
from schakel.documents import cases, editable, handbook
from schakel.library import PublicLibrary

ENGINE = Path(__file__).parents[1] / "schakel"
ORDER = (
    "problems", "shipped", "kept", "contact", "look", "glyphs", "charts", "source", "pictures", "attachments", "personal",
    "model", "library", "preview", "checks", "dutch", "plan", "editing", "render", "print", "office", "packages", "search",
    "documents", "publish", "browser", "site", "serving", "cli", "__main__",
)
"""The rooms, from left to right: a module imports from its own room and from those before it."""

NEVER = (
    ("print", "office"), ("office", "print"), ("search", "documents"), ("publish", "search"), ("cli", "source"),
)
"""Pairs of rooms of which the first never imports the second, though it is further left."""

FOREIGN = {
    "mkdocs": {"site"}, "material": {"site"}, "typst": {"print"}, "pypandoc": {"office"}, "playwright": {"search"},
    "PIL": {"pictures"}, "coloraide": {"look"}, "distributed": {"documents"}, "starlette": {"serving"}, "uvicorn": {"serving"},
    "watchfiles": {"serving"}, "stdnum": {"personal"}, "phonenumbers": {"personal"},
}
"""Package → the rooms that know it."""

MODULES = sorted(path for path in ENGINE.rglob("*.py"))
RULE_FILES = {path.stem for path in (ENGINE / "checks").glob("*.py")} - {
    "__init__", "names", "report", "texts", "everyday_word", "personal_findings", "unpublished"}


def name_of(path: Path) -> str:
    """For people: the module without the folder of the engine."""
    return path.relative_to(ENGINE).as_posix()


def room(path: Path) -> str:
    """The first name below the engine: `source` for source/reader.py."""
    return path.relative_to(ENGINE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """The full names of all imported modules, also of imports within functions."""
    package = ("schakel", *path.relative_to(ENGINE).parent.parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = ".".join(package[:len(package) - node.level + 1]) if node.level else ""
            module = ".".join(part for part in (start, node.module) if part)
            yield from (f"{module}.{alias.name}" for alias in node.names)


def test_every_room_has_a_place_in_the_order() -> None:
    assert {room(path) for path in MODULES} - {"__init__"} <= set(ORDER)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_left_only(path: Path) -> None:
    if path == ENGINE / "__init__.py":
        return
    allowed = {f"schakel.{name}" for name in ORDER[:ORDER.index(room(path)) + 1]} | {"schakel.__version__"}
    ours = {".".join(name.split(".")[:2]) for name in imports(path) if name.split(".")[0] == "schakel"}
    assert ours <= allowed


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_foreign_package_is_known_in_one_room(path: Path) -> None:
    known = {name.split(".")[0] for name in imports(path)}
    assert [package for package, rooms in FOREIGN.items() if package in known and room(path) not in rooms] == []


@pytest.mark.parametrize(("first", "second"), NEVER)
def test_some_rooms_never_meet(first: str, second: str) -> None:
    assert [
        name_of(path) for path in MODULES if room(path) == first
        for name in imports(path) if name.startswith(f"schakel.{second}.") or name == f"schakel.{second}"] == []


@pytest.mark.parametrize(
    "write", [cases.student, cases.student_bundle, editable.student_bundle, handbook.handbook, handbook.ebook])
def test_what_students_get_is_made_from_the_public_library(write: Callable[..., Any]) -> None:
    assert inspect.signature(write).parameters["library"].annotation is PublicLibrary


@pytest.mark.parametrize("path", [path for path in MODULES if room(path) in ("search", "publish")], ids=name_of)
def test_public_rooms_take_only_the_public_library(path: Path) -> None:
    names = [node.id for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Name)]
    assert "Library" not in names


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_are_small_and_say_what_they_are_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 400
    if text.strip() and path != ENGINE / "__init__.py":
        assert ast.get_docstring(ast.parse(text))


def test_the_package_itself_imports_nothing() -> None:
    assert list(imports(ENGINE / "__init__.py")) == []


def test_no_room_is_called_utils() -> None:
    assert not {path.stem for path in MODULES} & {"utils", "util", "helpers", "manager", "common", "misc"}


def test_the_explicit_list_holds_every_rule() -> None:
    assert {rule.__name__.rpartition(".")[2] for rule in (*RULES, *NOTICES)} == RULE_FILES
    assert len({rule.ID for rule in (*RULES, *NOTICES)}) == len(RULES) + len(NOTICES)


@pytest.mark.parametrize("name", sorted(RULE_FILES))
def test_a_rule_is_named_after_its_mistake_and_explained_in_dutch(name: str) -> None:
    rule = importlib.import_module(f"schakel.checks.{name}")
    assert name.replace("_", "-") == rule.ID
    assert callable(rule.notices if rule in NOTICES else rule.check)
    words = set((rule.__doc__ or "").lower().replace(".", " ").replace(",", " ").split())
    assert len(words & {"een", "de", "het", "is", "niet", "staat", "dan", "of", "en", "je"}) >= 3
    assert not words & {"the", "is not", "when", "with", "this"}
