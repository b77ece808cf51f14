"""A document ready to be printed: its Typst source and the pictures in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..library import Library
from ..print.literals import literal
from ..print.present import TypstPresenter


@dataclass(frozen=True)
class Manuscript:
    """source: Typst; images: as the source names them, paths below `docs/` of a content root."""

    source: str
    images: tuple[str, ...] = ()


def manuscript(paper: TypstPresenter, title: str, templates: Iterable[str], body: str, **settings: object) -> Manuscript:
    """A document of `body`, calls to `templates`, in the house style. settings: arguments of `house`."""
    named = "".join(f", {key}: {literal(value)}" for key, value in settings.items())
    imports = "".join(f'#import "{name}.typ": *\n' for name in ("house", *templates))
    return Manuscript(f"{imports}#show: house.with(title: {literal(title)}{named})\n{body}", tuple(paper.images))


def pictures(library: Library, made: Manuscript) -> dict[str, bytes]:
    """The bytes of the pictures in a document; the first content root that has one gives it."""
    found = {}
    for name in made.images:
        for root in library.roots:
            if (path := root / "docs" / name).is_file():
                found[name] = path.read_bytes()
                break
    return found
