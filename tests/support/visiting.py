"""A page in the browser, and which pages of the handbook to open."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Visit:
    """A page in the browser. requests: every address it asked for; complaints: what its console called an error."""

    page: Any
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


def wait_until(page: Any, condition: str) -> None:
    """Wait until a condition in JavaScript holds, at most 30 seconds; the policy of the pages refuses Playwright's way."""
    page.evaluate(f"""new Promise((done, fail) => {{
        const end = Date.now() + 30000;
        const look = () => ({condition}) ? done() : Date.now() > end ? fail(new Error("never so")) : setTimeout(look, 20);
        look();
    }})""")


def one_of_every_kind(site: Path) -> list[str]:
    """Addresses, from the root of the site: the home page, a guide, every overview and the fullest page of every kind.

    The fullest page is the largest: it has most of what its kind can have.
    """
    found = [""]
    guides = []
    for index in sorted(site.glob("*/index.html")):
        folder = index.parent
        pages = [page for page in folder.glob("*/index.html") if b'http-equiv="refresh"' not in page.read_bytes()]
        inner = list(folder.glob("*/*/index.html"))
        is_guide = not pages and folder.name not in ("bronnen", "data", "downloads", "organisaties", "zoeken")
        (guides if is_guide else found).append(f"{folder.name}/")
        found += [_fullest(site, group) for group in (pages, inner) if group]
    return [*found, *guides[-1:], "404.html"]


def _fullest(site: Path, pages: list[Path]) -> str:
    fullest = max(pages, key=lambda page: (page.stat().st_size, page))
    return f"{fullest.parent.relative_to(site).as_posix()}/"
