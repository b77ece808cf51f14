"""The colours: what readers must tell apart, they can; a handbook with another main colour too, or it hears why not."""

import colorsys
import re
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakel.look import HUES, Look, Unreadable, contrast, look
from schakel.model import KINDS

DARK = "#1e2629"
"""What the theme has behind a text in the dark, with our hue."""
ENGINE = Path(__file__).parents[2]


def unreadable(found: Look) -> list[str]:
    """The pairs of letters and background with too little contrast."""
    grounds = (("#ffffff", "soft", "warm", "care"), (DARK, "soft", "warm", "care"))
    letters = ("link", "accent", "quiet", *(name for name in found.colours if name.startswith("kind-")))
    pairs = [
        (found.colours[name][at], found.colours.get(ground, (ground, ground))[at])
        for at in (0, 1) for name, ground in product(letters, grounds[at])]
    pairs += [("#ffffff", found.colours["main"][at]) for at in (0, 1)]
    faint = [f"{one} op {other}" for one, other in pairs if contrast(one, other) < 4.5]
    # WCAG 1.4.11: what is no letter needs less.
    rims = [(found.colours["focus"][at], found.colours["main"][at]) for at in (0, 1)]
    return [*faint, *(f"{one} op {other}" for one, other in rims if contrast(one, other) < 3)]


def test_all_letters_can_be_read_on_all_grounds() -> None:
    assert unreadable(look()) == []


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_so_can_they_with_any_main_colour_that_is_taken(hue: float, lightness: float, saturation: float) -> None:
    red, green, blue = (round(part * 255) for part in colorsys.hls_to_rgb(hue, lightness, saturation))
    colour = f"#{red:02x}{green:02x}{blue:02x}"
    try:
        found = look(colour)
    except Unreadable as error:
        assert contrast(colour, "white") < 4.5
        better = re.search(r"; (#[0-9a-f]{6}) kan wel", str(error))
        assert better and contrast(better.group(1), "white") >= 4.5
        found = look(better.group(1))
    assert unreadable(found) == []
    assert all(re.fullmatch("#[0-9a-f]{6}", one) for pair in found.colours.values() for one in pair)


@pytest.mark.parametrize("wrong", ["petrol", "#12", "url(https://elders.example)", "red;}"])
def test_what_is_no_colour_is_named(wrong: str) -> None:
    with pytest.raises(Unreadable, match="is geen kleur"):
        look(wrong)


@pytest.mark.parametrize("at", [0, 1], ids=["light", "dark"])
def test_chalk_is_read_on_the_board_and_edges_are_seen(at: int) -> None:
    colours = look().colours
    assert min(contrast(colours[name][at], colours["board"][at]) for name in ("chalk", "chalk-line")) >= 4.5
    assert min(contrast(colours[name][at], ("#ffffff", DARK)[at]) for name in colours if name.startswith("theme-")) >= 3


def test_every_group_of_kinds_has_a_hue() -> None:
    hues = {name for name in look().colours if name.startswith("kind-")}
    assert {f"kind-{group}" for group in (*HUES.values(), "know")} == hues
    assert set(HUES) <= {model.kind.name for model in KINDS}


def test_colours_are_in_one_file() -> None:
    files = [path for room in ("schakel", "macros") for path in (ENGINE / room).rglob("*") if path.suffix in
             (".py", ".css", ".typ", ".html", ".js")]
    found = {path.name for path in files if re.search(r"#[0-9a-f]{6}\b", path.read_text("utf-8"))}
    assert found == {"colour.py"}
