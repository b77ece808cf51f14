"""`schakel serve` shows drafts, marked as such; nothing of them is ever built."""

import shutil
from collections.abc import Callable
from pathlib import Path

import yaml

from schakel.checks import check
from schakel.cli import main
from schakel.documents import catalogue
from schakel.library import PublicLibrary, load
from schakel.model import KINDS, Log, Statement
from schakel.preview import PreviewLibrary, preview
from schakel.render import Addresses
from schakel.site.redirects import html_path
from tests.support import KLEIN, ROOT
from tests.support.fields import Filler
from tests.support.folders import Content
from tests.support.showing import built_with_drafts

BANNER = "Concept – alleen hier te zien."
HOME = "---\ntitle: Welkom\nsummary: Een handboek.\n---\nTekst.\n"


def shown(root: Path, folder: Path) -> Path:
    """The site that `schakel serve` shows."""
    return built_with_drafts(root, folder)


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_a_draft_has_a_page_and_stands_in_lists_as_what_it_is(tmp_path: Path) -> None:
    site = shown(KLEIN, tmp_path / "served")
    page = text(site / "casussen/concept/index.html")
    assert BANNER in page and "CONCEPT casus (concept)</h1>" in page.replace("<a", "</h1><a")
    assert "CONCEPT doel" not in page, "a note for teachers stays where it is"
    assert "CONCEPT casus (concept)" in text(site / "casussen/index.html")
    for public in ("casussen/straat/index.html", "casussen/index.html", "index.html"):
        assert BANNER not in text(site / public)


def test_what_was_just_made_can_be_seen(content: Callable[[Content], Path], tmp_path: Path) -> None:
    root = content({"docs/index.md": HOME})
    for word in ("casus", "methode", "werkvorm", "begrip", "achtergrond", "praktijk"):
        assert main(["new", word, f"Nieuwe {word}", "--content", str(root)]) == 0
    site = shown(root, tmp_path / "served")
    library = preview(load([root]))
    assert len(library.drafts) == 6
    for name in library.drafts:
        place = html_path(Addresses(library).page(name), use_folders=True)
        assert "(concept)" in text(site / place / "index.html"), name


def test_a_draft_of_every_kind_with_every_field_can_be_seen_though_it_refers_to_nothing(tmp_path: Path) -> None:
    root = shutil.copytree(KLEIN, tmp_path / "klein")
    filler = Filler()
    for model in KINDS:
        if model not in (Log, Statement):
            values = filler.part(model, model.kind.name) | {"status": "draft"}
            body = values.pop("body", "")
            source = yaml.safe_dump({"schets": values} if model.kind.is_list else values, sort_keys=False)
            path = root / model.kind.patterns[-1].replace("*", "schets")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"---\n{source}---\n{body}\n" if path.suffix == ".md" else source, encoding="utf-8")
    library = load([root])
    assert check(library) == ()
    assert len(preview(library).drafts) == len(KINDS) - 2 + len(preview(load([KLEIN])).drafts)
    site = shown(root, tmp_path / "served")
    assert BANNER in text(site / "casussen/schets/index.html")


def test_what_is_public_in_a_preview_is_what_was_public(library) -> None:
    shown = preview(library)
    assert isinstance(shown, PublicLibrary) and shown.drafts
    assert shown.public.items == library.public.items
    assert not isinstance(shown.public, PreviewLibrary)
    assert {document.place for document in catalogue(shown)} == {document.place for document in catalogue(library.public)}


def test_only_the_site_of_serve_asks_for_a_preview() -> None:
    engine = ROOT / "schakel"
    asking = {path.relative_to(engine).as_posix() for path in engine.rglob("*.py") if "preview(" in text(path)}
    assert asking == {"preview.py", "serving/handbook.py"}
