"""The pictures for shared pages: one size, the same bytes every time, no title too long."""

import struct
from collections.abc import Callable

import pytest

from schakel.library import Library
from schakel.look import look
from schakel.publish import SiteInfo
from schakel.publish.head import Heads
from schakel.publish.social_card import SIZE, _card, _draw, picture_path, pictures

pytest.importorskip("typst", reason="typst is not installed")


def test_every_page_has_a_picture(library: Library, site_info: Callable[..., SiteInfo]) -> None:
    made = {output.path: output.data for output in pictures(library, site_info())}
    assert picture_path("casus/familie-a") in made
    assert "assets/social/casussen.png" in made
    for data in made.values():
        assert data.startswith(b"\x89PNG") and struct.unpack(">II", data[16:24]) == SIZE
    for path, head in Heads(library, site_info(), made).items():
        shown = dict(head.graph)["og:image"]
        assert shown.removeprefix("https://voorbeeld.nl/handboek/") in made, path


def test_the_same_bytes(library: Library, site_info: Callable[..., SiteInfo]) -> None:
    assert list(pictures(library, site_info())) == list(pictures(library, site_info()))


def test_a_title_never_needs_a_second_picture() -> None:
    titles = ["x", "lang " * 200, "Woordzonderspaties" * 30, "#panic(1) *a* $x$ ✿ 日本"]
    assert len(_draw([_card("casus", title, "Schakel " * 30) for title in titles], look())) == len(titles)
