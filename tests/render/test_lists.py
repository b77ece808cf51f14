"""Long lists are divided over pages: everything is on one of them, and every link knows on which."""

import re
from pathlib import Path

import pytest

from schakel.documents.reads import EVERYTHING, Tables
from schakel.library import Library, PublicLibrary
from schakel.model import Source, Term
from schakel.render import Addresses, pages
from schakel.render.lists import Lists
from schakel.site import engine
from schakel.site.build import write_config
from schakel.site.inspect import inspect
from tests.support import KLEIN


@pytest.fixture
def public(library: Library, monkeypatch: pytest.MonkeyPatch) -> PublicLibrary:
    """The small handbook, which has not been divided yet, where two items are many."""
    monkeypatch.setattr("schakel.render.lists.LINKS", 2)
    monkeypatch.setattr("schakel.render.lists.ENTRIES", 1)
    return PublicLibrary(library.roots, library.public.entries)


def test_every_item_is_in_one_part_and_no_part_is_too_large(public: PublicLibrary) -> None:
    for model in (Source, Term):
        parts = public.derived(Lists).parts(model)
        sizes = [sum(len(group.names) for group in groups) for groups in parts]
        assert max(sizes) <= (2 if model.kind.has_pages else 1) and len(parts) > 1
        names = [name for groups in parts for group in groups for name in group.names]
        assert sorted(names) == sorted(public.of(model))


def test_a_source_is_on_its_own_part_and_the_first_knows_where(public: PublicLibrary) -> None:
    made = {page.path: page for page in pages(public)}
    addresses = Addresses(public)
    first = made["bronnen.md"].article
    assert made["bronnen.md"].script == "places"
    for name in public.of(Source):
        path, _, anchor = addresses.place(name).partition("#")
        assert f'id="{anchor}"' in made[path].article
        assert path == "bronnen.md" or anchor in re.findall(r'data-places="([^"]*)"', first)[int(path[-4]) - 2].split()


def test_letters_lead_to_the_part_that_they_are_on(public: PublicLibrary) -> None:
    made = {page.path: page for page in pages(public)}
    for path, page in made.items():
        if path.startswith("begrippen/") and ("pagina_" in path or "index" in path):
            for url, anchor in re.findall(r'<a href="([^"#]*)#(letter-[^"]+)">', page.article.partition("s-letters")[2]):
                number = re.search(r"pagina_(\d+)", url)
                target = path if not url else f"begrippen/pagina_{number[1]}.md" if number else "begrippen/index.md"
                assert f'id="{anchor}"' in made[target].article


def test_a_divided_site_has_no_dead_link_and_its_pages_a_place_in_the_menu(public: PublicLibrary, tmp_path: Path) -> None:
    engine.run(write_config([KLEIN], tmp_path))
    site = tmp_path / "site"
    assert inspect(site) == []
    page = (site / "bronnen/pagina_2/index.html").read_text(encoding="utf-8")
    assert re.search(r'<a href="../" aria-current="page"', page)


def test_only_what_is_near_is_in_the_menu_of_a_long_section(monkeypatch: pytest.MonkeyPatch) -> None:
    class Entry:
        active = False

    entries = [Entry() for _ in range(300)]
    entries[200].active = True
    assert engine.near(entries[:50]) == entries[:50]
    assert engine.near(entries) == entries[180:221]
    assert engine.near(entries[:150]) == entries[:21]


def test_what_an_article_reads_of_the_lists_is_known(public: PublicLibrary, library: Library) -> None:
    assert Tables(public).digest({"Lists": [EVERYTHING]}) != Tables(library.public).digest({"Lists": []})
    assert public.derived(Lists).numbers
