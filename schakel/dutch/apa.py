"""References in APA style (Publication Manual, 7th edition, chapters 9 and 10; Dutch wording as in the SURF guide).

What is unknown of a source is left out, never guessed: without a year it says `z.d.`, without an author the title comes first.
"""

from dataclasses import dataclass
from typing import Literal

from ..model import Source


@dataclass(frozen=True)
class Run:
    """A piece of a reference."""

    text: str
    style: Literal["", "italic", "address"] = ""
    """Italic for the title of a complete work, address for a link that works."""
    language: str | None = None
    """The language of a title that is not Dutch."""


def runs(source: Source) -> list[Run]:
    """The reference to `source` in pieces, the same on the site and on paper."""
    parts = [part for part in (_start(source), _container(source), _publisher(source), _address(source)) if part]
    spaced: list[Run] = []
    for part in parts:
        spaced += [Run(" "), *part] if spaced else part
    return spaced


def short(source: Source) -> str:
    """The short form as plain text: `Putnam, 2000`."""
    who = source.authors[0].split(",")[0] if source.authors else source.title
    return f"{who}{' e.a.' if len(source.authors) > 2 else ''}, {source.year or 'z.d.'}"


def _start(source: Source) -> list[Run]:
    whole = source.form not in ("chapter", "article")
    title = [Run(source.title, "italic" if whole else "", source.title_language)] + ([] if _stops(source.title) else [Run(".")])
    year = str(source.year) if source.year else "z.d."
    year = f"({year}, {source.date})." if source.date else f"({year})."
    if source.authors:
        return [Run(f"{_people(source.authors)} {year} "), *title]
    return [*title, Run(f" {year}")]


def _people(names: tuple[str, ...]) -> str:
    text = names[0] if len(names) == 1 else ", ".join(names[:-1]) + " & " + names[-1]
    return text if _stops(text) else text + "."


def _container(source: Source) -> list[Run]:
    if source.form == "chapter" and source.container:
        editors = f"{', '.join(source.editors)} (Red.), " if source.editors else ""
        pages = f" (pp. {source.pages})" if source.pages else ""
        return [Run(f"In {editors}"), Run(source.container, "italic"), Run(f"{pages}.")]
    if source.container:
        volume = [Run(", "), Run(source.volume, "italic")] if source.volume else []
        pages = f", {source.pages}" if source.pages else ""
        return [Run(source.container, "italic"), *volume, Run(f"{pages}.")]
    return [Run(f"(pp. {source.pages}).")] if source.pages else []


def _publisher(source: Source) -> list[Run]:
    if source.publisher and source.publisher not in source.authors:
        return [Run(source.publisher if _stops(source.publisher) else source.publisher + ".")]
    return []


def _address(source: Source) -> list[Run]:
    if not source.url:
        return []
    notes = {"dead": " (adres werkt niet meer)", "historical": " (adres uit de brontekst, niet nagegaan)"}
    note = [Run(notes[source.url_status])] if source.url_status in notes else []
    is_live = source.url.startswith(("http://", "https://")) and source.url_status in ("works", "unchecked")
    return [Run(source.url, "address" if is_live else ""), *note]


def _stops(text: str) -> bool:
    return text.endswith((".", "?", "!", "…"))
