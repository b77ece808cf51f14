"""A file or folder that the README, CONTRIBUTING or a text for developers names is there."""

import re
from pathlib import Path

import pytest

from schakel.model import BY_PREFIX, OVERVIEW

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs/dev").rglob("*.md"))]
CODE = re.compile(r"`([^`\s]+)`")
PATH = re.compile(r"[\w.*-]+(?:/[\w.*-]+)*/?")
ENDINGS = (".py", ".md", ".toml", ".yml", ".txt", ".typ", ".js", ".css")
GENERATED = ("build", "downloads", "docent", "meta", ".venv")
"""The first folder of what a build makes."""

EXAMPLES = ("casuistry/casussen/de-lege-koelkast.yml",)


def named(text: str) -> list[str]:
    """The paths between backticks, without ids and without what is generated."""
    words = [word for word in CODE.findall(re.sub(r"```.*?```", "", text, flags=re.DOTALL)) if PATH.fullmatch(word)]
    return [
        word for word in words
        if ("/" in word or word.endswith(ENDINGS)) and word not in EXAMPLES
        and word.partition("/")[0] not in (*GENERATED, *BY_PREFIX, OVERVIEW)]


def exists(word: str) -> bool:
    """Whether there is such a path from the root or from the engine; a bare name may stand anywhere in the project."""
    folders = [ROOT / name for name in ("schakel", "macros", "curriculum", "casuistry", "docs", "tests", "scripts")]
    if "/" in word.rstrip("/"):
        return any(any(start.glob(word.rstrip("/"))) for start in (ROOT, ROOT / "schakel"))
    return (ROOT / word).exists() or any(any(folder.rglob(word.rstrip("/"))) for folder in folders)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_path_is_there(page: Path) -> None:
    assert [word for word in named(page.read_text(encoding="utf-8")) if not exists(word)] == []
